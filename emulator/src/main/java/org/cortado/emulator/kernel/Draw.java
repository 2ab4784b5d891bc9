package org.cortado.emulator.kernel;

/**
 * The numbers of the random draws of a program: instruction i owns draws {@code 4 i .. 4 i + 3}, so that no draw
 * depends on which others were made. They go with seed, neuron id, step and sub-step into {@link
 * org.cortado.fixedpoint.CounterRandom}.
 */
public final class Draw {
    private static final int PER_INSTRUCTION = 4;

    private Draw() {
    }

    /** The bits of {@code rnd}; the first word of {@code rndn}. */
    public static int first(int instruction) {
        return PER_INSTRUCTION * instruction;
    }

    /** The second word of {@code rndn}. */
    public static int second(int instruction) {
        return PER_INSTRUCTION * instruction + 1;
    }

    /** The random bits of stochastic rounding. */
    public static int rounding(int instruction) {
        return PER_INSTRUCTION * instruction + 2;
    }
}
