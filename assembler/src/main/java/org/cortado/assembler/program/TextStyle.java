package org.cortado.assembler.program;

import java.util.List;
import org.cortado.assembler.isa.Instruction;

/** How a disassembly writes registers, constants and shifts. */
interface TextStyle {

    /** Default format in the header. */
    String format();

    /** Further keys of the header, each behind a comma. */
    String headerKeys(StoredProgram program);

    /** Lines that declare names. */
    List<String> declarations();

    /** Name of a register code. */
    String register(int code);

    /** Format of a register's word, {@code int} where it has none. */
    String registerFormat(int code);

    /** The constant of an instruction. */
    String constant(int index, Instruction in);

    /** The shift of an instruction that has one, behind a comma, or nothing where it is natural. */
    String shift(int index, Instruction in);
}
