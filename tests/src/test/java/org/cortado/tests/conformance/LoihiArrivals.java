package org.cortado.tests.conformance;

import java.util.List;
import org.cortado.tests.conformance.LoihiVector.Connection;
import org.cortado.tests.conformance.LoihiVector.Layer;
import org.cortado.tests.conformance.LoihiVector.Synapse;

/**
 * What arrives at a layer in each step, from the spikes that the vector holds, in plain integers. Where an exponent is
 * negative, Lava shifts the sum of the weights that one step sends over one delay; NengoLoihi and the machine here
 * shift each weight.
 */
final class LoihiArrivals {
    private final LoihiVector vector;

    LoihiArrivals(LoihiVector vector) {
        this.vector = vector;
    }

    /** The weight that is stored: clipped to its sign mode, then rounded, downward where signs are mixed, else to 0. */
    static int stored(int weight, String mode, int bits) {
        int least = switch (mode) {
            case "mixed" -> -256;
            case "inhibitory" -> -255;
            default -> 0;
        };
        int clipped = Math.max(least, Math.min(mode.equals("inhibitory") ? 0 : 255, weight));
        int unit = 1 << 8 - bits + (mode.equals("mixed") ? 1 : 0);
        return mode.equals("mixed") ? Math.floorDiv(clipped, unit) * unit : clipped / unit * unit;
    }

    /** Sums by step and neuron; {@code each}: whether each weight is shifted, or the sum of those sent together. */
    long[][] at(Layer layer, boolean each) {
        long[][] sums = new long[vector.steps() + 1][layer.size()];
        for (Connection c : vector.connections()) {
            if (c.to().equals(layer.name())) {
                add(c, sums, each);
            }
        }
        return sums;
    }

    private void add(Connection c, long[][] sums, boolean each) {
        List<List<Integer>> spikes = vector.spikes(c.from());
        int longest = c.synapses().stream().mapToInt(Synapse::delay).max().orElse(0);
        for (int sent = 1; sent < spikes.size(); sent++) {
            long[][] together = new long[longest + 1][sums[0].length];
            for (Synapse s : c.synapses()) {
                if (spikes.get(sent).contains(s.pre())) {
                    int weight = stored(s.weight(), c.mode(), c.bits());
                    together[s.delay()][s.post()] += each ? shifted(weight, c.exponent()) : weight;
                }
            }
            for (int delay = 0; delay <= longest && sent + 1 + delay < sums.length; delay++) {
                for (int post = 0; post < sums[0].length; post++) {
                    long sum = together[delay][post];
                    sums[sent + 1 + delay][post] += each ? sum : shifted(sum, c.exponent());
                }
            }
        }
    }

    private static long shifted(long value, int exponent) {
        return exponent >= 0 ? value << exponent : value >> -exponent;
    }

    /** The first step in which shifting each weight gives another sum than the file's, or the step behind the last. */
    int firstDifference() {
        int first = vector.steps() + 1;
        for (Layer layer : vector.layers()) {
            long[][] sums = vector.fed(layer) ? new long[0][] : at(layer, true);
            for (int step = 1; step < Math.min(first, sums.length); step++) {
                for (int n = 0; n < layer.size(); n++) {
                    if (sums[step][n] != layer.row(step, n)[2]) {
                        first = step;
                        break;
                    }
                }
            }
        }
        return first;
    }
}
