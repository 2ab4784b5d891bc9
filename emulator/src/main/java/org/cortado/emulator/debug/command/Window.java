package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Words;

/** The steps before the present that a picture shows: {@code last 200ms}, or all that fit. */
record Window(long from, long to) {
    private static final long MOST = 20_000;
    private static final long STANDARD = 1000;

    static Window parse(Words words, Debugger debugger) {
        long now = debugger.time().now().step();
        boolean last = words.accept("last");
        long steps = last ? Arguments.duration(words.rest(), debugger) : Math.min(now, STANDARD);
        if (!words.atEnd()) {
            throw new DebugException("'last 200ms' or '> FILE.svg' belongs after what is drawn, not " + words.found());
        }
        if (steps > MOST) {
            throw new DebugException("a picture shows at most %d steps".formatted(MOST));
        }
        return new Window(Math.max(0, now - steps), now);
    }

    /** Goes through the window, calling at every moment, and comes back. */
    void walk(Debugger debugger, Runnable look) {
        debugger.time().visit(() -> {
            debugger.time().seek(from);
            look.run();
            for (long step = from; step < to; step++) {
                debugger.time().step();
                look.run();
                if (debugger.time().interrupted()) {
                    throw new DebugException("interrupted");
                }
            }
            return null;
        });
    }

    int moments() {
        return (int) (to - from + 1);
    }

    /** The window for a title. */
    String text() {
        return from == to ? "no step yet" : to - from == 1 ? "step " + from : "steps %d..%d".formatted(from, to - 1);
    }
}
