package org.cortado.emulator.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.cortado.emulator.reference.Stimulus;
import org.junit.jupiter.api.Test;

/** Courses as functions, cut into the pieces of a stimulus. */
class ExactStimulusTest {
    private static final double DT = 0.25;
    private static final int STEPS = 400;

    private static Stimulus cut(DoubleUnaryOperator course) {
        return ExactStimulus.of(course, DT, STEPS);
    }

    private static void follows(DoubleUnaryOperator course, double tolerance) {
        Stimulus stimulus = cut(course);
        for (double t = 0.001; t < DT * STEPS; t += 0.0317) {
            assertEquals(course.applyAsDouble(t), stimulus.at(t), tolerance, "at " + t);
        }
    }

    @Test
    void aConstantIsOnePiece() {
        assertEquals(1, cut(t -> 3).pieces().size());
    }

    @Test
    void aSwitchAtTheEdgeOfAStepIsExactlyThere() {
        assertArrayEquals(new double[] {10}, cut(t -> t > 10 ? 14 : 0).switches());
        assertArrayEquals(new double[] {10}, cut(t -> t >= 10 ? 14 : 0).switches());
    }

    @Test
    void aSwitchWithinAStepIsFoundToThePicosecond() {
        assertArrayEquals(new double[] {33.3341234}, cut(t -> t >= 33.3341234 ? 1 : 0).switches(), 2e-9);
    }

    @Test
    void aPulseShorterThanAStepIsKept() {
        double[] switches = cut(t -> t >= 20.06 && t < 20.19 ? 5 : 1).switches();
        assertArrayEquals(new double[] {20.06, 20.19}, switches, 2e-9);
    }

    @Test
    void twoJumpsBetweenNeighbouringProbesAreBothFound() {
        assertArrayEquals(new double[] {50.001, 50.02}, cut(t -> t < 50.001 ? 0 : t < 50.02 ? 1 : 3).switches(), 2e-9);
    }

    @Test
    void aRampIsAStraightLineFromItsBend() {
        Stimulus stimulus = cut(t -> t > 30 ? 0.075 * (t - 30) : 0);
        assertArrayEquals(new double[] {30}, stimulus.switches());
        assertTrue(Double.isInfinite(stimulus.pieces().get(1).longestStep()));
        follows(t -> t > 30 ? 0.075 * (t - 30) : 0, 1e-9);
    }

    @Test
    void aJumpOntoARampKeepsBoth() {
        DoubleUnaryOperator course = t -> t > 12.125 ? 4 + 0.32 * (t - 12.125) : 1;
        assertArrayEquals(new double[] {12.125}, cut(course).switches(), 2e-9);
        follows(course, 1e-8);
    }

    @Test
    void aCurveIsFollowedInStepsThatOverlookNothing() {
        DoubleUnaryOperator sine = t -> 3 * StrictMath.sin(t / 7);
        assertTrue(cut(sine).pieces().stream().allMatch(p -> p.longestStep() <= DT));
        follows(sine, 1e-7);
    }

    @Test
    void whatIsDrawnAnewEachStepIsHeldForIt() {
        DoubleUnaryOperator held = t -> Math.floorMod((long) StrictMath.floor(t / DT + 1e-9) * 7919, 13);
        Stimulus stimulus = cut(held);
        assertTrue(stimulus.pieces().stream().allMatch(p -> Double.isInfinite(p.longestStep())));
        follows(held, 0);
    }
}
