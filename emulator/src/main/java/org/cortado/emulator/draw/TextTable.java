package org.cortado.emulator.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of text in columns. A column whose cells are all numbers (with a unit, if any) stands right. A table too wide is
 * made to fit: text columns shrink, those of least priority first; then whole columns are left out, and named below.
 * A number is never cut while its column is shown beside another.
 */
public record TextTable(List<Column> columns, List<List<String>> rows) {
    /** What happens to a text that is longer than its column. */
    public enum Overflow {
        CUT, WRAP
    }

    /**
     * A column.
     *
     * @param priority columns of lower priority shrink and go first
     */
    public record Column(String header, int priority, Overflow overflow) {
        /** A column of priority 0 whose long texts are cut. */
        public static Column of(String header) {
            return new Column(header, 0, Overflow.CUT);
        }
    }

    private static final int GAP = 2;
    /** Columns of short words, such as the names of roundings, are not cut: one dropped is missed less than guessed. */
    private static final int LEAST_TEXT = 10;
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(\\d[\\d,_]*(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?\\s?[%\\p{L}/]{0,8}|-|[-+]?(nan|inf|NaN|Infinity)|");

    public TextTable {
        columns = List.copyOf(columns);
        List<List<String>> clean = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of "
                        + columns.size() + " columns");
            }
            clean.add(row.stream().map(cell -> cell.replaceAll("\\p{Cntrl}", "?")).toList());
        }
        rows = List.copyOf(clean);
    }

    /** A table of columns of equal priority. */
    public static TextTable of(List<String> headers, List<List<String>> rows) {
        return new TextTable(headers.stream().map(Column::of).toList(), rows);
    }

    /** The header, a rule and the rows, in at most {@code width} columns. */
    public List<String> draw(int width, TerminalStyle style) {
        boolean[] numeric = new boolean[columns.size()];
        for (int c = 0; c < numeric.length; c++) {
            numeric[c] = isNumeric(c);
        }
        int[] widths = fit(width, numeric);
        List<String> lines = new ArrayList<>();
        lines.addAll(line(columns.stream().map(Column::header).toList(), widths, numeric, width, style));
        StringBuilder rule = new StringBuilder();
        for (int w : widths) {
            rule.append(w == 0 ? "" : (rule.length() == 0 ? "" : " ".repeat(GAP))
                    + String.valueOf(style.pick('─', '-')).repeat(w));
        }
        lines.add(style.cut(rule.toString(), width));
        for (List<String> row : rows) {
            lines.addAll(line(row, widths, numeric, width, style));
        }
        List<String> hidden = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            if (widths[c] == 0 && naturalWidth(c) > 0) {
                hidden.add(columns.get(c).header());
            }
        }
        if (!hidden.isEmpty()) {
            lines.addAll(wrap("not shown: " + String.join(", ", hidden), width));
        }
        return lines;
    }

    private int[] fit(int width, boolean[] numeric) {
        int[] natural = new int[columns.size()];
        int[] least = new int[columns.size()];
        Integer[] order = new Integer[columns.size()];
        for (int c = 0; c < natural.length; c++) {
            natural[c] = naturalWidth(c);
            least[c] = numeric[c] ? natural[c] : Math.min(natural[c], columns.get(c).overflow() == Overflow.WRAP
                    ? longestWord(c) : LEAST_TEXT);
            order[c] = c;
        }
        // The right column goes first among equals: the left one names the row.
        Arrays.sort(order, (a, b) -> columns.get(a).priority() != columns.get(b).priority()
                ? Integer.compare(columns.get(a).priority(), columns.get(b).priority()) : Integer.compare(b, a));
        for (int i = 0; i < order.length - 1 && total(least) > width; i++) {
            least[order[i]] = 0;
            natural[order[i]] = 0;
        }
        int last = order.length - 1;
        if (last >= 0 && total(least) > width) {
            least[order[last]] = width;
        }
        for (int c : order) {
            natural[c] = Math.max(least[c], natural[c] - Math.max(0, total(natural) - width));
        }
        return natural;
    }

    private static int total(int[] widths) {
        int total = -GAP;
        for (int w : widths) {
            total += w == 0 ? 0 : w + GAP;
        }
        return Math.max(0, total);
    }

    private int naturalWidth(int column) {
        int widest = length(columns.get(column).header());
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    private int longestWord(int column) {
        return Stream.concat(Stream.of(columns.get(column).header()), rows.stream().map(row -> row.get(column)))
                .flatMap(text -> Stream.of(text.split(" "))).mapToInt(TextTable::length).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        boolean some = false;
        for (List<String> row : rows) {
            if (!NUMBER.matcher(row.get(column)).matches()) {
                return false;
            }
            some |= !row.get(column).isEmpty();
        }
        return some;
    }

    private List<String> line(List<String> cells, int[] widths, boolean[] numeric, int width, TerminalStyle style) {
        List<List<String>> parts = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < widths.length; c++) {
            List<String> part = columns.get(c).overflow() == Overflow.WRAP && widths[c] > 0
                    ? wrap(cells.get(c), widths[c]) : List.of(style.cut(cells.get(c), widths[c]));
            parts.add(part);
            height = Math.max(height, part.size());
        }
        List<String> lines = new ArrayList<>();
        for (int h = 0; h < height; h++) {
            StringBuilder line = new StringBuilder();
            int shown = 0;
            for (int c = 0; c < widths.length; c++) {
                if (widths[c] > 0) {
                    String text = h < parts.get(c).size() ? parts.get(c).get(h) : "";
                    String pad = " ".repeat(widths[c] - length(text));
                    line.append(shown++ > 0 ? " ".repeat(GAP) : "").append(numeric[c] ? pad + text : text + pad);
                }
            }
            lines.add(style.cut(line.toString().stripTrailing(), width));
        }
        return lines;
    }

    /** Lines of at most {@code width}, broken at blanks where there are some. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (length(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int blank = rest.lastIndexOf(' ', end);
            int at = blank > 0 ? blank : end;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
