package org.cortado.emulator.compare;

import java.util.Arrays;
import java.util.List;
import org.cortado.emulator.reference.ReferenceProblem;
import org.cortado.emulator.reference.ReferenceRun;
import org.cortado.emulator.reference.ReferenceSolver;
import org.cortado.emulator.reference.UnsolvableException;
import org.cortado.emulator.run.WatchedWord;

/** Solves the references of neurons, each by itself. */
final class ReferenceRuns {
    private final ReferenceTie tie;
    private final ReferenceSolver solver;
    private final double dt;
    private final int steps;

    ReferenceRuns(ReferenceTie tie, ReferenceSolver solver, double dt, int steps) {
        this.tie = tie;
        this.solver = solver;
        this.dt = dt;
        this.steps = steps;
    }

    /** The solution for a cell, sampled at the end of each step where it is watched. */
    ReferenceResult solve(Cell cell, List<WatchedWord> watched) {
        ReferenceProblem problem = null;
        try {
            problem = tie.problem(cell);
            double[] times = watched.isEmpty() ? new double[0] : Agreement.sampleTimes(dt, steps);
            ReferenceRun run = solver.solve(problem, times);
            return new ReferenceResult(problem, new NeuronRun(run.spikes(), traces(problem, run, watched)),
                    run.evaluations(), null);
        } catch (IllegalArgumentException | UnsolvableException e) {
            return ReferenceResult.none(problem, e.getMessage());
        }
    }

    /** The reference's courses of the watched words; NaN for one that it does not have. */
    private double[][] traces(ReferenceProblem problem, ReferenceRun run, List<WatchedWord> watched) {
        double[][] traces = new double[watched.size()][];
        List<String> states = problem.model().states().stream().map(s -> s.name()).toList();
        for (int w = 0; w < traces.length; w++) {
            int state = states.indexOf(watched.get(w).variable());
            traces[w] = state >= 0 ? run.samples()[state] : missing();
        }
        return traces;
    }

    private double[] missing() {
        double[] none = new double[steps];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}
