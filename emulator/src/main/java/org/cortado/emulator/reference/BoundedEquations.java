package org.cortado.emulator.reference;

import java.util.List;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;

/**
 * A problem's equations during one piece of its stimulus. Trial states are brought into the model's range first: past
 * the threshold the quadratic models blow up within a step that the solver will shorten anyway.
 */
final class BoundedEquations implements FirstOrderDifferentialEquations {

    private final ReferenceProblem problem;
    private final List<StateVariable> states;
    private final long limit;
    private final double[] inside;
    private Stimulus.Piece piece;
    private double from;
    private double until;
    private boolean held;
    private long evaluations;
    private double lastTime;

    BoundedEquations(ReferenceProblem problem, long limit) {
        this.problem = problem;
        this.limit = limit;
        states = problem.model().states();
        inside = new double[states.size()];
    }

    /** From here on, derivatives are those between two times inside one piece, the potential held or not. */
    void segment(Stimulus.Piece current, double start, double end, boolean refractory) {
        piece = current;
        from = StrictMath.nextUp(start);
        until = Math.max(from, StrictMath.nextDown(end));
        held = refractory;
    }

    long evaluations() {
        return evaluations;
    }

    /** The time of the last evaluation, for messages. */
    double lastTime() {
        return lastTime;
    }

    @Override
    public int getDimension() {
        return inside.length;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] dy) {
        lastTime = t;
        if (++evaluations > limit) {
            throw new Failure(t, "more than " + limit + " evaluations of the derivatives");
        }
        for (int k = 0; k < inside.length; k++) {
            inside[k] = Math.min(states.get(k).upper(), Math.max(states.get(k).lower(), y[k]));
        }
        // Not at the very ends, where a function given by the caller may already have switched, or not yet.
        double current = piece.current().applyAsDouble(Math.min(until, Math.max(from, t)));
        if (!Double.isFinite(current)) {
            throw new Failure(t, "the stimulus is " + current);
        }
        problem.model().derivatives(current, inside, problem.parameters(), dy);
        if (held) {
            dy[0] = 0;
        }
        for (int k = 0; k < dy.length; k++) {
            if (!Double.isFinite(dy[k])) {
                throw new Failure(t, states.get(k).name() + "' is " + dy[k]);
            }
        }
    }

    /** Refuses a solution that left the model's range. */
    void accept(double t, double[] y) {
        for (int k = 0; k < y.length; k++) {
            StateVariable state = states.get(k);
            if (!(y[k] >= state.lower() && y[k] <= state.upper())) {
                throw new Failure(t, state.name() + " = " + y[k] + " is outside " + state.lower() + " to "
                        + state.upper());
            }
        }
    }

    /** Why a solution ends, thrown through the integrator, which knows no checked exceptions. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final double time;

        Failure(double time, String reason) {
            super(reason, null, false, false);
            this.time = time;
        }

        double time() {
            return time;
        }
    }
}
