package org.cortado.emulator.engine;

/**
 * How an integer engine runs; nothing here but the seed can change a result.
 *
 * @param threads threads that update and deliver, 1 or more; no more are used than there are cores with something in
 * @param seed seed of the random instructions in place of the chip's register, or null
 * @param lineStatistics whether to keep, for each instruction, what {@link org.cortado.emulator.kernel.LineStatistics}
 *     tells; slower
 * @param scalar whether the golden scalar reference executes the programs in place of the lane kernels; much slower
 */
public record EngineOptions(int threads, Long seed, boolean lineStatistics, boolean scalar) {
    public static final EngineOptions DEFAULT = new EngineOptions(1, null, false, false);

    public EngineOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("%d threads: at least 1".formatted(threads));
        }
    }

    public EngineOptions withThreads(int count) {
        return new EngineOptions(count, seed, lineStatistics, scalar);
    }

    public EngineOptions withSeed(Long value) {
        return new EngineOptions(threads, value, lineStatistics, scalar);
    }

    public EngineOptions withLineStatistics(boolean on) {
        return new EngineOptions(threads, seed, on, scalar);
    }

    public EngineOptions withScalar(boolean on) {
        return new EngineOptions(threads, seed, lineStatistics, on);
    }
}
