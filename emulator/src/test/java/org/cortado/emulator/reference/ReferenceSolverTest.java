package org.cortado.emulator.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against models solved by hand. */
class ReferenceSolverTest {

    private static final ReferenceSolver SOLVER = new ReferenceSolver();
    private static final Map<String, Double> TANGENT = Map.of("a", 0.0, "b", 0.0, "d", 0.0, "c", -20.0, "k2", 1.0,
            "k1", 0.0, "k0", 0.0, "vpeak", 30.0);

    private static ReferenceProblem lif(Stimulus stimulus, double end) {
        return ReferenceProblem.of(References.byName("lif"), Map.of("tau_rc", 10.0, "tau_ref", 2.0), Map.of(),
                stimulus, end);
    }

    @Test
    void lifSpikesWhereTheClosedFormSays() throws UnsolvableException {
        double[] spikes = SOLVER.solve(lif(Stimulus.constant(1.5), 200)).spikes();
        assertArrayEquals(new LifClosedForm(10, 2).spikeTimes(1.5, 0, 200), spikes, 1e-8);
    }

    @Test
    void physicalUnitsGiveTheNormalisedNeuron() throws UnsolvableException {
        Map<String, Double> p = Map.of("c_m", 100.0, "g_l", 10.0, "e_l", -60.0, "v_reset", -60.0, "v_th", -50.0,
                "tau_ref", 2.0);
        double[] spikes = SOLVER.solve(ReferenceProblem.of(References.byName("lif-physical"), p, Map.of(),
                Stimulus.constant(150), 200)).spikes();
        assertArrayEquals(new LifClosedForm(10, 2).spikeTimes(1.5, 0, 200), spikes, 1e-7);
    }

    @Test
    void theQuadraticTermAloneBlowsUpAsTheTangent() throws UnsolvableException {
        double[] spikes = SOLVER.solve(ReferenceProblem.of(References.byName("izhikevich"), TANGENT,
                Map.of("v", 0.0, "u", 0.0), Stimulus.constant(1), 20)).spikes();
        double first = StrictMath.atan(30);
        double period = StrictMath.atan(30) + StrictMath.atan(20);
        double[] expected = new double[7];
        Arrays.setAll(expected, k -> first + k * period);
        assertArrayEquals(expected, spikes, 1e-9);
    }

    @Test
    void samplesFollowTheExponential() throws UnsolvableException {
        double[] times = {0, 0.3, 1, 4, 9.99};
        double[] v = SOLVER.solve(lif(Stimulus.constant(0.8), 10), times).samples()[0];
        for (int k = 0; k < times.length; k++) {
            assertEquals(-0.8 * StrictMath.expm1(-times[k] / 10), v[k], 1e-9, "at " + times[k]);
        }
    }

    @Test
    void aSampleAtASpikeIsTheStateAfterItsReset() throws UnsolvableException {
        ReferenceProblem problem = ReferenceProblem.of(References.byName("izhikevich"), TANGENT,
                Map.of("v", 0.0, "u", 0.0), Stimulus.constant(1), 20);
        double[] spikes = SOLVER.solve(problem).spikes();
        assertEquals(-20, SOLVER.solve(problem, spikes[2]).samples()[0][0], 1e-6);
    }

    @Test
    void samplesAtTheVeryEndsAreStartAndEnd() throws UnsolvableException {
        ReferenceRun run = SOLVER.solve(lif(Stimulus.constant(0.8), 10), 0, 10);
        assertEquals(0, run.samples()[0][0]);
        assertEquals(run.end()[0], run.samples()[0][1]);
    }

    @Test
    void aSwitchOfTheStimulusFallsExactlyWhereItStands() throws UnsolvableException {
        double at = 7.123456789;
        double[] spikes = SOLVER.solve(lif(Stimulus.step(0, at, 3), 40)).spikes();
        assertEquals(at + 10 * StrictMath.log(1.5), spikes[0], 1e-9);
    }

