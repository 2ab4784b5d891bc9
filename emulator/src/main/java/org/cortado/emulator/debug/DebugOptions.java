package org.cortado.emulator.debug;

import org.cortado.assembler.image.Image;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;

/**
 * How a debugged chip runs.
 *
 * @param kind the engine
 * @param options how the engine runs
 * @param historyBytes memory that snapshots of the past may take
 * @param spacing steps from one snapshot to the next near the present; 0 for what suits the chip
 */
public record DebugOptions(Kind kind, EngineOptions options, long historyBytes, int spacing) {
    /** Memory that the past takes where nobody says. */
    public static final long HISTORY_BYTES = 256L << 20;

    /** The engines that can be debugged. */
    public enum Kind implements Keyed {
        /** Steps. */
        FUNCTIONAL,
        /** Steps, and the cycles within them. */
        CYCLE
    }

    public DebugOptions {
        if (historyBytes < 0 || spacing < 0) {
            throw new IllegalArgumentException("no history of %d bytes, %d steps apart".formatted(historyBytes,
                    spacing));
        }
    }

    /** The functional engine. */
    public static DebugOptions functional(EngineOptions options) {
        return of(Kind.FUNCTIONAL, options);
    }

    /** The cycle engine. */
    public static DebugOptions cycle(EngineOptions options) {
        return of(Kind.CYCLE, options);
    }

    public static DebugOptions of(Kind kind, EngineOptions options) {
        return new DebugOptions(kind, options, HISTORY_BYTES, 0);
    }

    /** An engine at step 0 of an image. */
    Engine start(Image image) {
        return kind == Kind.CYCLE ? new CycleEngine(image, options) : new FunctionalEngine(image, options);
    }

    public DebugOptions withKind(Kind other) {
        return new DebugOptions(other, options, historyBytes, spacing);
    }

    public DebugOptions withHistory(long bytes) {
        return new DebugOptions(kind, options, bytes, spacing);
    }

    public DebugOptions withSpacing(int steps) {
        return new DebugOptions(kind, options, historyBytes, steps);
    }
}
