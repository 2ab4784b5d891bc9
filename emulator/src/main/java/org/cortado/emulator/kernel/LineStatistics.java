package org.cortado.emulator.kernel;

/**
 * What the instructions of one program did on one run of slots, by index within the program. Filled where
 * {@link org.cortado.emulator.engine.EngineOptions#lineStatistics} asks for it.
 *
 * @param saturations how often the result was saturated
 * @param wraps how often the result was wrapped
 * @param largest largest magnitude of a result written, 0..2^31 (predicates 0 or 1; of the accumulator up to 2^63 - 1,
 *     where -2^63 counts as that too)
 */
public record LineStatistics(long[] saturations, long[] wraps, long[] largest) {

    public static LineStatistics ofLength(int instructions) {
        return new LineStatistics(new long[instructions], new long[instructions], new long[instructions]);
    }

    /** Adds what another run of the same program did. */
    public void add(LineStatistics other) {
        for (int i = 0; i < largest.length; i++) {
            saturations[i] += other.saturations[i];
            wraps[i] += other.wraps[i];
            largest[i] = Math.max(largest[i], other.largest[i]);
        }
    }
}
