package org.cortado.assembler.program;

import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.isa.InstructionWord;

/**
 * What a neuron program costs.
 *
 * @param cyclesPerRun cycles of one run: the sum over its instructions, guarded-off ones included
 * @param cyclesPerStep cycles of a neuron's slot in a timestep: the run, as often as there are sub-steps
 * @param instructionWords words of the program store for its instructions
 * @param tableWords words of the program store for its tables
 */
public record ProgramCost(long cyclesPerRun, long cyclesPerStep, int instructionWords, int tableWords) {

    /** The cost of a program. */
    public static ProgramCost of(NeuronProgram program) {
        long cycles = 0;
        for (long word : program.instructions()) {
            cycles += InstructionWord.decode(word).op().cycles();
        }
        int tables = program.tables().stream().mapToInt(t -> LookupTable.size(t.points().length)).sum();
        return new ProgramCost(cycles, cycles * program.substeps(), program.instructions().length, tables);
    }
}
