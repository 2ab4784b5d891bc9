package org.cortado.emulator.kernel;

import java.util.BitSet;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.NeuronProgram;

/**
 * Finds the registers that a program may read before it has written them on every path: only those must be made zero
 * when a sub-step starts.
 */
final class LaneStart {
    private final BitSet written = new BitSet();
    private final BitSet zero = new BitSet();

    private LaneStart() {
    }

    /** The rows to make zero: temporaries, predicates, and both words of the accumulator. */
    static int[] rows(NeuronProgram program) {
        LaneStart start = new LaneStart();
        program.code().forEach(start::follow);
        return start.zero.stream().toArray();
    }

    private void follow(Instruction in) {
        in.guards().forEach(this::read);
        in.sources().forEach(this::read);
        if (in.op().readsAccumulator()) {
            readAccumulator();
        }
        if (!in.guard().always()) {
            return;
        }
        if (in.op().writesAccumulator()) {
            written.set(LaneRow.ACCUMULATOR_LOW, LaneRow.ACCUMULATOR_HIGH + 1);
        } else if (in.op().operands().hasDestination()) {
            written.set(in.destination());
        }
    }

    private void readAccumulator() {
        read(LaneRow.ACCUMULATOR_LOW);
        read(LaneRow.ACCUMULATOR_HIGH);
    }

    private void read(int row) {
        boolean lasting = row < Register.TEMPORARY || row >= Register.INPUT && row < Register.PREDICATE
                || row >= Register.STEP && row < LaneRow.RESULT;
        if (!lasting && !written.get(row)) {
            zero.set(row);
        }
    }
}
