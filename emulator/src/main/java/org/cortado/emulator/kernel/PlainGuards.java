package org.cortado.emulator.kernel;

import java.util.Arrays;
import org.cortado.assembler.isa.Register;

/**
 * The checks that a block keeps the bounds of a plan, parameters aside. A state that the plan never takes out of its
 * bounds, whatever it finds within them, is looked at only where another has written it; an input only where there can
 * be any.
 */
final class PlainGuards {
    static final PlainGuards NONE = new PlainGuards(new LaneCheck[4][0]);
    private static final int ALREADY = 1;
    private static final int UNFED = 2;

    private final LaneCheck[][] checks;

    private PlainGuards(LaneCheck[][] checks) {
        this.checks = checks;
    }

    /**
     * @param moving the states and inputs that the program reads or writes
     * @param after what each state lies between after a sub-step that began within the bounds
     */
    static PlainGuards of(PlainBounds bounds, int[] moving, Interval[] after) {
        int[] open = Arrays.stream(moving).filter(r -> r >= after.length || !after[r].within(bounds.range(r)))
                .toArray();
        LaneCheck[][] checks = new LaneCheck[4][];
        checks[0] = bounds.checks(moving);
        checks[ALREADY] = bounds.checks(open);
        checks[UNFED] = bounds.checks(states(moving));
        checks[UNFED | ALREADY] = bounds.checks(states(open));
        return new PlainGuards(checks);
    }

    /** Those of some states and inputs that are states. */
    static int[] states(int[] registers) {
        return Arrays.stream(registers).filter(r -> r < Register.PARAMETER).toArray();
    }

    /**
     * 1 if states and inputs of the frame's block keep the bounds, else 0.
     *
     * @param already whether the plan with these bounds has written the state last
     */
    int keep(boolean already, LaneFrame frame) {
        int which = (already ? ALREADY : 0) | (frame.core.rings().fed() ? 0 : UNFED);
        int broken = 0;
        for (LaneCheck check : checks[which]) {
            broken |= check.run(frame);
        }
        return (broken | -broken) >>> 31 ^ 1;
    }

    /** How many checks are left of a block that the plan has written last and nothing feeds. */
    int fewest() {
        return checks[UNFED | ALREADY].length;
    }
}
