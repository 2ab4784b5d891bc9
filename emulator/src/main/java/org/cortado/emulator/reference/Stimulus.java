package org.cortado.emulator.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * An input current over time, in pieces: the solver integrates each by itself, so that a switch falls exactly where it
 * stands and no step straddles it. At a switch the later piece holds.
 */
public final class Stimulus {

    /** The longest step through a piece given as a function, in ms, unless the caller knows better. */
    public static final double DEFAULT_STEP = 1;

    /**
     * A stretch without a switch, until the next piece begins.
     *
     * @param from where it begins, in ms; minus infinity for the first if need be
     * @param current input over time in ms; called only inside the piece
     * @param longestStep the longest step in ms that cannot overlook anything in it; infinite if it is a straight line
     */
    public record Piece(double from, DoubleUnaryOperator current, double longestStep) {

        /** Refuses a start or a step that is no number. */
        public Piece {
            if (Double.isNaN(from) || from == Double.POSITIVE_INFINITY || !(longestStep > 0)) {
                throw new IllegalArgumentException("stimulus piece from " + from + " with step " + longestStep
                        + "; give a start time in ms and a step above 0");
            }
        }

        /** A constant input. */
        public static Piece constant(double from, double value) {
            return new Piece(from, t -> value, Double.POSITIVE_INFINITY);
        }

        /** A straight line: {@code value + slope (t - t0)}. */
        public static Piece linear(double from, double value, double slope, double t0) {
            return new Piece(from, t -> value + slope * (t - t0), Double.POSITIVE_INFINITY);
        }
    }

    private final List<Piece> pieces;

    private Stimulus(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * A stimulus of these pieces.
     *
     * @throws IllegalArgumentException if there is none, or they do not begin one after the other
     */
    public static Stimulus of(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a stimulus has at least one piece");
        }
        for (int k = 1; k < pieces.size(); k++) {
            if (!(pieces.get(k - 1).from() < pieces.get(k).from())) {
                throw new IllegalArgumentException("stimulus pieces must begin one after the other: "
                        + pieces.get(k - 1).from() + " ms, then " + pieces.get(k).from() + " ms");
            }
        }
        return new Stimulus(List.copyOf(pieces));
    }

    /** The same input for ever. */
    public static Stimulus constant(double value) {
        return of(List.of(Piece.constant(Double.NEGATIVE_INFINITY, value)));
    }

    /** One input until {@code at} ms, another from there. */
    public static Stimulus step(double before, double at, double after) {
        return of(List.of(Piece.constant(Double.NEGATIVE_INFINITY, before), Piece.constant(at, after)));
    }

    /** Values held for {@code width} ms each from {@code from} on, the first also before and the last for ever. */
    public static Stimulus held(double from, double width, double[] values) {
        List<Piece> list = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            if (k == 0 || values[k] != values[k - 1]) {
                list.add(Piece.constant(k == 0 ? Double.NEGATIVE_INFINITY : from + k * width, values[k]));
            }
        }
        return of(list);
    }

    /** A function of time in ms that is smooth but for the breakpoints, which ascend. */
    public static Stimulus function(DoubleUnaryOperator current, double longestStep, double... breakpoints) {
        List<Piece> list = new ArrayList<>();
        list.add(new Piece(Double.NEGATIVE_INFINITY, current, longestStep));
        for (double at : breakpoints) {
            list.add(new Piece(at, current, longestStep));
        }
        return of(list);
    }

    /** The pieces in order. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The times in ms at which one piece gives way to the next. */
    public double[] switches() {
        return pieces.stream().skip(1).mapToDouble(Piece::from).toArray();
    }

    /** The input at {@code t} ms; at a switch that of the later piece. */
    public double at(double t) {
        return pieces.get(Math.max(0, indexAt(t))).current().applyAsDouble(t);
    }

    /** The index of the piece that holds at {@code t} ms; -1 before the first. */
    int indexAt(double t) {
        int low = -1;
        int high = pieces.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).from() <= t) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