    @Test
    void aSwitchDuringRefractorinessCountsFromItsEnd() throws UnsolvableException {
        double first = 10 * StrictMath.log(3);
        double[] spikes = SOLVER.solve(lif(Stimulus.step(1.5, first + 1, 3), 30)).spikes();
        assertEquals(first, spikes[0], 1e-9);
        assertEquals(first + 2 + 10 * StrictMath.log(1.5), spikes[1], 1e-9);
    }

    @Test
    void thePotentialIsHeldWhileRefractory() throws UnsolvableException {
        double first = 10 * StrictMath.log(3);
        double[] v = SOLVER.solve(lif(Stimulus.constant(1.5), 20), first + 0.01, first + 1, first + 1.99).samples()[0];
        assertArrayEquals(new double[3], v);
    }

    @Test
    void aPulseShorterThanAnyStepIsSeen() throws UnsolvableException {
        Stimulus pulse = Stimulus.of(List.of(Stimulus.Piece.constant(0, 0), Stimulus.Piece.constant(500, 2000),
                Stimulus.Piece.constant(500.01, 0)));
        assertEquals(1, SOLVER.solve(lif(pulse, 1000)).spikes().length);
    }

    @Test
    void aSwitchAtTheSpikeItselfDoesNotLoseIt() throws UnsolvableException {
        double first = 10 * StrictMath.log(3);
        double[] near = {StrictMath.nextDown(first), first, StrictMath.nextUp(first), first + 1e-13, first + 1e-11};
        for (double at : near) {
            double[] spikes = SOLVER.solve(lif(Stimulus.step(1.5, at, 3), first + 3)).spikes();
            assertEquals(1, spikes.length, "switch at " + at);
            assertEquals(first, spikes[0], 1e-8);
        }
    }

    @Test
    void aStartAtTheThresholdIsASpikeAtOnce() throws UnsolvableException {
        ReferenceProblem problem = ReferenceProblem.of(References.byName("lif"), Map.of(), Map.of("v", 1.2),
                Stimulus.constant(0), 5);
        ReferenceRun run = SOLVER.solve(problem);
        assertArrayEquals(new double[] {0}, run.spikes());
        assertEquals(0, run.end()[0]);
    }

    @Test
    void aCrossingIsCountedOnceWhereverTheStimulusSwitches() throws UnsolvableException {
        ReferenceModel squid = References.byName("hodgkin-huxley");
        double[] plain = SOLVER.solve(ReferenceProblem.of(squid, Map.of(), Map.of(), Stimulus.constant(10), 60))
                .spikes();
        for (double offset : new double[] {-0.01, 0, 1e-12, 0.2}) {
            double[] spikes = SOLVER.solve(ReferenceProblem.of(squid, Map.of(), Map.of(),
                    Stimulus.step(10, plain[1] + offset, 10), 60)).spikes();
            assertArrayEquals(plain, spikes, 1e-6, "offset " + offset);
        }
    }

    @Test
    void aFunctionWithItsBreakpointMayOpenOnEitherSide() throws UnsolvableException {
        double[] closed = SOLVER.solve(lif(Stimulus.function(t -> t >= 5 ? 2 : 0, 1, 5), 40)).spikes();
        double[] open = SOLVER.solve(lif(Stimulus.function(t -> t > 5 ? 2 : 0, 1, 5), 40)).spikes();
        assertArrayEquals(closed, open);
        assertEquals(5 + 10 * StrictMath.log(2), open[0], 1e-8);
    }

    @Test
    void aTighterToleranceMovesNoSpike() throws UnsolvableException {
        ReferenceProblem problem = ReferenceProblem.of(References.byName("izhikevich"), Map.of(), Map.of(),
                Stimulus.constant(10), 500);
        double[] spikes = SOLVER.solve(problem).spikes();
        assertTrue(spikes.length > 5);
        assertArrayEquals(new ReferenceSolver(1e-13, 100_000_000).solve(problem).spikes(), spikes, 1e-6);
    }

    @Test
    void theSameProblemGivesTheSameBits() throws UnsolvableException {
        ReferenceProblem problem = ReferenceProblem.of(References.byName("traub-miles"), Map.of(), Map.of(),
                Stimulus.constant(150), 100);
        assertArrayEquals(SOLVER.solve(problem).spikes(), SOLVER.solve(problem).spikes());
    }
}
