package org.cortado.emulator.reference;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.NumberIsTooSmallException;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * Solves a reference with the pair of Dormand and Prince of order 8(5,3) (Hairer, Norsett, Wanner, Solving Ordinary
 * Differential Equations I, II.5 and II.10), its step adapted to the tolerance. Spikes are found as roots of the dense
 * output; integration starts anew at each switch of the stimulus and at the end of each refractory period. The same
 * problem gives the same bits everywhere.
 */
public final class ReferenceSolver {

    /** The absolute and relative error allowed in a step. */
    public static final double DEFAULT_TOLERANCE = 1e-10;

    /** Derivatives worked out before a run is given up: some seconds. */
    public static final long DEFAULT_EVALUATIONS = 50_000_000;

    private static final double SMALLEST_STEP = 1e-9;
    private static final double CHECK_INTERVAL = 0.25;
    private static final double SPIKE_PRECISION = 1e-11;
    private static final int SPIKE_ITERATIONS = 200;

    private final double tolerance;
    private final long evaluations;

    /** With the default tolerance and limit. */
    public ReferenceSolver() {
        this(DEFAULT_TOLERANCE, DEFAULT_EVALUATIONS);
    }

    /**
     * With a tolerance and a limit of one's own.
     *
     * @param tolerance absolute and relative error allowed in a step, from 1e-14, the grain of a double, to below 1
     * @param evaluations how often the derivatives may be worked out in a run, above 0
     */
    public ReferenceSolver(double tolerance, long evaluations) {
        if (!(tolerance >= 1e-14 && tolerance < 1) || evaluations <= 0) {
            throw new IllegalArgumentException("reference: tolerance " + tolerance + ", " + evaluations
                    + " evaluations; give a tolerance from 1e-14 to below 1 and a limit above 0");
        }
        this.tolerance = tolerance;
        this.evaluations = evaluations;
    }

    /**
     * Solves the problem.
     *
     * @param sampleTimes ascending, from 0 to the problem's end, in ms; may be empty
     * @throws UnsolvableException if the tolerance cannot be met; there is never a wrong number instead
     * @throws IllegalArgumentException for sample times out of order or outside the run
     */
    public ReferenceRun solve(ReferenceProblem problem, double... sampleTimes) throws UnsolvableException {
        checkSamples(problem, sampleTimes);
        double[] times = sampleTimes.clone();
        double[] y = problem.start().clone();
        BoundedEquations equations = new BoundedEquations(problem, evaluations);
        SpikeEvents spikes = new SpikeEvents(problem, equations, tolerance);
        Sampler sampler = new Sampler(equations, times);
        double t = 0;
        try {
            spikes.between(t, y);
            while (t < problem.end()) {
                int piece = problem.stimulus().indexAt(t);
                Stimulus.Piece current = problem.stimulus().pieces().get(piece);
                boolean held = spikes.heldUntil() > t;
                double until = problem.end();
                if (piece + 1 < problem.stimulus().pieces().size()) {
                    until = Math.min(until, problem.stimulus().pieces().get(piece + 1).from());
                }
                if (held) {
                    until = Math.min(until, spikes.heldUntil());
                }
                equations.segment(current, t, until, held);
                t = advance(equations, spikes, sampler, t, y, until, current.longestStep(), held);
                spikes.afterStop(t, y);
                spikes.between(t, y);
                sampler.upTo(t, y);
            }
        } catch (BoundedEquations.Failure failure) {
            throw unsolvable(problem, failure.time(), failure.getMessage());
        } catch (NumberIsTooSmallException e) {
            throw unsolvable(problem, equations.lastTime(), "the step fell below " + SMALLEST_STEP + " ms");
        } catch (MathIllegalArgumentException | MathIllegalStateException e) {
            throw unsolvable(problem, equations.lastTime(), "the integrator gives up (" + e.getMessage() + ")");
        }
        sampler.upTo(t, y);
        return new ReferenceRun(spikes.spikes(), times, sampler.samples(), y, equations.evaluations());
    }

    /** Integrates from {@code t}, where the state is {@code y}, to {@code until} or the spike that stops it. */
    private double advance(BoundedEquations equations, SpikeEvents spikes, Sampler sampler, double t, double[] y,
                           double until, double longestStep, boolean held) {
        if (until - t <= 2000 * StrictMath.ulp(until)) {
            // Too short for the integrator, and for its error to matter: one Euler step.
            double[] dy = new double[y.length];
            equations.computeDerivatives(t, y, dy);
            for (int k = 0; k < y.length; k++) {
                y[k] += (until - t) * dy[k];
            }
            return until;
        }
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(SMALLEST_STEP,
                Math.max(SMALLEST_STEP, longestStep), tolerance, tolerance);
        if (!held) {
            double precision = Math.max(SPIKE_PRECISION, 4 * StrictMath.ulp(until));
            integrator.addEventHandler(spikes, CHECK_INTERVAL, precision, SPIKE_ITERATIONS);
        }
        integrator.addStepHandler(sampler);
        return integrator.integrate(equations, t, y, until, y);
    }

    private UnsolvableException unsolvable(ReferenceProblem problem, double t, String reason) {
        return new UnsolvableException("reference " + problem.model().name() + " cannot be solved to " + tolerance
                + ": at " + t + " ms " + reason + "; check parameters and stimulus, or allow a larger error");
    }

    private static void checkSamples(ReferenceProblem problem, double[] times) {
        for (int k = 0; k < times.length; k++) {
            if (!(times[k] >= (k == 0 ? 0 : times[k - 1]) && times[k] <= problem.end())) {
                throw new IllegalArgumentException("reference: sample times must ascend from 0 to " + problem.end()
                        + " ms; number " + k + " is " + times[k]);
            }
        }
    }
}
