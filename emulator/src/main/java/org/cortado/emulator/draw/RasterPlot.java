package org.cortado.emulator.draw;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.text.Counted;

/**
 * Which neuron spiked when: time to the right, neurons downwards, a group after another. A group with no more neurons
 * than rows of dots shows each spike as a dot; a larger one shows the number of spikes in a cell as its shade.
 *
 * @param xLabel name and unit of time
 * @param from where the time axis begins
 * @param to where it ends, included
 */
public record RasterPlot(String xLabel, double from, double to, List<Group> groups) {
    /**
     * The spikes of a population; {@code times[i]} is when {@code neurons[i]} (0 .. size - 1) spiked.
     */
    public record Group(String name, int size, double[] times, int[] neurons) {
        public Group {
            if (times.length != neurons.length) {
                throw new IllegalArgumentException(name + ": " + times.length + " times for " + neurons.length
                        + " neurons");
            }
            for (int neuron : neurons) {
                if (neuron < 0 || neuron >= size) {
                    throw new IllegalArgumentException(name + " has no neuron " + neuron + ", only " + size);
                }
            }
        }
    }

    public RasterPlot {
        groups = List.copyOf(groups);
    }

    /** The plot in at most {@code width} columns and some {@code height} lines, at least one for each group. */
    public List<String> draw(int width, int height, TerminalStyle style) {
        Axis time = Axis.between(xLabel, false, from, to);
        List<String> labels = new ArrayList<>();
        for (Group group : groups) {
            boolean plain = group.size <= 1 || group.name.endsWith("]");
            labels.add(plain ? group.name : group.name + "[0.." + (group.size - 1) + "]");
        }
        RasterRows frame = new RasterRows(width, labels, time, style);
        List<String> lines = new ArrayList<>();
        long[] mostInCell = {0};
        int[] rows = share(Math.max(groups.size(), height - 2 - 1));
        for (int g = 0; g < groups.size(); g++) {
            lines.addAll(frame.group(groups.get(g), labels.get(g), rows[g], g, mostInCell));
        }
        lines.addAll(frame.timeAxis());
        if (mostInCell[0] > 0) {
            String legend = " " + Counted.of(mostInCell[0], "spike") + " a cell";
            if (2 + Shades.legendColumns(style) + legend.length() <= width) {
                lines.add("0 " + Shades.legend(style) + legend);
            }
        }
        return lines;
    }

    /** Rows for each group: by its size, at least one, and no more than it has neurons. */
    private int[] share(int rows) {
        long neurons = Math.max(1, groups.stream().mapToLong(Group::size).sum());
        int[] share = new int[groups.size()];
        int left = rows - share.length;
        long before = 0;
        for (int g = 0; g < share.length; g++) {
            long upTo = before + groups.get(g).size;
            share[g] = (int) Math.max(1, Math.min(groups.get(g).size,
                    1 + left * upTo / neurons - left * before / neurons));
            before = upTo;
        }
        return share;
    }
}
