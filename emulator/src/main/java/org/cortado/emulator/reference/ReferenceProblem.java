package org.cortado.emulator.reference;

import java.util.Map;

/**
 * What is to be solved: a model with its parameters, from its start state at 0 ms, under a stimulus.
 *
 * @param model the equations
 * @param parameters in the model's order
 * @param start in the order of the model's states
 * @param stimulus the input current
 * @param end how long, in ms
 */
public record ReferenceProblem(ReferenceModel model, double[] parameters, double[] start, Stimulus stimulus,
                               double end) {

    /** Refuses arrays of the wrong length, values outside the model's range, and a time that is none. */
    public ReferenceProblem {
        if (parameters.length != model.parameters().size() || start.length != model.states().size()) {
            throw new IllegalArgumentException(model.name() + " takes " + model.parameters().size()
                    + " parameters and " + model.states().size() + " states, not " + parameters.length + " and "
                    + start.length);
        }
        parameters = parameters.clone();
        start = start.clone();
        model.check(parameters);
        for (int k = 0; k < start.length; k++) {
            StateVariable state = model.states().get(k);
            if (!(start[k] >= state.lower() && start[k] <= state.upper())) {
                throw new IllegalArgumentException(model.name() + ": " + state.name() + " starts at " + start[k]
                        + "; give a value from " + state.lower() + " to " + state.upper());
            }
        }
        if (!(end >= 0) || Double.isInfinite(end)) {
            throw new IllegalArgumentException(model.name() + ": cannot run for " + end + " ms; give 0 or more");
        }
        if (stimulus.indexAt(0) < 0) {
            throw new IllegalArgumentException(model.name() + ": the stimulus begins at "
                    + stimulus.pieces().get(0).from() + " ms; it must cover the run from 0 ms");
        }
    }

    /**
     * A problem from names: parameters not given have their defaults, states not given follow the membrane potential.
     *
     * @throws IllegalArgumentException for names the model does not have, or values it refuses
     */
    public static ReferenceProblem of(ReferenceModel model, Map<String, Double> parameters,
                                      Map<String, Double> start, Stimulus stimulus, double end) {
        double[] p = model.values(parameters);
        return new ReferenceProblem(model, p, model.start(start, p), stimulus, end);
    }
}
