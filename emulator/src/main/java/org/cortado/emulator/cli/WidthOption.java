package org.cortado.emulator.cli;

import org.cortado.emulator.draw.TerminalStyle;
import picocli.CommandLine.Option;

/** The option that says how wide to draw. */
final class WidthOption {
    private static final OptionRange COLUMNS = new OptionRange("--width", 20, 1000, "columns");

    @Option(names = "--width", paramLabel = "COLUMNS", description = "Draw this wide (default: as the terminal).")
    private Integer columns;

    void check() {
        if (columns != null) {
            COLUMNS.check(columns);
        }
    }

    /** How to draw on standard output. */
    TerminalStyle style() {
        return Terminal.outStyle(columns);
    }

    /** How to draw tables there, which are not cut for want of room where nobody looks at a terminal. */
    TerminalStyle tableStyle() {
        return Terminal.tableStyle(columns);
    }
}
