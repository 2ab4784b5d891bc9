package org.cortado.emulator.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the tolerance cannot be met there is a message and no number. */
class UnsolvableReferenceTest {

    private static String refusal(ReferenceSolver solver, String model, Map<String, Double> p, Stimulus stimulus,
                                  double end) {
        ReferenceProblem problem = ReferenceProblem.of(References.byName(model), p, Map.of(), stimulus, end);
        String message = assertThrows(UnsolvableException.class, () -> solver.solve(problem)).getMessage();
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.startsWith("reference " + model + " cannot be solved to "), message);
        return message;
    }

    @Test
    void aStimulusThatIsNoNumberIsRefused() {
        String message = refusal(new ReferenceSolver(), "lif", Map.of(),
                Stimulus.function(t -> t < 5 ? 1 : Double.NaN, 1), 10);
        assertTrue(message.contains("the stimulus is NaN"), message);
    }

    @Test
    void aRunAwayPotentialIsRefused() {
        String message = refusal(new ReferenceSolver(), "izhikevich", Map.of(), Stimulus.constant(-1e9), 10);
        assertTrue(message.contains("is outside"), message);
    }

    @Test
    void aStimulusThatCannotBeResolvedIsRefused() {
        String message = refusal(new ReferenceSolver(), "lif", Map.of(),
                Stimulus.function(t -> 1e8 * (StrictMath.floor(t * 1e9) % 2), 1), 10);
        assertTrue(message.contains("the step fell below"), message);
    }

    @Test
    void aRunOfTooManyEvaluationsIsGivenUp() {
        String message = refusal(new ReferenceSolver(1e-10, 1000), "izhikevich", Map.of(), Stimulus.constant(10), 1e4);
        assertTrue(message.contains("more than 1000 evaluations"), message);
    }

    @Test
    void aPotentialThatOnlyGrazesItsThresholdIsRefused() {
        String message = refusal(new ReferenceSolver(), "lif", Map.of(), Stimulus.constant(1 + 1e-11), 4000);
        assertTrue(message.contains("grazes"), message);
    }

    @Test
    void aToleranceFinerThanADoubleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ReferenceSolver(1e-16, 1000));
    }

    @Test
    void sampleTimesOutsideTheRunAreRefused() {
        ReferenceProblem problem = ReferenceProblem.of(References.byName("lif"), Map.of(), Map.of(),
                Stimulus.constant(0), 10);
        assertThrows(IllegalArgumentException.class, () -> new ReferenceSolver().solve(problem, 3, 11));
        assertThrows(IllegalArgumentException.class, () -> new ReferenceSolver().solve(problem, 3, 2));
    }

    @Test
    void aStimulusThatBeginsLateIsRefused() {
        Stimulus late = Stimulus.of(List.of(Stimulus.Piece.constant(1, 0)));
        assertThrows(IllegalArgumentException.class,
                () -> ReferenceProblem.of(References.byName("lif"), Map.of(), Map.of(), late, 10));
    }

    @Test
    void aStartOutsideTheModelsRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ReferenceProblem.of(References.byName("hodgkin-huxley"),
                Map.of(), Map.of("m", 7.0), Stimulus.constant(0), 10));
    }
}
