package org.cortado.emulator.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.cortado.emulator.draw.ProgressLine;
import org.cortado.emulator.draw.TerminalStyle;

/**
 * What the standard streams of this process are. The launcher knows, and tells by the properties
 * {@code cortado.in}, {@code cortado.out} and {@code cortado.err} ({@code tty} where the stream is a terminal) and
 * {@code cortado.columns}; without it all count as files.
 */
final class Terminal {
    private static final int UNCUT = 1000;

    private Terminal() {
    }

    static boolean in() {
        return "tty".equals(System.getProperty("cortado.in"));
    }

    static boolean out() {
        return "tty".equals(System.getProperty("cortado.out"));
    }

    static boolean err() {
        return "tty".equals(System.getProperty("cortado.err"));
    }

    /** How to draw on standard output, in so many columns or, where null, in as many as it has. */
    static TerminalStyle outStyle(Integer columns) {
        TerminalStyle style = TerminalStyle.detect(environment(), out());
        return columns == null ? style : style.withColumns(columns);
    }

    /** As {@link #outStyle}, for tables: what goes to a file or a pipe is not cut unless a width was asked for. */
    static TerminalStyle tableStyle(Integer columns) {
        boolean asked = columns != null || out() || System.getenv("COLUMNS") != null;
        return outStyle(asked ? columns : Integer.valueOf(UNCUT));
    }

    /** How to write messages on standard error. */
    static TerminalStyle errStyle() {
        return TerminalStyle.detect(environment(), err());
    }

    /** A line about a long run, on standard error where that is a terminal. */
    static ProgressLine progress(String what, PrintWriter err) {
        return new ProgressLine(what, err(), errStyle(), text -> {
            err.print(text);
            err.flush();
        }, System::nanoTime);
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        String columns = System.getProperty("cortado.columns", "");
        if (!columns.isEmpty()) {
            environment.putIfAbsent("COLUMNS", columns);
        }
        return environment;
    }
}
