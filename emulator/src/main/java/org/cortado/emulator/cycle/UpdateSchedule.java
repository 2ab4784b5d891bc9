package org.cortado.emulator.cycle;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.emulator.chip.NeuronProgram;

/**
 * When a core updates which slots, in cycles from the start of its update, where nothing holds it up: run by run, each
 * in groups of so many slots as the core has lanes, each group as long as its program times its sub-steps. A slot that
 * no run executes, and a program without instructions, cost nothing.
 */
public final class UpdateSchedule {
    private final List<ProgramRun> runs;
    private final int lanes;
    private final int[] firstSlots;
    private final int[] lastSlots;
    /** By run: the offset at which its first group starts; one more entry for the end. */
    private final long[] starts;
    /** By run: cycles of one group. */
    private final long[] costs;
    /** By run: the offsets at which its instructions start within a sub-step; one more entry for its end. */
    private final int[][] instructions;

    UpdateSchedule(CoreImage core, int lanes) {
        this.runs = core.runs();
        this.lanes = lanes;
        firstSlots = runs.stream().mapToInt(ProgramRun::firstSlot).toArray();
        lastSlots = runs.stream().mapToInt(ProgramRun::lastSlot).toArray();
        starts = new long[runs.size() + 1];
        costs = new long[runs.size()];
        instructions = new int[runs.size()][];
        for (int r = 0; r < runs.size(); r++) {
            instructions[r] = instructionStarts(NeuronProgram.of(core, runs.get(r)));
            costs[r] = (long) instructions[r][instructions[r].length - 1] * runs.get(r).substeps();
            starts[r + 1] = starts[r] + (runs.get(r).slots() + lanes - 1) / lanes * costs[r];
        }
    }

    private static int[] instructionStarts(NeuronProgram program) {
        int[] starts = new int[program.code().size() + 1];
        for (int i = 0; i < program.code().size(); i++) {
            starts[i + 1] = starts[i] + program.code().get(i).op().cycles();
        }
        return starts;
    }

    /** Cycles of the whole update. */
    public long total() {
        return starts[runs.size()];
    }

    /** The offset of the first cycle after the slot's group; the slot must belong to a run. */
    public long end(int slot) {
        int r = runOf(slot);
        return starts[r] + ((slot - firstSlots[r]) / lanes + 1) * costs[r];
    }

    /** The offset of the first cycle of the slot's group; the slot must belong to a run. */
    long start(int slot) {
        return end(slot) - costs[runOf(slot)];
    }

    /** The last slot of the slot's group. */
    public int lastOfGroup(int slot) {
        int r = runOf(slot);
        int group = (slot - firstSlots[r]) / lanes;
        return (int) Math.min(lastSlots[r], firstSlots[r] + (group + 1L) * lanes - 1);
    }

    private int runOf(int slot) {
        int run = firstSlots.length - 1;
        while (firstSlots[run] > slot) {
            run--;
        }
        return run;
    }

    /** What is executed in the cycle at an offset, 0 .. {@link #total} - 1. */
    UpdatePlace at(long offset) {
        int r = Arrays.binarySearch(starts, offset);
        r = r < 0 ? -r - 2 : r;
        while (costs[r] == 0) {
            r++;
        }
        int[] code = instructions[r];
        long within = offset - starts[r];
        int group = (int) (within / costs[r]);
        int cycle = (int) (within % costs[r] % code[code.length - 1]);
        int instruction = Arrays.binarySearch(code, cycle);
        instruction = instruction < 0 ? -instruction - 2 : instruction;
        int first = firstSlots[r] + group * lanes;
        return new UpdatePlace(r, first, (int) Math.min(lanes, runs.get(r).lastSlot() + 1L - first),
                (int) (within % costs[r] / code[code.length - 1]), instruction, cycle - code[instruction]);
    }
}
