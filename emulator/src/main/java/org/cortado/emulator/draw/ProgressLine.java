package org.cortado.emulator.draw;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One line about a long run, rewritten in place. Nothing is printed in the first second, nothing where the output is no
 * terminal, and nothing is left when the run ends.
 */
public final class ProgressLine {
    private static final long FIRST = 1_000_000_000L;
    private static final long EVERY = 100_000_000L;
    private static final int BAR = 20;

    private final String what;
    private final boolean terminal;
    private final TerminalStyle style;
    private final Consumer<String> out;
    private final LongSupplier nanos;
    private final long start;
    private long next;
    private int shown;

    /**
     * A line that prints nothing yet.
     *
     * @param what the run, such as "run" or "place"
     * @param terminal whether {@code out} is a terminal; nothing is printed else
     * @param out takes the text, such as {@code System.err::print}
     * @param nanos a clock in nanoseconds, such as {@code System::nanoTime}
     */
    public ProgressLine(String what, boolean terminal, TerminalStyle style, Consumer<String> out,
            LongSupplier nanos) {
        this.what = what;
        this.terminal = terminal;
        this.style = style;
        this.out = out;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = FIRST;
    }

    /** Says how far the run is; cheap enough for every step. */
    public void update(long done, long total, String unit) {
        if (!terminal) {
            return;
        }
        long elapsed = nanos.getAsLong() - start;
        if (elapsed < next) {
            return;
        }
        next = elapsed + EVERY;
        double part = total <= 0 ? 0 : Math.min(1, Math.max(0, (double) done / total));
        int full = (int) (part * BAR);
        String bar = String.valueOf(style.pick('█', '#')).repeat(full)
                + String.valueOf(style.pick('░', '.')).repeat(BAR - full);
        String left = part == 0 ? "" : ", " + time(elapsed / part - elapsed) + " left";
        // The last column stays free: some terminals wrap when it is written.
        show(style.cut(what + " " + bar + " " + (int) (part * 100) + " %  " + unit + " " + done + " of " + total + left,
                style.columns() - 1));
    }

    private static String time(double nanos) {
        long seconds = (long) Math.ceil(nanos / 1e9);
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    private void show(String text) {
        int length = text.codePointCount(0, text.length());
        out.accept("\r" + text + " ".repeat(Math.max(0, shown - length)));
        shown = length;
    }

    /** Takes the line away; to be called before anything else is printed and at the end. */
    public void clear() {
        if (shown > 0) {
            out.accept("\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
    }
}
