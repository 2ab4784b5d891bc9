package org.cortado.emulator.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A grid of dots, several to a character, each drawn by a series. Dots outside are left out. x runs right and y down,
 * both from 0. A character takes the colour of the series that drew in it last; without colour, it shows the dots of
 * series 0 and a mark for any other.
 */
public final class BrailleCanvas {
    /** How many dots a character holds, and how it shows them. */
    public enum Cell {
        /** 2 x 4 dots in a Unicode braille pattern. */
        BRAILLE(2, 4),
        /** 1 x 2 dots as one of {@code ' . :}. */
        HALF(1, 2);

        final int wide;
        final int high;

        Cell(int wide, int high) {
            this.wide = wide;
            this.high = high;
        }

        /** The finest form that can be shown. */
        public static Cell of(TerminalStyle style) {
            return style.unicode() ? BRAILLE : HALF;
        }
    }

    private static final String MARKS = "*o+x#@";
    private static final int FAR = 1_000_000;
    private static final int BRAILLE_BASE = 0x2800;
    /** Bit of the dot in each row of a braille pattern, left and right column. */
    private static final int[] LEFT = {0x01, 0x02, 0x04, 0x40};
    private static final int[] RIGHT = {0x08, 0x10, 0x20, 0x80};

    private final int columns;
    private final int rows;
    private final Cell cell;
    private final int[] dots;
    private final int[] series;

    /** An empty canvas of {@code columns} x {@code rows} characters, each at least 1. */
    public BrailleCanvas(int columns, int rows, Cell cell) {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a canvas needs at least one character, not " + columns + " x " + rows);
        }
        this.columns = columns;
        this.rows = rows;
        this.cell = cell;
        this.dots = new int[Math.multiplyExact(columns, rows)];
        this.series = new int[dots.length];
    }

    /** The mark of a series other than 0. */
    static char mark(int series) {
        return MARKS.charAt(Math.floorMod(series, MARKS.length()));
    }

    public Cell cell() {
        return cell;
    }

    /** Dots across. */
    public int width() {
        return columns * cell.wide;
    }

    /** Dots from top to bottom. */
    public int height() {
        return rows * cell.high;
    }

    public void set(int x, int y, int ofSeries) {
        if (x < 0 || y < 0 || x >= width() || y >= height()) {
            return;
        }
        int at = y / cell.high * columns + x / cell.wide;
        dots[at] |= bit(x, y);
        series[at] = ofSeries;
    }

    public boolean get(int x, int y) {
        return x >= 0 && y >= 0 && x < width() && y < height()
                && (dots[y / cell.high * columns + x / cell.wide] & bit(x, y)) != 0;
    }

    private int bit(int x, int y) {
        return (x % cell.wide == 0 ? LEFT : RIGHT)[y % cell.high];
    }

    /** A straight line of dots, both ends included and within a million dots of 0 (Bresenham's algorithm). */
    public void line(int x0, int y0, int x1, int y1, int ofSeries) {
        for (int end : new int[] {x0, y0, x1, y1}) {
            if (end < -FAR || end > FAR) {
                throw new IllegalArgumentException("a line to dot " + end + " is too long to be drawn");
            }
        }
        int dx = Math.abs(x1 - x0);
        int dy = -Math.abs(y1 - y0);
        int error = dx + dy;
        int x = x0;
        int y = y0;
        set(x, y, ofSeries);
        while (x != x1 || y != y1) {
            int twice = 2 * error;
            if (twice >= dy) {
                error += dy;
                x += Integer.signum(x1 - x0);
            }
            if (twice <= dx) {
                error += dx;
                y += Integer.signum(y1 - y0);
            }
            set(x, y, ofSeries);
        }
    }

    /** The picture, a string a row, each of exactly {@code columns} characters besides colour. */
    public List<String> draw(TerminalStyle style) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            StringBuilder run = new StringBuilder();
            int runSeries = -1;
            for (int column = 0; column < columns; column++) {
                int at = row * columns + column;
                int here = dots[at] == 0 ? -1 : series[at];
                if (here != runSeries) {
                    line.append(painted(run, runSeries, style));
                    run.setLength(0);
                    runSeries = here;
                }
                run.append(character(at, style));
            }
            lines.add(line.append(painted(run, runSeries, style)).toString());
        }
        return lines;
    }

    private static String painted(StringBuilder run, int series, TerminalStyle style) {
        return series < 0 ? run.toString() : style.paint(series, run.toString());
    }

    private char character(int at, TerminalStyle style) {
        if (dots[at] == 0) {
            return ' ';
        }
        if (series[at] != 0 && !style.colour()) {
            return mark(series[at]);
        }
        return switch (cell) {
            case BRAILLE -> (char) (BRAILLE_BASE + dots[at]);
            case HALF -> " '.:".charAt(dots[at]);
        };
    }
}
