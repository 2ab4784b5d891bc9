package org.cortado.fixedpoint;

/** A source of uniform 32-bit words for stochastic rounding. Any seeded generator will do: one method, one word. */
@FunctionalInterface
public interface RandomBits {
    /** The next 32 bits. */
    int next();

    /** Successive draws of one id of {@link CounterRandom}, at step 0 and sub 0. */
    static RandomBits counter(long seed, int id) {
        return new RandomBits() {
            private int draw;

            @Override
            public int next() {
                return CounterRandom.bits(seed, id, 0, 0, draw++);
            }
        };
    }

    /** The upper halves of SplitMix64 (Steele, Lea and Flood 2014), period 2^64. */
    static RandomBits splitMix(long seed) {
        return new RandomBits() {
            private long state = seed;

            @Override
            public int next() {
                state += 0x9E3779B97F4A7C15L;
                return (int) (CounterRandom.mix64(state) >>> 32);
            }
        };
    }

    /**
     * A 32-bit xorshift (Marsaglia 2003; 13, 17, 5), period 2^32 - 1: as cheap as hardware has it, and not for
     * statistics. Its state is never 0; a seed of 0 is taken as 1.
     */
    static RandomBits xorshift(int seed) {
        return new RandomBits() {
            private int state = seed == 0 ? 1 : seed;

            @Override
            public int next() {
                state ^= state << 13;
                state ^= state >>> 17;
                state ^= state << 5;
                return state;
            }
        };
    }
}
