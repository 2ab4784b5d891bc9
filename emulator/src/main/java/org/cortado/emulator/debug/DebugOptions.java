package org.cortado.emulator.debug;

import org.cortado.emulator.debug.time.Timeline;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;

/**
 * How a debugged chip runs.
 *
 * @param engine starts an engine
 * @param seed seed of the random instructions in place of the chip's, or null
 * @param historyBytes memory that snapshots of the past may take
 * @param spacing steps from one snapshot to the next near the present
 */
public record DebugOptions(Timeline.EngineSource engine, Long seed, long historyBytes, int spacing) {
    /** Memory that the past takes where nobody says. */
    public static final long HISTORY_BYTES = 256L << 20;
    private static final int FUNCTIONAL_SPACING = 256;

    public DebugOptions {
        if (historyBytes < 0 || spacing < 1) {
            throw new IllegalArgumentException("no history of %d bytes, %d steps apart".formatted(historyBytes,
                    spacing));
        }
    }

    /** The functional engine. */
    public static DebugOptions functional(EngineOptions options) {
        return new DebugOptions(image -> new FunctionalEngine(image, options), options.seed(), HISTORY_BYTES,
                FUNCTIONAL_SPACING);
    }

    public DebugOptions withHistory(long bytes) {
        return new DebugOptions(engine, seed, bytes, spacing);
    }

    public DebugOptions withSpacing(int steps) {
        return new DebugOptions(engine, seed, historyBytes, steps);
    }
}
