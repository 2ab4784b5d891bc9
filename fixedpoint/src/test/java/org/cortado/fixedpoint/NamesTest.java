package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void roundingsReadTheirKeys() {
        for (Rounding rounding : Rounding.values()) {
            assertEquals(rounding, Rounding.parse(rounding.key()));
            assertEquals(rounding, Rounding.parse(rounding.name()));
        }
    }

    @Test
    void overflowsReadTheirKeys() {
        for (Overflow overflow : Overflow.values()) {
            assertEquals(overflow, Overflow.parse(overflow.key()));
            assertEquals(overflow, Overflow.parse(overflow.name()));
        }
    }

    @Test
    void unknownNamesAreAnsweredWithTheKnownOnes() {
        assertEquals("unknown rounding 'up': write floor, nearest, even, zero or stochastic",
                assertThrows(IllegalArgumentException.class, () -> Rounding.parse("up")).getMessage());
        assertEquals("unknown overflow 'clamp': write saturate or wrap",
                assertThrows(IllegalArgumentException.class, () -> Overflow.parse("clamp")).getMessage());
    }
}
