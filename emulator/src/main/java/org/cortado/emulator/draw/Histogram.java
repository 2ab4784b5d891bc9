package org.cortado.emulator.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts as bars, a line each.
 *
 * @param title what is counted
 * @param labels one a bar, such as "10..20 ms"
 * @param counts one a bar, not negative
 */
public record Histogram(String title, List<String> labels, long[] counts) {
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    public Histogram {
        labels = List.copyOf(labels);
        if (labels.size() != counts.length) {
            throw new IllegalArgumentException(labels.size() + " labels for " + counts.length + " bars");
        }
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a count cannot be " + count);
            }
        }
    }

    /** Finite values counted in {@code bins} bins of equal width; each takes its lower edge in, the last both. */
    public static Histogram of(String title, double[] values, int bins) {
        Axis axis = Axis.over(title, false, List.of(values));
        long[] counts = new long[bins];
        for (double value : values) {
            if (Double.isFinite(value)) {
                counts[Math.max(0, Math.min(bins - 1, (int) (axis.fraction(value) * bins)))]++;
            }
        }
        List<String> labels = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            labels.add(edge(axis, bin, bins) + ".." + edge(axis, bin + 1, bins));
        }
        return new Histogram(title, labels, counts);
    }

    private static String edge(Axis axis, int bin, int bins) {
        double value = axis.low() + (axis.high() - axis.low()) * bin / bins;
        return HeatMap.number(value);
    }

    /** The bars in at most {@code width} columns, the longest filling them. */
    public List<String> draw(int width, TerminalStyle style) {
        long most = 1;
        int digits = 1;
        int label = 0;
        for (int i = 0; i < counts.length; i++) {
            most = Math.max(most, counts[i]);
            digits = Math.max(digits, String.valueOf(counts[i]).length());
            label = Math.max(label, labels.get(i).length());
        }
        label = Math.min(label, Math.max(1, width / 3));
        int room = width - label - 2 - 1 - digits;
        List<String> lines = new ArrayList<>();
        lines.add(style.cut(title, width));
        for (int i = 0; i < counts.length; i++) {
            String text = style.cut(labels.get(i), label);
            String bar = room < 1 ? "" : bar(counts[i], most, room, style);
            String plain = " ".repeat(label - text.length()) + text + " " + style.pick('┤', '|');
            if (plain.length() + bar.length() + 1 + digits > width) {
                lines.add(style.cut(plain + counts[i], width));
            } else {
                lines.add(plain + style.paint(0, bar) + (bar.isEmpty() ? "" : " ") + counts[i]);
            }
        }
        return lines;
    }

    private static String bar(long count, long most, int room, TerminalStyle style) {
        if (!style.unicode()) {
            int length = (int) ((double) count / most * room + 0.5);
            return "#".repeat(count > 0 ? Math.max(1, length) : 0);
        }
        int eighths = (int) ((double) count / most * room * EIGHTHS.length() + 0.5);
        eighths = count > 0 ? Math.max(1, eighths) : 0;
        String full = EIGHTHS.substring(EIGHTHS.length() - 1).repeat(eighths / EIGHTHS.length());
        int rest = eighths % EIGHTHS.length();
        return rest == 0 ? full : full + EIGHTHS.charAt(rest - 1);
    }
}
