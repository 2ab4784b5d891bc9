package org.cortado.emulator.kernel;

import java.util.ArrayList;
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
    /** Bits by which bounds are widened; where they grow less, noise outgrows them and costs plan after plan. */
    private static final int[] GROWTH = {12, 6, 3, 2, 1};
    /** A slower plan is taken where the present one fails once in so many runs. */
    private static final int TOLERATED = 16;
    /** How often it fails before that, the first time: twice as often each time after. */
    private static final int PATIENCE = 8;
    /** After how many runs of a plan the words are looked at anew. */
    private static final int SETTLED = 512;

    private final NeuronProgram program;
    private final LaneOperation[] checked;
    private final LaneFlags flags;
    private final LaneConstants constants;
    private final long seed;
    private final int[] registers;
    /** Those of them that a program or spikes write. */
    private final int[] moving;
    private final PlainParameters parameters;
    private PlainPlan plan;
    /** What the plan's bounds were widened from; before there is one, what is known of the blocks that will come. */
    private PlainBounds seen;
    /** What the plan asks of a block. */
    private PlainBounds bounds = PlainBounds.of(new int[0][], 0, new int[0]);
    /** That of its states and inputs. */
    private PlainGuards guards = PlainGuards.NONE;
    /** Whether any block has input. */
    private boolean fed;
    private final PlainPlan unplanned;
    /** What to do where the bounds may not be kept, and where they are. */
    private final PlainPlan[] ways;
    /** Since the plan was made. */
    private long runs;
    private long misses;
    private long nextTry;
    private long nextFresh;
    private long patience = PATIENCE;
    private int tries;

    /** @param checked the operation of each instruction that holds for all words */
    PlainPlans(NeuronProgram program, LaneOperation[] checked, LaneFlags flags, LaneConstants constants, long seed) {
        this.program = program;
        this.checked = checked;
        this.flags = flags;
        this.constants = constants;
        this.seed = seed;
        this.unplanned = new PlainPlan(flags.after(checked, -1), List.of(), LaneRow.SPIKED);
        PlainPlan other = new PlainPlan(new LaneOperation[] {this::other}, List.of(), LaneRow.SPIKED);
        this.ways = new PlainPlan[] {other, other};
        this.registers = IntStream.range(0, Register.PREDICATE)
                .filter(r -> r < Register.TEMPORARY || r >= Register.INPUT).filter(program::uses).toArray();
        this.moving = Arrays.stream(registers).filter(r -> !PlainBounds.parameter(r)).toArray();
        this.parameters = new PlainParameters(Arrays.stream(registers).filter(PlainBounds::parameter).toArray());
    }

    /** Tells of a block that will come: the first bounds hold for its states and parameters too. */
    void expect(CoreState core, Block block) {
        fed |= core.rings().fed();
        if (plan == null) {
            int[] lasting = Arrays.stream(registers).filter(r -> r < Register.TEMPORARY).toArray();
            int[][] rows = new int[Register.PREDICATE][];
            System.arraycopy(block.state(), 0, rows, Register.STATE, block.state().length);
            System.arraycopy(block.parameters(), 0, rows, Register.PARAMETER, block.parameters().length);
            PlainBounds bounds = PlainBounds.of(rows, block.count(), lasting);
            seen = seen == null ? bounds : seen.union(bounds, lasting);
        }
    }

    /** Makes the first plan: all blocks that will come have been told of, and inputs are still 0. */
    void prepare() {
        if (plan == null) {
            nextFresh = SETTLED;
            adopt(seen);
        }
    }

    /** Runs the sub-step of the block that the frame has entered. */
    void run(LaneFrame frame) {
        int keeps = (int) (++runs - nextFresh >>> Long.SIZE - 1) & parameters.keep(bounds, frame)
                & guards.keep(frame.block.stateWriter().is(plan), frame);
        // no branch: one that is not taken for long costs a second compilation, of all of the update, when it is
        frame.block.stateWriter().set(ways[keeps]);
        run(ways[keeps], frame);
    }

    private static void run(PlainPlan way, LaneFrame frame) {
        frame.spiked = way.spiked();
        way.run(frame);
    }

    /** The sub-step of a block that may not keep the bounds. */
    private void other(LaneFrame frame) {
        if (plan == null) {
            expect(frame.core, frame.block);
            prepare();
        }
        if (runs >= nextFresh) {
            // large words may have been those of a start alone
            nextFresh = 4 * runs;
            refresh(frame);
        }
        fed |= frame.core.rings().fed();
        boolean planned = true;
        if ((parameters.keep(bounds, frame) & guards.keep(false, frame)) == 0) {
            misses++;
            planned = runs >= nextTry && widen(frame);
        }
        // a new plan may have brought new constants
        frame.take(constants.rows());
        run(planned ? plan : unplanned, frame);
    }

    /** What the loops of the present plan do. */
    List<String> names() {
        return plan.names();
    }

    /** The present plan's checks of states and inputs. */
    PlainGuards guards() {
        return guards;
    }

    private void refresh(LaneFrame frame) {
        if (checks(plan) == 0) {
            return;
        }
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
        PlainBounds wider = seen.union(PlainBounds.of(frame, registers), registers);
        boolean good = checks(plan(wider)) <= checks(plan);
        boolean failing = misses >= patience && misses * TOLERATED > runs;
        if (good || failing) {
            patience *= good ? 1 : 2;
            adopt(wider);
            return true;
        }
        tries++;
        nextTry = runs + (1L << Math.min(tries, Integer.SIZE));
        return false;
    }

    private void adopt(PlainBounds narrow) {
        seen = narrow;
        PlainBounds widest = widest(narrow);
        plan = plan(widest);
        ways[1] = plan;
        bounds = widest;
        NeuronProgram special = PlainSpecial.of(program, widest);
        guards = PlainGuards.of(widest, moving, PlainRanges.after(special, start(widest)));
        parameters.forget();
        runs = 0;
        misses = 0;
        nextTry = 0;
    }

    /** The widest bounds found of states and inputs for the same plan; parameters seldom change. */
    private PlainBounds widest(PlainBounds bounds) {
        NeuronProgram special = PlainSpecial.of(program, bounds);
        List<String> names = names(bounds, special);
        PlainBounds widest = bounds;
        // inputs that nothing feeds stay 0
        int[] growing = fed ? moving : PlainGuards.states(moving);
        for (int r : growing) {
            PlainBounds wider = widest.without(r);
            widest = names(wider, special).equals(names) ? wider : widest;
        }
        for (int by : GROWTH) {
            for (int r : growing) {
                if (widest.bounded(r)) {
                    PlainBounds higher = widest.higher(r, by);
                    widest = names(higher, special).equals(names) ? higher : widest;
                    PlainBounds lower = widest.lower(r, by);
                    widest = names(lower, special).equals(names) ? lower : widest;
                }
            }
        }
        return widest;
    }

    private List<String> names(PlainBounds bounds, NeuronProgram special) {
        return names(compiler(bounds, special).compile());
    }

    private static List<String> names(List<PlainStep> steps) {
        List<String> names = new ArrayList<>(steps.size());
        for (PlainStep step : steps) {
            names.add(step.name());
        }
        return names;
    }

    private PlainPlan plan(PlainBounds bounds) {
        PlainCompiler compiler = compiler(bounds, PlainSpecial.of(program, bounds));
        List<PlainStep> steps = compiler.compile();
        int raised = steps.stream().mapToInt(PlainStep::raises).reduce(0, (a, b) -> a | b);
        LaneOperation[] loops = steps.stream().map(PlainStep::operation).toArray(LaneOperation[]::new);
        return new PlainPlan(flags.after(loops, raised), names(steps), compiler.spiked());
    }

    private PlainCompiler compiler(PlainBounds bounds, NeuronProgram special) {
        return new PlainCompiler(special, checked, constants, seed, PlainRanges.of(special, start(bounds)));
    }

    private Interval[] start(PlainBounds bounds) {
        Interval[] start = new Interval[Register.PREDICATE];
        Arrays.fill(start, Interval.ZERO);
        for (int r : registers) {
            start[r] = bounds.range(r);
        }
        return start;
    }
}
