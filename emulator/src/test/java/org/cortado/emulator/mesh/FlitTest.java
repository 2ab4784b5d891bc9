package org.cortado.emulator.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FlitTest {
    @Test
    void fieldsComeBackAsTheyWerePut() {
        long flit = Flit.of(63, 62, (1L << Flit.PAYLOAD_BITS) - 2);
        assertEquals(63, Flit.x(flit));
        assertEquals(62, Flit.y(flit));
        assertEquals((1L << Flit.PAYLOAD_BITS) - 2, Flit.payload(flit));
    }

    @Test
    void theRouteGoesAlongXFirst() {
        int[] corners = {0, 1, 31, 62, 63};
        for (int x : corners) {
            for (int y : corners) {
                for (int toX : corners) {
                    for (int toY : corners) {
                        int expected = toX > x ? Port.PLUS_X : toX < x ? Port.MINUS_X
                                : toY > y ? Port.PLUS_Y : toY < y ? Port.MINUS_Y : Port.EJECT;
                        assertEquals(expected, Flit.route(Flit.of(toX, toY, -1), x, y));
                    }
                }
            }
        }
    }
}
