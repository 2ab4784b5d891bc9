package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;

/**
 * A program as words: what a chip knows of it. Arrays are not copied and must not be changed.
 *
 * @param instructions instruction words; the constant of a {@code tab} is an index into {@code tables}
 * @param tables the tables, in order of first use
 * @param width bits of its results
 * @param substeps runs in a step
 * @param stateWords state words of a neuron
 */
public record StoredProgram(long[] instructions, List<LookupTable> tables, int width, int substeps, int stateWords) {

    /** A program as it was assembled. */
    public static StoredProgram of(NeuronProgram program) {
        return new StoredProgram(program.instructions(), program.tables(), program.width(), program.substeps(),
                program.states().size());
    }

    /**
     * The program of a run of slots, out of the program store of its core.
     *
     * @throws IllegalArgumentException where the store holds no such program
     */
    public static StoredProgram of(long[] store, ProgramRun run) {
        if (run.programStart() < 0 || run.programLength() < 0
                || run.programLength() > store.length - run.programStart()) {
            throw new IllegalArgumentException("no program of %d words at address %d".formatted(run.programLength(),
                    run.programStart()));
        }
        long[] words = new long[run.programLength()];
        List<Integer> addresses = new ArrayList<>();
        List<LookupTable> tables = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            words[i] = store[run.programStart() + i];
            Instruction in = InstructionWord.decode(words[i]);
            if (in.op() != Op.TAB) {
                continue;
            }
            int index = addresses.indexOf(in.second());
            if (index < 0) {
                index = addresses.size();
                addresses.add(in.second());
                tables.add(LookupTable.at(store, in.second()));
            }
            words[i] = InstructionWord.encode(new Instruction(in.op(), in.guard(), in.destination(), in.first(), true,
                    index, in.shift(), in.rounding(), in.overflow()));
        }
        return new StoredProgram(words, tables, run.width(), run.substeps(), run.stateWords());
    }
}
