package org.cortado.emulator.engine;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.CoreState;

/** Divides cores among threads: neighbours together, about the same work each. */
final class Sharing {
    /** How many synapses weigh as much as one instruction on one neuron. */
    private static final int SYNAPSES = 8;

    private Sharing() {
    }

    /** At most {@code parts} lists of neighbouring cores, none of them empty; one list where there is nothing to do. */
    static List<List<CoreState>> of(List<CoreState> cores, int parts) {
        long left = cores.stream().mapToLong(Sharing::work).sum();
        List<List<CoreState>> shares = new ArrayList<>();
        List<CoreState> share = new ArrayList<>();
        long taken = 0;
        for (CoreState core : cores) {
            long work = work(core);
            boolean full = 2 * taken + work > 2 * left / (parts - shares.size());
            if (full && taken > 0 && shares.size() < parts - 1) {
                shares.add(share);
                share = new ArrayList<>();
                left -= taken;
                taken = 0;
            }
            share.add(core);
            taken += work;
        }
        shares.add(share);
        return shares;
    }

    /** An estimate of a core's work in a step, in instructions on one neuron. */
    private static long work(CoreState core) {
        long work = core.image().synapses().length / SYNAPSES;
        for (Block block : core.blocks()) {
            work += block.run() == null ? 0
                    : (long) block.count() * block.program().code().size() * block.program().substeps();
        }
        return work;
    }
}
