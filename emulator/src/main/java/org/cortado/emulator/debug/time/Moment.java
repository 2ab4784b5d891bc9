package org.cortado.emulator.debug.time;

/**
 * A moment between two steps, or in the middle of one.
 *
 * @param step the next step to execute, or the one that is under way
 * @param cycle the cycle that the chip stands in; 0 on an engine without cycles
 * @param inStep whether the step is under way
 */
public record Moment(long step, long cycle, boolean inStep) implements Comparable<Moment> {
    public static final Moment START = new Moment(0, 0);

    public Moment {
        if (step < 0 || cycle < 0) {
            throw new IllegalArgumentException("no moment before the start: step %d, cycle %d".formatted(step, cycle));
        }
    }

    /** A moment between two steps. */
    public Moment(long step, long cycle) {
        this(step, cycle, false);
    }

    @Override
    public int compareTo(Moment other) {
        return step != other.step ? Long.compare(step, other.step) : Long.compare(cycle, other.cycle);
    }

    public boolean before(Moment other) {
        return compareTo(other) < 0;
    }
}
