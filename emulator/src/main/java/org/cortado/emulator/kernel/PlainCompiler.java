package org.cortado.emulator.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.NeuronProgram;

/**
 * Turns a program into loops for neurons whose words lie where {@link PlainRanges} was told: an instruction that is
 * sure to raise no flag does without checks, and a sum of products without its 64 bits. All others are left to the
 * operations that check.
 */
final class PlainCompiler {
    /** How the names of steps begin that check for overflows. */
    static final String CHECKED = "checked ";

    private final NeuronProgram program;
    private final LaneOperation[] checked;
    private final LaneConstants constants;
    private final List<PlainFact> facts;
    private final PlainBody body;
    private final PlainSum sums;
    private final PlainLinear linear;
    private final int only;

    /**
     * @param program the program, known parameters as constants
     * @param checked the operation of each instruction that holds for all words
     * @param seed seed of the random instructions
     * @param facts what is known of each instruction
     */
    PlainCompiler(NeuronProgram program, LaneOperation[] checked, LaneConstants constants, long seed,
            List<PlainFact> facts) {
        this.program = program;
        this.checked = checked;
        this.constants = constants;
        this.facts = facts;
        this.body = new PlainBody(seed, constants);
        this.sums = new PlainSum(program, facts, constants);
        this.only = onlySpike();
        this.linear = new PlainLinear(program, facts, constants);
    }

    /** The row that holds the mask of the lanes that have spiked, once the loops have run. */
    int spiked() {
        return only < 0 ? LaneRow.SPIKED : mask(program.code().get(only));
    }

    /**
     * The index of the one instruction that sends spikes, if the mask of its guard is the mask of the spikes when the
     * program is over; else -1.
     */
    private int onlySpike() {
        boolean one = LaneOutput.of(program) == LaneOutput.ONE;
        for (int i = 0; one && i < program.code().size(); i++) {
            Instruction in = program.code().get(i);
            if (in.op() == Op.SPK) {
                int mask = mask(in);
                return in.guard().negated() || program.code().subList(i, program.code().size()).stream()
                        .anyMatch(later -> later.op().operands().hasDestination() && later.destination() == mask)
                        ? -1 : i;
            }
        }
        return -1;
    }

    private static int mask(Instruction in) {
        return in.guard().always() ? LaneRow.ALWAYS : Register.PREDICATE + in.guard().predicate();
    }

    List<PlainStep> compile() {
        List<PlainStep> steps = new ArrayList<>();
        int index = 0;
        while (index < checked.length) {
            int end = sums.emit(index, steps);
            end = end == index ? linear.emit(index, steps) : end;
            if (end == index) {
                instruction(index, steps);
                end++;
            }
            index = end;
        }
        return steps;
    }

    private void instruction(int index, List<PlainStep> steps) {
        Instruction in = program.code().get(index);
        PlainFact fact = facts.get(index);
        List<PlainStep> plain = new ArrayList<>();
        if (index == only || fact.idle() || fact.settled() && unread(index)) {
            return;
        }
        if (fact.settled() && in.guard().always()) {
            int d = in.destination();
            int word = (int) fact.result().lo();
            steps.add(PlainStep.of("fill", f -> Arrays.fill(f.rows[d], 0, f.lanes, word)));
            return;
        }
        if (fact.proven() && in.guard().always() && body.emit(index, in, fact, in.destination(), plain)) {
            steps.addAll(plain);
        } else if (fact.proven() && !in.guard().always() && (where(in, plain)
                || in.op().operands().hasDestination() && guarded(index, in, fact, plain))) {
            steps.addAll(plain);
        } else {
            steps.add(new PlainStep(CHECKED + in.op(), raises(in), checked[index]));
        }
    }

    /** Whether what an instruction writes is a temporary that nothing looks at, but for what is left out itself. */
    private boolean unread(int index) {
        int d = program.code().get(index).destination();
        boolean unread = d >= Register.TEMPORARY && d < Register.INPUT;
        for (int i = index + 1; unread && i < program.code().size(); i++) {
            unread = facts.get(i).idle() || !program.code().get(i).sources().contains(d);
        }
        return unread;
    }

    private static int raises(Instruction in) {
        int flags = 0;
        for (Flag flag : Flag.values()) {
            flags |= LaneSink.raises(in, flag) ? flag.bit() : 0;
        }
        return flags;
    }

    private boolean guarded(int index, Instruction in, PlainFact fact, List<PlainStep> steps) {
        if (!body.emit(index, in, fact, LaneRow.RESULT, steps)) {
            return false;
        }
        int q = Register.PREDICATE + in.guard().predicate();
        int flip = in.guard().negated() ? -1 : 0;
        int d = in.destination();
        steps.add(PlainStep.of("select", f -> LaneArithmetic.select(f.rows[q], flip, f.rows[LaneRow.RESULT],
                f.rows[d], f.rows[d], f.lanes)));
        return true;
    }

    /** Guarded instructions of one loop. */
    private boolean where(Instruction in, List<PlainStep> steps) {
        int q = Register.PREDICATE + in.guard().predicate();
        int flip = in.guard().negated() ? -1 : 0;
        int d = in.destination();
        int b = in.second();
        boolean inPlace = in.first() == d;
        if (in.op() == Op.MOV && in.shift() == 0) {
            steps.add(in.constant()
                    ? PlainStep.of("constant where", f -> PlainLoops.constantWhere(f.rows[q], flip, b, f.rows[d],
                            f.lanes))
                    : PlainStep.of("move where", f -> LaneArithmetic.select(f.rows[q], flip, f.rows[b], f.rows[d],
                            f.rows[d], f.lanes)));
        } else if ((in.op() == Op.ADD || in.op() == Op.SUB) && inPlace && in.constant()) {
            int add = in.op() == Op.ADD ? b : -b;
            steps.add(PlainStep.of("add constant where", f -> PlainLoops.addConstantWhere(f.rows[q], flip, f.rows[d],
                    add, f.rows[d], f.lanes)));
        } else if (in.op() == Op.ADD && inPlace) {
            steps.add(PlainStep.of("add where", f -> PlainLoops.addWhere(f.rows[q], flip, f.rows[d], f.rows[b],
                    f.rows[d], f.lanes)));
        } else if (in.op() == Op.SUB && inPlace) {
            steps.add(PlainStep.of("subtract where", f -> PlainLoops.subtractWhere(f.rows[q], flip, f.rows[d],
                    f.rows[b], f.rows[d], f.lanes)));
        }
        return !steps.isEmpty();
    }
}
