package org.cortado.emulator.compare;

import org.cortado.emulator.reference.ReferenceProblem;

/**
 * A neuron's reference: solved, or the reason why not. There is never a number in place of a reason.
 *
 * @param problem what was to be solved; null where there is none
 * @param run the solution; null where there is none
 * @param evaluations how often the derivatives were worked out
 * @param reason why there is no solution; null where there is one
 */
public record ReferenceResult(ReferenceProblem problem, NeuronRun run, long evaluations, String reason) {

    static ReferenceResult none(ReferenceProblem problem, String reason) {
        return new ReferenceResult(problem, null, 0, reason);
    }

    public boolean solved() {
        return run != null;
    }
}
