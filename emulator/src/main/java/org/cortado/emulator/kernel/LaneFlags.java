package org.cortado.emulator.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.NeuronProgram;

/** Gathers what the loops of a program have counted lane by lane. */
final class LaneFlags {
    private final Flag[] flags;

    /** The flags that a program can raise. */
    LaneFlags(NeuronProgram program) {
        this.flags = Arrays.stream(Flag.values()).filter(flag -> program.code().stream().anyMatch(
                in -> LaneSink.raises(in, flag))
                && (flag != Flag.SECOND_SPIKE || LaneOutput.of(program) == LaneOutput.SEVERAL)).toArray(Flag[]::new);
    }

    /**
     * Operations, and after them the gathering of what they count.
     *
     * @param raised bits of the flags that they may count
     */
    LaneOperation[] after(LaneOperation[] operations, int raised) {
        List<LaneOperation> all = new ArrayList<>(Arrays.asList(operations));
        for (Flag flag : flags) {
            if ((raised & flag.bit()) != 0) {
                all.add(f -> gather(f.rows[LaneRow.count(flag)], flag, f.core, f.block));
            }
        }
        return all.toArray(LaneOperation[]::new);
    }

    /** Counts a flag's occurrences, makes it stick, and clears the row for the next block. */
    private static void gather(int[] counts, Flag flag, CoreState core, Block block) {
        if (!LaneScan.any(counts, block.count())) {
            return;
        }
        long total = 0;
        for (int i = 0; i < block.count(); i++) {
            total += counts[i];
            block.flags()[i] |= counts[i] != 0 ? flag.bit() : 0;
            counts[i] = 0;
        }
        core.count(Counter.of(flag), total);
    }
}
