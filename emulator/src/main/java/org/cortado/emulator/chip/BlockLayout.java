package org.cortado.emulator.chip;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Register;

/** Divides the slots of a core into blocks: each run by itself, and what lies between runs. */
final class BlockLayout {
    private final CoreImage core;
    private final List<Block> blocks = new ArrayList<>();

    private BlockLayout(CoreImage core) {
        this.core = core;
    }

    /** The blocks of a core in order of slot, covering every slot once. */
    static Block[] of(CoreImage core) {
        BlockLayout layout = new BlockLayout(core);
        int next = 0;
        for (int r = 0; r < core.runs().size(); r++) {
            ProgramRun run = core.runs().get(r);
            layout.add(next, run.firstSlot() - next, -1, null, null);
            layout.add(run.firstSlot(), run.slots(), r, run, NeuronProgram.of(core, run));
            next = run.lastSlot() + 1;
        }
        layout.add(next, core.slots() - next, -1, null, null);
        return layout.blocks.toArray(Block[]::new);
    }

    private void add(int firstSlot, int count, int index, ProgramRun run, NeuronProgram program) {
        int[][] shared = null;
        int named = program == null ? 0 : program.highest(Register.Kind.PARAMETER);
        for (int done = 0; done < count; done += Block.LANES) {
            int lanes = Math.min(Block.LANES, count - done);
            int[][] parameters = new int[Register.Kind.PARAMETER.count()][];
            int[][] input = new int[InputRings.CHANNELS][];
            if (run != null) {
                for (int i = 0; i < named; i++) {
                    parameters[i] = shared != null ? shared[i] : LaneRows.of(lanes);
                }
                shared = run.parameterStride() == 0 ? parameters : null;
                for (int c = 0; c < input.length; c++) {
                    input[c] = program.uses(Register.INPUT + c) ? LaneRows.of(lanes) : null;
                }
            }
            Block block = new Block(firstSlot + done, lanes, index, run, program, state(firstSlot + done, lanes),
                    parameters, input, LaneRows.of(lanes), ids(run, firstSlot + done, lanes), new LastWriter());
            blocks.add(block);
        }
    }

    private int[][] state(int firstSlot, int lanes) {
        int[][] state = new int[core.stateWords()][];
        for (int w = 0; w < core.stateWords(); w++) {
            state[w] = LaneRows.of(lanes);
            for (int i = 0; i < lanes; i++) {
                state[w][i] = core.state()[(firstSlot + i) * core.stateWords() + w];
            }
        }
        return state;
    }

    private static int[] ids(ProgramRun run, int firstSlot, int lanes) {
        int[] ids = LaneRows.of(lanes);
        for (int i = 0; run != null && i < lanes; i++) {
            ids[i] = run.neuron(firstSlot + i);
        }
        return ids;
    }
}
