package org.cortado.emulator.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.fixedpoint.Overflow;

/**
 * Turns a program into operations over lanes, one an instruction. A guarded instruction works in scratch rows, and a
 * last part lets through what its guard allows.
 */
final class LaneCompiler {
    private final NeuronProgram program;
    private final LaneConstants constants;
    private final LaneBody body;
    private final LaneOutput output;

    /** @param seed seed of the random instructions */
    LaneCompiler(NeuronProgram program, long seed, LaneConstants constants) {
        this.program = program;
        this.constants = constants;
        this.body = new LaneBody(program, seed, constants);
        this.output = LaneOutput.of(program);
    }

    LaneOperation[] compile() {
        LaneOperation[] operations = new LaneOperation[program.code().size()];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = operation(i);
        }
        return operations;
    }

    private LaneOperation operation(int index) {
        Instruction in = program.code().get(index);
        List<LaneOperation> parts = new ArrayList<>();
        if (in.op().group() == Op.Group.OUTPUT) {
            spike(in, parts);
        } else if (in.guard().always()) {
            body.emit(index, LaneSink.of(in), parts);
        } else if (in.op() == Op.MOV && in.shift() == 0 && body.narrowNeedless(in)) {
            parts.add(admit(in, body.second(in), in.destination()));
        } else if (in.first() == in.destination() && program.width() == Integer.SIZE && addend(in) >= 0) {
            parts.add(addWhere(in, addend(in)));
        } else {
            guarded(index, in, parts);
        }
        return sequence(parts);
    }

    private static LaneOperation sequence(List<LaneOperation> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        LaneOperation[] all = parts.toArray(LaneOperation[]::new);
        return f -> {
            for (LaneOperation part : all) {
                part.run(f);
            }
        };
    }

    private static LaneOperation clear(int row) {
        return f -> Arrays.fill(f.rows[row], 0, f.lanes, 0);
    }

    private void guarded(int index, Instruction in, List<LaneOperation> parts) {
        LaneSink to = LaneSink.of(in);
        boolean overflows = LaneSink.raises(in, LaneSink.overflowFlag(in));
        boolean flags = LaneSink.raises(in, LaneSink.otherFlag(in.op()));
        if (overflows) {
            parts.add(clear(LaneRow.GUARDED_OVERFLOW));
        }
        if (flags) {
            parts.add(clear(LaneRow.GUARDED_FLAG));
        }
        body.emit(index, LaneSink.GUARDED, parts);
        if (overflows) {
            parts.add(count(in, LaneRow.GUARDED_OVERFLOW, to.overflow()));
        }
        if (flags) {
            parts.add(count(in, LaneRow.GUARDED_FLAG, to.flag()));
        }
        if (in.op().writesAccumulator()) {
            parts.add(admit(in, LaneRow.RESULT_HIGH, to.high()));
        }
        parts.add(admit(in, LaneRow.RESULT, to.low()));
    }

    /** The guard's row of masks; what it is flipped by is {@link #flip}. */
    private static int mask(Instruction in) {
        return in.guard().always() ? LaneRow.ALWAYS : Register.PREDICATE + in.guard().predicate();
    }

    private static int flip(Instruction in) {
        return in.guard().negated() ? -1 : 0;
    }

    private static LaneOperation admit(Instruction in, int from, int to) {
        int q = mask(in);
        int flip = flip(in);
        return f -> LaneArithmetic.select(f.rows[q], flip, f.rows[from], f.rows[to], f.rows[to], f.lanes);
    }

    /** The row that an addition adds, or a subtraction of a constant; -1 for other instructions. */
    private int addend(Instruction in) {
        if (in.op() == Op.ADD) {
            return body.second(in);
        }
        boolean negates = in.op() == Op.SUB && in.constant() && in.second() != Integer.MIN_VALUE;
        return negates ? constants.row(-in.second()) : -1;
    }

    /** Adds in place where the guard allows: elsewhere, adds 0. */
    private LaneOperation addWhere(Instruction in, int b) {
        int q = mask(in);
        int flip = flip(in);
        int d = in.destination();
        int over = LaneSink.of(in).overflow();
        int sat = in.overflow() == Overflow.WRAP ? 0 : -1;
        return f -> LaneArithmetic.addWordsWhere(f.rows[q], flip, f.rows[d], f.rows[b], f.rows[d], f.rows[over],
                f.lanes, sat);
    }

    private static LaneOperation count(Instruction in, int from, int to) {
        int q = mask(in);
        int flip = flip(in);
        return f -> LaneArithmetic.countWhere(f.rows[q], flip, f.rows[from], f.rows[to], f.lanes);
    }

    private void spike(Instruction in, List<LaneOperation> parts) {
        int q = mask(in);
        int flip = flip(in);
        LaneSink sink = LaneSink.of(in);
        int value = output == LaneOutput.SEVERAL ? LaneRow.RESULT : LaneRow.PAYLOAD;
        if (in.op() == Op.SPKG) {
            int b = body.second(in);
            parts.add(clear(LaneRow.GUARDED_OVERFLOW));
            parts.add(f -> LaneArithmetic.narrow(f.rows[b], f.rows[value], f.rows[LaneRow.GUARDED_OVERFLOW], f.lanes,
                    1 << Short.SIZE - 1, -1));
            parts.add(count(in, LaneRow.GUARDED_OVERFLOW, sink.overflow()));
        }
        if (output != LaneOutput.SEVERAL) {
            parts.add(f -> LaneSpikes.spikeOnce(f.rows[q], flip, f.rows[LaneRow.SPIKED], f.lanes));
            return;
        }
        int sent = in.op() == Op.SPKG ? value : constants.row(1);
        parts.add(f -> LaneSpikes.spike(f.rows[q], flip, f.rows[sent], f.rows[LaneRow.SPIKED],
                f.rows[LaneRow.PAYLOAD], f.rows[sink.flag()], f.lanes));
    }
}
