package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RandomBitsTest {
    @Test
    void counterDrawsWhatCounterRandomHas() {
        RandomBits random = RandomBits.counter(5, 9);
        for (int draw = 0; draw < 10; draw++) {
            assertEquals(CounterRandom.bits(5, 9, 0, 0, draw), random.next());
        }
    }

    /** The upper half of the generator's well-known first value for seed 0, and the next of a script's. */
    @Test
    void splitMixGivesItsPublishedSequence() {
        RandomBits random = RandomBits.splitMix(0);
        assertEquals(0xe220a839, random.next());
        assertEquals(1853398634, random.next());
        assertEquals(113532184, random.next());
    }

    /** Marsaglia's own example starts at 2463534242. */
    @Test
    void xorshiftGivesItsPublishedSequence() {
        assertEquals(723471715, RandomBits.xorshift((int) 2463534242L).next());
        RandomBits random = RandomBits.xorshift(1);
        assertEquals(270369, random.next());
        assertEquals(67634689, random.next());
    }

    @Test
    void xorshiftNeverStartsAtItsFixedPoint() {
        assertEquals(RandomBits.xorshift(1).next(), RandomBits.xorshift(0).next());
    }
}
