package org.cortado.assembler.source;

/**
 * The work that a source may still ask for. Few words can describe much of it, as in a stimulus of a year; so that any
 * text at all ends soon, everything that is worked out one by one is taken from here first.
 */
public final class Work {
    /** Steps of work of a source: each is some ten nanoseconds to some hundred. */
    private static final long STEPS = 1L << 30;

    /** What is worked out one by one. */
    public enum Kind {
        /** A value of a stimulus or parameter, a draw of a train, a member of a source. */
        VALUE(4, "values"),
        /** A point of a table: its expression is worked out eight times, and not compiled. */
        POINT(256, "points of tables"),
        /** A synapse, or a pair of neurons that might have one. */
        SYNAPSE(1, "synapses"),
        /** A spike that a train holds. */
        SPIKE(32, "spikes");

        private final int steps;
        private final String text;

        Kind(int steps, String text) {
            this.steps = steps;
            this.text = text;
        }

        /** How many a source may ask for that asks for nothing else. */
        public long most() {
            return STEPS / steps;
        }

        /** As in messages: {@code values}. */
        public String text() {
            return text;
        }
    }

    private double left = STEPS;

    /** Takes the work of so many; false, and nothing taken, where there is not so much left. */
    public boolean take(double count, Kind kind) {
        double steps = count * kind.steps;
        boolean enough = steps <= left;
        left -= enough ? steps : 0;
        return enough;
    }
}
