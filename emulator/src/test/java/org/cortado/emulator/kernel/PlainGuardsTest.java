package org.cortado.emulator.kernel;

import static org.cortado.emulator.testing.Code.op;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Poke;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.junit.jupiter.api.Test;

/** Two states and an input within 0..7, of which the plan never takes s0 out of its bounds. */
class PlainGuardsTest {
    private static final int[] MOVING = {Register.STATE, Register.STATE + 1, Register.INPUT};
    private static final Interval[] AFTER = new Interval[Register.PARAMETER];

    static {
        Arrays.fill(AFTER, Interval.ofWidth(32));
        AFTER[0] = new Interval(2, 7);
        AFTER[1] = new Interval(0, 8);
    }

    private final ChipState chip = ChipState.load(Images.of(new CoreBuilder(3, 2).run(op("add", "s0", "s0", "x0"),
            op("add", "s1", "s1", "x0"))));
    private final PlainGuards guards = PlainGuards.of(bounds(), MOVING, AFTER);

    private static PlainBounds bounds() {
        int[][] rows = new int[Register.PREDICATE][];
        for (int r : MOVING) {
            rows[r] = new int[] {0, 7};
        }
        return PlainBounds.of(rows, 2, MOVING);
    }

    private int keep(boolean already) {
        CoreState core = chip.core(0);
        Block block = core.blocks()[0];
        LaneFrame frame = new LaneFrame();
        frame.enter(core, block, new int[0][], 0);
        return guards.keep(already, frame);
    }

    private void feed() {
        chip.poke(Poke.input(0, 0, 0, 0, 0));
    }

    @Test
    void wordsWithinTheirBoundsKeepThem() {
        feed();
        assertEquals(1, keep(false));
    }

    @Test
    void aStateThatThePlanKeepsIsLookedAtWhereAnotherHasWritten() {
        chip.poke(Poke.state(0, 2, 0, 8));
        assertEquals(0, keep(false));
    }

    @Test
    void aStateThatThePlanKeepsIsNotLookedAtAgain() {
        chip.poke(Poke.state(0, 2, 0, 8));
        assertEquals(1, keep(true));
    }

    @Test
    void aStateThatThePlanMayTakeOutIsAlwaysLookedAt() {
        chip.poke(Poke.state(0, 2, 1, 8));
        assertEquals(0, keep(true));
    }

    @Test
    void anInputIsLookedAtWhereAnythingFeedsIt() {
        feed();
        chip.core(0).blocks()[0].input()[0][1] = 8;
        assertEquals(0, keep(true));
    }

    @Test
    void anInputThatNothingFeedsIsNotLookedAt() {
        chip.core(0).blocks()[0].input()[0][1] = 8;
        assertEquals(1, keep(false));
    }

    @Test
    void aPokedStateHasAnotherWriter() {
        Block block = chip.core(0).blocks()[0];
        block.stateWriter().set(this);
        chip.poke(Poke.state(0, 0, 0, 1));
        assertEquals(false, block.stateWriter().is(this));
    }

    @Test
    void aRestoredStateHasAnotherWriter() {
        Block block = chip.core(0).blocks()[0];
        block.stateWriter().set(this);
        chip.restore(chip.snapshot());
        assertEquals(false, block.stateWriter().is(this));
    }
}
