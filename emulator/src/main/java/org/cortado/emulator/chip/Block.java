package org.cortado.emulator.chip;

import org.cortado.assembler.image.ProgramRun;

/**
 * Up to {@link #LANES} neighbouring slots of one run as structure of arrays: lane i of every row is slot
 * {@code firstSlot + i}. These rows are the machine's memory, and kernels work on them in place.
 *
 * @param firstSlot slot of lane 0
 * @param count lanes in use, 1..{@link #LANES}
 * @param runIndex index of the run in the program table, -1 for slots that no run executes
 * @param run the run, or null
 * @param program its program, or null
 * @param state state memory, a row a word
 * @param parameters a row for each parameter that the program can name, null where it does not; a mirror of the
 *     parameter memory, kept by {@link CoreState#writeParameter}
 * @param input what the program read from each channel in the last executed step, null where it does not read it
 * @param flags sticky flags of each slot
 * @param ids neuron id of each slot
 * @param stateWriter who has written the state last
 */
public record Block(int firstSlot, int count, int runIndex, ProgramRun run, NeuronProgram program, int[][] state,
        int[][] parameters, int[][] input, int[] flags, int[] ids, LastWriter stateWriter) {
    /** The most lanes of a block: with a dozen rows in use, they fit the first-level cache. */
    public static final int LANES = 1024;

    public int slot(int lane) {
        return firstSlot + lane;
    }

    /** Where in the parameter memory a lane's program finds p0.. */
    public int parameterAddress(int lane, int parameter) {
        return run.parameterBase() + (slot(lane) - run.firstSlot()) * run.parameterStride() + parameter;
    }
}
