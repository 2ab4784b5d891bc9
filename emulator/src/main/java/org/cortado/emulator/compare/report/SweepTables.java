package org.cortado.emulator.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cortado.emulator.compare.Agreement;
import org.cortado.emulator.compare.Judgement;
import org.cortado.emulator.compare.Part;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.compare.sweep.Sweep;
import org.cortado.emulator.compare.sweep.SweepPoint;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;
import org.cortado.fixedpoint.QFormat;

/** The table of a sweep, and what it comes to. */
public final class SweepTables {
    private SweepTables() {
    }

    /** A row for each setting. */
    public static List<String> table(List<SweepPoint> points, boolean judged, TerminalStyle style) {
        boolean reference = points.stream().anyMatch(p -> p.agreement().containsKey(Part.TOTAL));
        List<String> headers = new ArrayList<>(List.of("format", "rounding", "spikes", "interval [ms]",
                "worst lag [ms]", "lag by parameters", "lag by arithmetic", "coinc. twin"));
        if (reference) {
            headers.add("coinc. reference");
        }
        headers.add("flags");
        if (judged) {
            headers.add("meets");
        }
        List<TextTable.Column> columns = headers.stream().map(h -> new TextTable.Column(h, priority(h),
                h.equals("flags") ? TextTable.Overflow.WRAP : TextTable.Overflow.CUT)).toList();
        List<List<String>> rows = new ArrayList<>();
        for (SweepPoint p : points) {
            List<String> row = new ArrayList<>(List.of(p.setting().formatName(), p.setting().roundingName(),
                    p.ran() ? "" + p.spikes() : Figures.NONE, Figures.places(p.interval(), 2),
                    lag(p, Part.ROUNDING), lag(p, Part.PARAMETERS), lag(p, Part.ARITHMETIC),
                    coincidence(p, Part.ROUNDING)));
            if (reference) {
                row.add(coincidence(p, Part.TOTAL));
            }
            row.add(p.ran() ? p.flags().entrySet().stream().map(e -> e.getValue() + " " + e.getKey().key())
                    .collect(Collectors.joining(", ")) : "not assembled");
            if (judged) {
                row.add(p.meets() ? "yes" : "no");
            }
            rows.add(row);
        }
        return new TextTable(columns, rows).draw(style.columns(), style);
    }

    private static int priority(String header) {
        return switch (header) {
            // Flags explain what the other columns show: a saturated state may never reach its threshold.
            case "format", "rounding", "spikes", "flags", "meets" -> 3;
            case "worst lag [ms]" -> 2;
            case "interval [ms]" -> 1;
            default -> 0;
        };
    }

    private static String lag(SweepPoint point, Part part) {
        Agreement a = point.agreement().get(part);
        return a == null || a.lags().length == 0 ? Figures.NONE : Figures.signed(a.worstLag());
    }

    private static String coincidence(SweepPoint point, Part part) {
        Agreement a = point.agreement().get(part);
        return a == null ? Figures.NONE : Figures.places(a.coincidence(), 4);
    }

    /** The fewest fraction bits that meet what is demanded, a line for each rounding. */
    public static List<String> fewest(List<SweepPoint> points, String demand) {
        List<SweepPoint> found = Sweep.fewest(points);
        List<String> lines = new ArrayList<>();
        lines.add("fewest fraction bits that meet " + demand + ", and so do all above them that were tried:");
        for (String rounding : points.stream().map(p -> p.setting().roundingName()).distinct().toList()) {
            lines.add("  " + rounding + ": " + found.stream().filter(p -> p.setting().roundingName().equals(rounding))
                    .findFirst().map(p -> bits(p.setting().format().orElseThrow()))
                    .orElse("none of those tried"));
        }
        return lines;
    }

    private static String bits(QFormat format) {
        return format.fractionBits() + " (" + format + ", " + format.width() + " bits)";
    }

    /** What is demanded, in words. */
    public static String demand(Judgement judgement) {
        List<String> words = new ArrayList<>();
        if (judgement.feature() != null) {
            words.add("'" + judgement.feature().name() + "'");
        }
        if (judgement.tolerance() != null) {
            words.add(judgement.tolerance() + " against the "
                    + (judgement.against() == Reading.REFERENCE ? "reference" : "twin"));
        }
        return String.join(" and ", words);
    }

    /** The sweep for programs to read. */
    public static List<Object> json(List<SweepPoint> points) {
        List<Object> list = new ArrayList<>();
        for (SweepPoint p : points) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("format", p.setting().format().map(QFormat::toString).orElse(null));
            entry.put("fraction_bits", p.setting().format().map(QFormat::fractionBits).orElse(null));
            entry.put("rounding", p.setting().rounding().map(r -> r.key()).orElse(null));
            entry.put("error", p.error());
            if (p.ran()) {
                entry.put("spikes", p.spikes());
                entry.put("mean_interval_ms", Double.isNaN(p.interval()) ? null : p.interval());
                Map<String, Long> flags = new LinkedHashMap<>();
                p.flags().forEach((flag, count) -> flags.put(flag.key(), count));
                entry.put("flags", flags);
                Map<String, Object> parts = new LinkedHashMap<>();
                p.agreement().forEach((part, a) -> parts.put(part.key(), ComparisonJson.part(a)));
                entry.put("parts_of_worst_neuron", parts);
            }
            entry.put("meets", p.meets());
            entry.put("unmet", p.unmet().orElse(null));
            list.add(entry);
        }
        return list;
    }
}
