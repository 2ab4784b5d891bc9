package org.cortado.emulator.compare.features;

import java.util.ArrayList;
import java.util.List;

/** Answers that show in the membrane potential: J, Q. */
final class TraceSignatures {

    /** A maximum counts if the potential rises to it by this much, in mV: rounding alone makes smaller ones. */
    private static final double RISE = 0.05;

    /** And falls by this much; the published run ends shortly after its third maximum. */
    private static final double FALL = 0.02;

    private TraceSignatures() {
    }

    static Verdict oscillations(Recording r) {
        List<Double> maxima = r.spikes().length == 0 ? List.of() : maximaAfter(r, r.spikes()[0]);
        return new Findings(r).exactly(1, r.spikes().length, "spikes")
                .require(() -> r.spikes()[0] > r.at(0), "the spike comes before the pulse")
                .atLeast(3, maxima.size(), "maxima below threshold after the spike")
                .require(() -> period(maxima.get(1) - maxima.get(0)) && period(maxima.get(2) - maxima.get(1)),
                        "the maxima are not 15 to 60 ms apart").verdict();
    }

    static Verdict afterPotential(Recording r) {
        double spike = r.spikes().length == 0 ? Double.NaN : r.spikes()[0];
        double peak = r.highest(spike, spike + 10);
        double last = r.v().length == 0 ? Double.NaN : r.v()[r.v().length - 1];
        return new Findings(r).exactly(1, r.spikes().length, "spikes")
                .require(() -> peak > -57 && peak < 0, "the potential climbs to %.2f mV after the spike", peak)
                .require(() -> last < -65, "the potential ends at %.2f mV", last).verdict();
    }

    private static boolean period(double gap) {
        return gap >= 15 && gap <= 60;
    }

    /** The times of the maxima after {@code from} ms, each after a rise and before a fall that count. */
    private static List<Double> maximaAfter(Recording r, double from) {
        List<Double> maxima = new ArrayList<>();
        boolean rising = false;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double highAt = Double.NaN;
        for (int k = 0; k < r.times().length; k++) {
            if (r.times()[k] <= from) {
                continue;
            }
            double v = r.v()[k];
            if (rising && v > high) {
                high = v;
                highAt = r.times()[k];
            } else if (rising && v <= high - FALL) {
                maxima.add(highAt);
                rising = false;
                low = v;
            } else if (!rising && v < low) {
                low = v;
            } else if (!rising && v >= low + RISE) {
                rising = true;
                high = v;
                highAt = r.times()[k];
            }
        }
        return maxima;
    }
}
