package org.cortado.emulator.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.NeuronProgram;

/**
 * Chooses how a block's sub-step runs: by a plan whose bounds the block keeps, or by the operations that hold for all
 * words. Bounds are learnt from the blocks that come, and widened as far as the plan stays the same; the bits of the
 * result do not depend on them.
 */
final class PlainPlans {
    private static final int[] GROWTH = {16, 8, 4, 2, 1};
    /** A slower plan is taken where the present one fails once in so many runs, over so many runs and more. */
    private static final int TOLERATED = 16;
    private static final int PATIENCE = 512;
    private static final int PLACES = 4;

    private final NeuronProgram program;
    private final LaneOperation[] checked;
    private final LaneConstants constants;
    private final long seed;
    private final int[] registers;
    /** The blocks whose parameters were last seen to keep the plan's bounds, and as of which parameter memory. */
    private Block[] held = new Block[0];
    private long[] heldAt = new long[0];
    private PlainPlan plan;
    /** Since the plan was made. */
    private long runs;
    private long misses;
    private long nextTry;
    private long nextFresh = PATIENCE;
    private int tries;

    /** @param checked the operation of each instruction that holds for all words */
    PlainPlans(NeuronProgram program, LaneOperation[] checked, LaneConstants constants, long seed) {
        this.program = program;
        this.checked = checked;
        this.constants = constants;
        this.seed = seed;
        this.registers = IntStream.range(0, Register.PREDICATE)
                .filter(r -> r < Register.TEMPORARY || r >= Register.INPUT).filter(program::uses).toArray();
    }

    /** The plan for a block, which the frame has entered, or null where it needs the checked operations. */
    PlainPlan choose(LaneFrame frame, CoreState core, Block block) {
        if (plan == null) {
            adopt(PlainBounds.of(frame, registers));
            return plan;
        }
        if (++runs >= nextFresh) {
            // large words may have been those of a start alone
            nextFresh = 4 * runs;
            refresh(frame);
        }
        if (holdsParameters(frame, core, block) && plan.holds(frame)) {
            return plan;
        }
        misses++;
        return runs >= nextTry && widen(frame) ? plan : null;
    }

    private boolean holdsParameters(LaneFrame frame, CoreState core, Block block) {
        // two blocks at one place only look again and again
        int place = core.index() * PLACES + block.firstSlot() / Block.LANES % PLACES;
        if (place >= held.length) {
            held = Arrays.copyOf(held, 2 * place + PLACES);
            heldAt = Arrays.copyOf(heldAt, held.length);
        }
        if (held[place] != block || heldAt[place] != core.parameterWrites()) {
            if (!plan.holdsParameters(frame)) {
                return false;
            }
            held[place] = block;
            heldAt[place] = core.parameterWrites();
        }
        return true;
    }

    /** What the loops of the present plan do. */
    List<String> names() {
        return plan.names();
    }

    private void refresh(LaneFrame frame) {
        PlainBounds fresh = PlainBounds.of(frame, registers);
        if (checks(plan(fresh)) < checks(plan)) {
            adopt(fresh);
        }
    }

    private static long checks(PlainPlan plan) {
        return plan.names().stream().filter(name -> name.startsWith(PlainCompiler.CHECKED)).count();
    }

    /** Widens the bounds to those of the frame's block, if that is worth it. */
    private boolean widen(LaneFrame frame) {
        tries++;
        nextTry = runs + (1L << Math.min(tries, Integer.SIZE));
        PlainBounds wider = plan.bounds().union(PlainBounds.of(frame, registers), registers);
        boolean worth = plan(wider).names().equals(plan.names()) || runs > PATIENCE && misses * TOLERATED > runs;
        if (worth) {
            adopt(wider);
        }
        return worth;
    }

    private void adopt(PlainBounds bounds) {
        List<String> names = plan(bounds).names();
        PlainBounds widest = bounds;
        for (int r : registers) {
            widest = wider(widest, widest.without(r), names);
        }
        for (int by : GROWTH) {
            for (int r : registers) {
                if (widest.bounded(r) && !widest.uniform(r)) {
                    widest = wider(widest, widest.higher(r, by), names);
                    widest = wider(widest, widest.lower(r, by), names);
                }
            }
        }
        plan = plan(widest);
        Arrays.fill(held, null);
        runs = 0;
        misses = 0;
        nextTry = 0;
    }

    private PlainBounds wider(PlainBounds bounds, PlainBounds wider, List<String> names) {
        return plan(wider).names().equals(names) ? wider : bounds;
    }

    private PlainPlan plan(PlainBounds bounds) {
        Interval[] start = new Interval[Register.PREDICATE];
        Arrays.fill(start, Interval.ZERO);
        for (int r : registers) {
            start[r] = bounds.range(r);
        }
        NeuronProgram special = PlainSpecial.of(program, bounds);
        PlainCompiler compiler = new PlainCompiler(special, checked, constants, seed,
                PlainRanges.of(special, start));
        List<PlainStep> steps = compiler.compile();
        return new PlainPlan(steps.stream().map(PlainStep::operation).toArray(LaneOperation[]::new),
                steps.stream().map(PlainStep::name).toList(),
                steps.stream().mapToInt(PlainStep::raises).reduce(0, (a, b) -> a | b), compiler.spiked(),
                Arrays.stream(registers).filter(r -> bounds.bounded(r) && !PlainBounds.parameter(r)).toArray(),
                Arrays.stream(registers).filter(r -> bounds.bounded(r) && PlainBounds.parameter(r)).toArray(), bounds);
    }
}
