package org.cortado.emulator.compare.report;

import java.util.Locale;

/** Numbers as tables show them; a dash where there is none. */
final class Figures {
    static final String NONE = "-";

    private Figures() {
    }

    /** With so many places after the point. */
    static String places(double value, int places) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%." + places + "f", value + 0.0);
    }

    /** Four significant digits; whole and plain where that says as much. */
    static String short4(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e6) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int places = Math.max(0, Math.min(7, 3 - (int) Math.floor(StrictMath.log10(size))));
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** A time in ms as it stands, without digits that say nothing. */
    static String time(double ms) {
        if (Double.isNaN(ms)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%.4f", ms);
        return text.replaceFirst("\\.?0+$", "");
    }

    /** With its sign, also the plus. */
    static String signed(double ms) {
        return Double.isNaN(ms) ? NONE : ms == 0 ? "0" : (ms > 0 ? "+" : "") + time(ms);
    }
}
