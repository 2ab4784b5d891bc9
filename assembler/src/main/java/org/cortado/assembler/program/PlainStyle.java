package org.cortado.assembler.program;

import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;

/** Plain registers, raw words, every shift written that is not the natural one of counts. */
final class PlainStyle implements TextStyle {
    private static final int NORMAL_FRACTION = 28;

    @Override
    public String format() {
        return "int";
    }

    @Override
    public String headerKeys(StoredProgram program) {
        return ", states=" + program.stateWords() + ", checks=off";
    }

    @Override
    public List<String> declarations() {
        return List.of();
    }

    @Override
    public String register(int code) {
        return Register.name(code);
    }

    @Override
    public String registerFormat(int code) {
        return "int";
    }

    @Override
    public String constant(int index, Instruction in) {
        return Integer.toString(in.second());
    }

    @Override
    public String shift(int index, Instruction in) {
        int natural = in.op() == Op.RNDN ? NORMAL_FRACTION : 0;
        return in.op().takesShift() && in.shift() != natural ? ", shift=" + in.shift() : "";
    }
}
