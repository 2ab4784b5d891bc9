package org.cortado.emulator.kernel;

import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.emulator.chip.NeuronProgram;

/** What a program can send in a step; what sends at most once has no second spike to look for. */
enum LaneOutput {
    NONE,
    /** One spike without payload. */
    ONE,
    /** One graded spike. */
    ONE_GRADED,
    /** More than one output instruction, or one that runs several times. */
    SEVERAL;

    static LaneOutput of(NeuronProgram program) {
        int outputs = 0;
        boolean graded = false;
        for (Instruction in : program.code()) {
            outputs += in.op().group() == Op.Group.OUTPUT ? 1 : 0;
            graded |= in.op() == Op.SPKG;
        }
        if (outputs == 0) {
            return NONE;
        }
        if (outputs > 1 || program.substeps() > 1) {
            return SEVERAL;
        }
        return graded ? ONE_GRADED : ONE;
    }
}
