package org.cortado.emulator.debug.stop;

import java.util.List;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.debug.time.Moment;

/**
 * Where a move ended, and why.
 *
 * @param reason why
 * @param at the moment
 * @param inside instructions of the selected neuron's coming step before the place
 * @param causes what was met, by breakpoint
 * @param note what else is to be said, or empty
 */
public record Stop(Reason reason, Moment at, int inside, List<Cause> causes, String note) {

    /** Why a move ends. */
    public enum Reason implements Keyed {
        /** It came as far as it was asked to. */
        ARRIVED,
        /** A breakpoint, or what the command waited for. */
        BREAKPOINT,
        /** The end of the program's run. */
        END,
        /** The start of the run, going backwards. */
        START,
        /** The user's. */
        INTERRUPTED
    }

    /**
     * A thing met.
     *
     * @param breakpoint number, 0 where the command itself waited for it
     * @param kind what that is called, {@code breakpoint} or {@code watchpoint}; empty where the command waited
     */
    public record Cause(int breakpoint, String kind, Hit hit) {
    }

    public Stop {
        causes = List.copyOf(causes);
        if (causes.isEmpty() == (reason == Reason.BREAKPOINT)) {
            throw new IllegalArgumentException("a stop at a breakpoint, and no other, has causes");
        }
    }

    public static Stop of(Reason reason, Moment at, String note) {
        return new Stop(reason, at, 0, List.of(), note);
    }
}
