package org.cortado.emulator.debug.time;

/**
 * Where to go: the beginning of a step, or a cycle.
 *
 * @param cycles whether the number is a cycle's
 * @param number the step or the cycle
 */
public record Goal(boolean cycles, long number) {
    public Goal {
        if (number < 0) {
            throw new IllegalArgumentException("nothing is before the start: " + number);
        }
    }

    /** The beginning of a step. */
    public static Goal step(long step) {
        return new Goal(false, step);
    }

    /** A cycle, which may be in the middle of a step. */
    public static Goal cycle(long cycle) {
        return new Goal(true, cycle);
    }

    /** The place of a moment. */
    public static Goal of(Moment moment) {
        return moment.inStep() ? cycle(moment.cycle()) : step(moment.step());
    }

    /** Whether a moment is this place or after it. */
    public boolean reachedBy(Moment moment) {
        return (cycles ? moment.cycle() : moment.step()) >= number;
    }

    /** Whether a moment is after this place. */
    public boolean passedBy(Moment moment) {
        return cycles ? moment.cycle() > number
                : moment.step() > number || moment.step() == number && moment.inStep();
    }

    @Override
    public String toString() {
        return (cycles ? "cycle " : "step ") + number;
    }
}
