package org.cortado.emulator.kernel;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.emulator.chip.NeuronProgram;

/** A program in which parameters that are the same for all neurons are constants. */
final class PlainSpecial {
    private PlainSpecial() {
    }

    static NeuronProgram of(NeuronProgram program, PlainBounds bounds) {
        List<Instruction> code = new ArrayList<>(program.code().size());
        for (Instruction in : program.code()) {
            code.add(of(in, bounds));
        }
        return new NeuronProgram(code, program.tables(), program.width(), program.substeps());
    }

    private static Instruction of(Instruction in, PlainBounds bounds) {
        boolean words = !in.constant() && in.op().operands().hasSecond() && !in.op().operands().predicateSources();
        if (words && bounds.uniform(in.second())) {
            return with(in, in.first(), bounds.value(in.second()));
        }
        boolean commutes = in.op() == Op.ADD || in.op() == Op.MUL || in.op() == Op.AMUL || in.op() == Op.AMAC
                || in.op() == Op.AMSB;
        return words && commutes && bounds.uniform(in.first()) ? with(in, in.second(), bounds.value(in.first())) : in;
    }

    private static Instruction with(Instruction in, int first, int constant) {
        return new Instruction(in.op(), in.guard(), in.destination(), first, true, constant, in.shift(),
                in.rounding(), in.overflow());
    }
}
