package org.cortado.assembler.program;

import org.cortado.assembler.isa.Instruction;

/**
 * One instruction in the typed form of a program, from which both lowerings are read: the word, and the twin.
 *
 * @param parsed as it was written
 * @param instruction as the machine executes it; the constant of {@code tab} is an index into the program's tables
 * @param constant its constant, or null
 * @param scale power of two by which its shift differs from the natural one
 * @param resultFraction fraction bits of its result, of the accumulator, or of a payload; -1 for a count
 * @param table its table, or null
 */
record TypedInstruction(ParsedInstruction parsed, Instruction instruction, ConstantWord constant, int scale,
        int resultFraction, TableDefinition table) {
}
