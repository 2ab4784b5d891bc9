package org.cortado.emulator.kernel;

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
        long outputs = program.code().stream().filter(in -> in.op().group() == Op.Group.OUTPUT).count();
        if (outputs == 0) {
            return NONE;
        }
        if (outputs > 1 || program.substeps() > 1) {
            return SEVERAL;
        }
        return program.code().stream().anyMatch(in -> in.op() == Op.SPKG) ? ONE_GRADED : ONE;
    }
}
