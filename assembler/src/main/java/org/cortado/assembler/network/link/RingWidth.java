package org.cortado.assembler.network.link;

import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.isa.Op;

/**
 * Proves for which runs and channels the sums of the input rings stay within 32 bits. A neuron sends at most one spike
 * a step, so what can meet in one ring slot is at most every synapse once: the sum over a neuron's synapses of the
 * shifted weight's magnitude times the greatest payload. Spikes from outside count as often as they are sent in a step.
 */
final class RingWidth {
    private static final long GRADED = 1 << 15;
    private static final int CHANNELS = 4;

    private final Chip chip;
    private final List<CoreDraft> drafts;
    private final CoreDraft[] byCore;
    private final long[][] payload;
    private Beyond beyond64;

    /** A neuron whose sums may leave 64 bits. */
    record Beyond(CoreDraft core, int slot, int channel) {
    }

    RingWidth(Chip chip, List<CoreDraft> drafts) {
        this.chip = chip;
        this.drafts = drafts;
        byCore = new CoreDraft[chip.cores()];
        payload = new long[chip.cores()][];
        for (CoreDraft draft : drafts) {
            byCore[draft.index] = draft;
            payload[draft.index] = new long[draft.axonIn.length];
        }
    }

    /** Adds up what the packets of each key can bring in one step. */
    void collect(Drive.Spikes outside) {
        for (CoreDraft draft : drafts) {
            long[] graded = graded(draft);
            for (long word : draft.axonOut) {
                int slot = AxonOutWord.slotOf(word);
                // words given by hand are checked later
                if (slot < graded.length) {
                    add(AxonOutWord.targetOf(word, chip), AxonOutWord.keyOf(word), graded[slot]);
                }
            }
        }
        long[][] inStep = new long[payload.length][];
        long[][] most = new long[payload.length][];
        int from = 0;
        while (from < outside.count()) {
            int to = from;
            while (to < outside.count() && outside.step()[to] == outside.step()[from]) {
                tally(outside, to++, inStep, most);
            }
            for (int i = from; i < to; i++) {
                long[] ofCore = inStep[outside.core()[i]];
                if (ofCore != null && outside.key()[i] < ofCore.length) {
                    ofCore[outside.key()[i]] = 0;
                }
            }
            from = to;
        }
        for (int core = 0; core < most.length; core++) {
            for (int key = 0; most[core] != null && key < most[core].length; key++) {
                add(core, key, most[core][key]);
            }
        }
    }

    private void tally(Drive.Spikes outside, int i, long[][] inStep, long[][] most) {
        int core = outside.core()[i];
        int key = outside.key()[i];
        if (payload[core] == null || key >= payload[core].length) {
            return;
        }
        if (inStep[core] == null) {
            inStep[core] = new long[payload[core].length];
            most[core] = new long[payload[core].length];
        }
        inStep[core][key] += Math.abs((long) outside.payload()[i]);
        most[core][key] = Math.max(most[core][key], inStep[core][key]);
    }

    private void add(int core, int key, long most) {
        if (core < payload.length && payload[core] != null && key < payload[core].length) {
            payload[core][key] += most;
        }
    }

    /** For each slot the magnitude of the largest payload that its program may send. */
    private static long[] graded(CoreDraft draft) {
        long[] most = new long[Math.max(draft.slots, 4096)];
        for (ProgramRun run : draft.runs) {
            boolean graded = false;
            for (int i = 0; i < run.programLength() && run.programStart() + i < draft.program.length; i++) {
                graded |= draft.program[run.programStart() + i] >>> 58 == Op.SPKG.code();
            }
            for (int slot = run.firstSlot(); slot <= run.lastSlot(); slot++) {
                most[slot] = graded ? GRADED : 1;
            }
        }
        return most;
    }

    /** For each run of a core, the channels (bit c) whose sums may leave 32 bits. */
    int[] wide(CoreDraft draft) {
        SynapseLayout layout = chip.synapseLayout();
        double[] sums = new double[draft.slots * CHANNELS];
        for (int key = 0; key < draft.axonIn.length; key++) {
            AxonInWord row = AxonInWord.unpack(draft.axonIn[key]);
            double most = payload[draft.index][key];
            for (int i = row.first(); i < row.first() + row.count() && most > 0; i++) {
                int word = draft.synapses[i];
                int slot = layout.slot(word);
                if (slot < draft.slots) {
                    long weight = layout.weight(word);
                    long shifted = row.exponent() >= 0 ? weight << row.exponent() : weight >> -row.exponent();
                    sums[slot * CHANNELS + row.channel()] += Math.abs(shifted) * most;
                }
            }
        }
        int[] wide = new int[draft.runs.size()];
        for (int r = 0; r < wide.length; r++) {
            ProgramRun run = draft.runs.get(r);
            for (int slot = run.firstSlot(); slot <= run.lastSlot(); slot++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    double sum = sums[slot * CHANNELS + channel];
                    wide[r] |= sum > Integer.MAX_VALUE ? 1 << channel : 0;
                    if (sum > Long.MAX_VALUE && beyond64 == null) {
                        beyond64 = new Beyond(draft, slot, channel);
                    }
                }
            }
        }
        return wide;
    }

    /** The first neuron of which some sum may even leave 64 bits, or null. */
    Beyond beyond64() {
        return beyond64;
    }
}
