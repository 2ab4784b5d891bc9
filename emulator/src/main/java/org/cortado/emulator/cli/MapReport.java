package org.cortado.emulator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cortado.emulator.draw.HeatMap;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;
import org.cortado.emulator.map.Mapping;
import org.cortado.emulator.map.MemoryUse;
import org.cortado.emulator.map.Metrics;
import org.cortado.emulator.map.place.Objective;
import org.cortado.emulator.map.place.TileGrid;

/** What the map command shows in the terminal. */
final class MapReport {
    private static final double PJ_PER_NJ = 1000;
    /** Columns of a terminal that all of the table fits; on a narrower one the verdict alone names the partition. */
    private static final int WIDE = 96;

    private MapReport() {
    }

    /**
     * The algorithms side by side.
     *
     * @param measured cycles a step of each on the cycle engine, or null where it did not run
     */
    static List<String> table(List<Mapping> mappings, double[] measured, TerminalStyle style) {
        boolean nano = mappings.stream().anyMatch(m -> m.metrics().picojoules() >= PJ_PER_NJ);
        List<String> header = new ArrayList<>(List.of("algorithm", "cores", "packets", "hops", "link",
                nano ? "nJ" : "pJ", "predicted"));
        boolean wide = measured == null || style.columns() >= WIDE;
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < mappings.size(); i++) {
            Mapping mapping = mappings.get(i);
            Metrics m = mapping.metrics();
            List<String> row = new ArrayList<>(List.of(mapping.algorithm().key(), "" + m.cores(), number(m.packets()),
                    number(m.hops()), number(m.link()), number(m.picojoules() / (nano ? PJ_PER_NJ : 1)),
                    number(m.cycles())));
            if (measured != null) {
                row.add(number(measured[i]));
                row.add(String.format(Locale.ROOT, "%+.1f %%", 100 * (m.cycles() / measured[i] - 1)));
            }
            if (wide) {
                row.add(mapping.partition().name());
            }
            rows.add(row);
        }
        if (measured != null) {
            header.addAll(List.of("measured", "off by"));
        }
        if (wide) {
            header.add("partition");
        }
        List<String> lines = new ArrayList<>(TextTable.of(header, rows).draw(style.columns(), style));
        lines.add("a step: packets, links crossed, packets over the busiest link, energy of the packets, cycles");
        return lines;
    }

    /** The best one, and by how much. */
    static String verdict(Mapping first, Mapping best, Objective objective) {
        double before = first.metrics().of(objective);
        double after = best.metrics().of(objective);
        String gain = best == first || after == 0 || before == after ? ""
                : String.format(Locale.ROOT, ", %.3g times better than %s", before / after, first.algorithm().key());
        return "best by " + objective.key() + ": " + best.algorithm().key() + " (" + best.partition().name() + ")"
                + gain;
    }

    static List<String> memories(Mapping mapping, TerminalStyle style) {
        List<List<String>> rows = new ArrayList<>();
        for (MemoryUse use : MemoryUse.of(mapping.image())) {
            rows.add(List.of(use.memory(), "" + use.limit(), number(use.mean()), "" + use.most(),
                    String.format(Locale.ROOT, "%.1f %%", 100 * use.share()), use.core()));
        }
        return TextTable.of(List.of("memory of a core", "limit", "mean", "most", "of limit", "on core"), rows)
                .draw(style.columns(), style);
    }

    /** The load of the links; nothing where there are none. */
    static List<String> heat(Mapping mapping, TerminalStyle style) {
        TileGrid grid = mapping.traffic().grid();
        return grid.tiles() == 1 ? List.of() : new HeatMap("busiest link of each router, packets a step ("
                + mapping.algorithm().key() + ")", grid.width(), grid.height(), mapping.busiestLinks())
                .draw(style.columns(), style);
    }

    static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 1000 ? "%.0f" : size >= 10 ? "%.1f" : "%.3f", value);
    }
}
