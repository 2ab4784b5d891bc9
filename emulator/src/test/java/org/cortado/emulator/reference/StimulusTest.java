package org.cortado.emulator.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StimulusTest {

    @Test
    void atASwitchTheLaterPieceHolds() {
        Stimulus step = Stimulus.step(1, 10, 2);
        assertEquals(1, step.at(StrictMath.nextDown(10.0)));
        assertEquals(2, step.at(10));
    }

    @Test
    void aLinearPieceRunsThroughItsPoint() {
        Stimulus ramp = Stimulus.of(List.of(Stimulus.Piece.linear(0, 3, 0.5, 4)));
        assertEquals(3, ramp.at(4));
        assertEquals(4, ramp.at(6));
    }

    @Test
    void heldValuesSwitchOnlyWhereTheyChange() {
        Stimulus held = Stimulus.held(0, 0.5, new double[] {1, 1, 2, 2, 1});
        assertArrayEquals(new double[] {1, 2}, held.switches());
        assertEquals(1, held.at(-3));
        assertEquals(2, held.at(1.9));
        assertEquals(1, held.at(100));
    }

    @Test
    void aFunctionKeepsItsBreakpoints() {
        Stimulus wave = Stimulus.function(t -> t * t, 1, 3, 5);
        assertArrayEquals(new double[] {3, 5}, wave.switches());
        assertEquals(49, wave.at(7));
    }

    @Test
    void piecesOutOfOrderAreRefused() {
        List<Stimulus.Piece> pieces = List.of(Stimulus.Piece.constant(5, 1), Stimulus.Piece.constant(5, 2));
        assertThrows(IllegalArgumentException.class, () -> Stimulus.of(pieces));
    }

    @Test
    void noPiecesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Stimulus.of(List.of()));
    }
}
