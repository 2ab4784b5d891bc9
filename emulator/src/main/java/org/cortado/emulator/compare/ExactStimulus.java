package org.cortado.emulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.cortado.emulator.reference.Stimulus;

/**
 * Cuts a course that is given as a function of time into the pieces of a stimulus: constants, straight lines, and what
 * is neither. A jump is found by bisection wherever it lies, not only at a step's edge; a pulse that begins and ends
 * within an eighth of a step may be missed. A bend is found at the edge of a step.
 */
final class ExactStimulus {
    private static final int PROBES = 8;
    /** A picosecond, the grain of time in source, in ms. */
    private static final double GRAIN = 1e-9;
    private static final double STRAIGHT = 1e-9;
    /** A change between neighbouring moments this many times that of the course on average is a jump. */
    private static final double JUMP = 1000;
    private static final int MOST_JUMPS_BETWEEN_PROBES = 16;

    private final DoubleUnaryOperator course;
    private final double dt;
    private final int steps;
    /** The ends of stretches, and whether the course jumps there. */
    private final TreeMap<Double, Boolean> edges = new TreeMap<>();

    private ExactStimulus(DoubleUnaryOperator course, double dt, int steps) {
        this.course = course;
        this.dt = dt;
        this.steps = steps;
    }

    /** The stimulus that follows the course from 0 to {@code steps * dt} ms. */
    static Stimulus of(DoubleUnaryOperator course, double dt, int steps) {
        return new ExactStimulus(course, dt, steps).cut();
    }

    /** A stretch between two edges; a line through both ends unless it is bent. */
    private record Stretch(double from, double until, double first, double last, boolean straight) {

        double at(double t) {
            return until == from ? first : first + (last - first) * ((t - from) / (until - from));
        }
    }

    private Stimulus cut() {
        edges.put(0.0, true);
        for (int n = 0; n < steps; n++) {
            for (int k = 0; k < PROBES; k++) {
                double from = n * dt + k * dt / PROBES;
                double until = k + 1 == PROBES ? (n + 1) * dt : n * dt + (k + 1) * dt / PROBES;
                jumpsBetween(from, course.applyAsDouble(from), until, course.applyAsDouble(until), 0);
            }
            edges.merge((n + 1) * dt, false, Boolean::logicalOr);
        }
        return joined();
    }

    private void jumpsBetween(double from, double first, double until, double last, int depth) {
        if (first == last || depth > MOST_JUMPS_BETWEEN_PROBES) {
            return;
        }
        double low = from;
        double high = until;
        double atLow = first;
        double atHigh = last;
        while (high - low > GRAIN) {
            double middle = (low + high) / 2;
            double value = course.applyAsDouble(middle);
            if (Math.abs(value - atLow) >= Math.abs(atHigh - value)) {
                high = middle;
                atHigh = value;
            } else {
                low = middle;
                atLow = value;
            }
        }
        double steep = Math.min(0.5, JUMP * (high - low) / (until - from));
        if (Math.abs(atHigh - atLow) <= steep * Math.abs(last - first)) {
            return;
        }
        edges.put(placed(low, high), true);
        jumpsBetween(from, first, low, atLow, depth + 1);
        jumpsBetween(high, atHigh, until, last, depth + 1);
    }

    /** The time of a jump: the edge of a step where that is as near as can be told. */
    private double placed(double low, double high) {
        double edge = StrictMath.rint(high / dt) * dt;
        return Math.abs(edge - high) <= 2 * GRAIN || Math.abs(edge - low) <= 2 * GRAIN ? edge : high;
    }

    private Stimulus joined() {
        List<Stimulus.Piece> pieces = new ArrayList<>();
        Stretch current = null;
        for (double from : edges.headMap(edges.lastKey()).keySet()) {
            Stretch next = stretch(from, edges.higherKey(from));
            Stretch both = current == null || edges.get(from) ? null : both(current, next);
            if (current != null && both == null) {
                pieces.add(piece(current));
            }
            current = both == null ? next : both;
        }
        if (current != null) {
            pieces.add(piece(current));
        }
        return pieces.isEmpty() ? Stimulus.constant(course.applyAsDouble(0)) : Stimulus.of(pieces);
    }

    private Stretch stretch(double from, double until) {
        double inset = Math.min(2 * GRAIN, (until - from) / 4);
        double afterFirst = course.applyAsDouble(from + inset);
        double beforeLast = course.applyAsDouble(until - inset);
        double onward = (beforeLast - afterFirst) * (inset / (until - from - 2 * inset));
        double first = afterFirst - onward;
        double last = beforeLast + onward;
        Stretch line = new Stretch(from, until, first, last, true);
        boolean straight = true;
        for (int k = 1; k < PROBES && straight; k++) {
            double t = from + k * (until - from) / PROBES;
            straight = near(course.applyAsDouble(t), line.at(t));
        }
        return new Stretch(from, until, first, last, straight);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= STRAIGHT * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Two stretches as one: both on one line, or both bent; null where they are not. */
    private static Stretch both(Stretch a, Stretch b) {
        Stretch whole = new Stretch(a.from, b.until, a.first, b.last, a.straight);
        if (a.straight != b.straight) {
            return null;
        }
        boolean same = !a.straight || near(whole.at(a.until), a.last) && near(whole.at(b.from), b.first)
                && slopesAgree(a, b);
        return same ? whole : null;
    }

    private static boolean slopesAgree(Stretch a, Stretch b) {
        double shorter = Math.min(a.until - a.from, b.until - b.from);
        return near((a.last - a.first) / (a.until - a.from) * shorter,
                (b.last - b.first) / (b.until - b.from) * shorter);
    }

    private Stimulus.Piece piece(Stretch s) {
        if (s.straight && s.first == s.last) {
            return Stimulus.Piece.constant(s.from, s.first);
        }
        if (s.straight) {
            return Stimulus.Piece.linear(s.from, s.first, (s.last - s.first) / (s.until - s.from), s.from);
        }
        // Kept off the very ends, where times that the course rounds would already belong to a neighbour.
        double low = s.from + 2 * GRAIN;
        double high = s.until - 2 * GRAIN;
        return new Stimulus.Piece(s.from, t -> course.applyAsDouble(Math.min(high, Math.max(low, t))), dt);
    }
}
