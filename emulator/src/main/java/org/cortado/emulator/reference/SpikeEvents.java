package org.cortado.emulator.reference;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.events.EventHandler;

/** Finds the spikes: upward crossings of the threshold, each followed by the model's reset where it has one. */
final class SpikeEvents implements EventHandler {

    /** A spike whose time the tolerance leaves open by more than this, in ms, is refused. */
    private static final double OPEN = 1e-3;

    private final ReferenceProblem problem;
    private final BoundedEquations equations;
    private final double tolerance;
    private final double threshold;
    private final boolean resets;
    private final double refractory;
    private final List<Double> spikes = new ArrayList<>();
    private boolean above;
    private int sign = 1;
    private double heldUntil = Double.NEGATIVE_INFINITY;

    SpikeEvents(ReferenceProblem problem, BoundedEquations equations, double tolerance) {
        this.problem = problem;
        this.equations = equations;
        this.tolerance = tolerance;
        threshold = problem.model().threshold(problem.parameters());
        resets = problem.model().resets();
        refractory = problem.model().refractory(problem.parameters());
        above = !resets && problem.start()[0] >= threshold;
    }

    double[] spikes() {
        return spikes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The end of the refractory period that holds, in ms; in the past if none does. */
    double heldUntil() {
        return heldUntil;
    }

    /** A threshold reached at a point between two integrations: at the start of the run, at a switch. */
    void between(double t, double[] y) {
        boolean now = y[0] >= threshold;
        if (now && !above) {
            spikes.add(t);
            heldUntil = t + refractory;
            resetState(t, y);
        }
        above = now && !resets;
    }

    /** The reset that an integration which stopped for a refractory period left undone. */
    void afterStop(double t, double[] y) {
        if (heldUntil > t && y[0] >= threshold) {
            resetState(t, y);
        }
    }

    @Override
    public void init(double t0, double[] y0, double t) {
        // Nothing: a run is many integrations, and the spikes belong to the run.
    }

    /** The sign turns over with each reset: the integrator holds g to be on the far side after an event. */
    @Override
    public double g(double t, double[] y) {
        return sign * (y[0] - threshold);
    }

    @Override
    public Action eventOccurred(double t, double[] y, boolean increasingG) {
        boolean increasing = increasingG == sign > 0;
        if (increasing && !above) {
            refuseGraze(t, y);
            spikes.add(t);
        }
        above = increasing && !resets;
        if (!resets || !increasing) {
            return Action.CONTINUE;
        }
        heldUntil = t + refractory;
        if (refractory > 0) {
            return Action.STOP;
        }
        sign = -sign;
        return Action.RESET_STATE;
    }

    @Override
    public void resetState(double t, double[] y) {
        if (resets) {
            problem.model().reset(y, problem.parameters());
            equations.accept(t, y);
        }
    }

    private void refuseGraze(double t, double[] y) {
        double[] dy = new double[y.length];
        equations.computeDerivatives(t, y, dy);
        double open = tolerance * (1 + Math.abs(threshold)) / dy[0];
        if (!(dy[0] > 0 && open <= OPEN)) {
            throw new BoundedEquations.Failure(t, "the potential only grazes the threshold " + threshold
                    + ", so the time of the spike is not determined");
        }
    }
}
