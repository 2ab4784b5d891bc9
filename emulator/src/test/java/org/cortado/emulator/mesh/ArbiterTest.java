package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArbiterTest {
    @Test
    void theFirstAskerAtOrAfterThePointerIsGranted() {
        assertEquals(3, granted(0b01001, 1));
        assertEquals(0, granted(0b01001, 4));
        assertEquals(4, granted(0b10000, 0));
    }

    @Test
    void thePointerMovesBehindTheInputGranted() {
        assertEquals(4, pointerAfter(0b01001, 1));
        assertEquals(0, pointerAfter(0b10000, 2));
    }

    @Test
    void onlyTheInputGrantedStopsAsking() {
        assertEquals(0b00001, Arbiter.GRANT[0b01001 | 1 << 5] & Arbiter.ASKERS);
    }

    @Test
    void aWordTellsWhetherItIsAskedAndCredited() {
        assertEquals(1, Arbiter.asked(4 << 5 | 16));
        assertEquals(0, Arbiter.asked(256 * Arbiter.CREDIT | 4 << 5));
        assertEquals(1, Arbiter.credited(Arbiter.CREDIT));
        assertEquals(1, Arbiter.credited(256 * Arbiter.CREDIT | 31));
        assertEquals(0, Arbiter.credited(4 << 5 | 31));
    }

    private static int granted(int askers, int pointer) {
        return Arbiter.GRANT[askers | pointer << 5] >>> 8;
    }

    private static int pointerAfter(int askers, int pointer) {
        return (Arbiter.GRANT[askers | pointer << 5] & 0xff) >>> 5;
    }
}
