package org.cortado.emulator.chip;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreImage;

/**
 * The axon-out table of a core, or its part that leads to some cores, ready to be walked: the packets of a spike of
 * slot s are entries {@code first(s) .. first(s + 1) - 1}, in table order.
 */
public final class AxonOut {
    private final int[] starts;
    private final int[] targets;
    private final int[] keys;

    private AxonOut(int[] starts, int[] targets, int[] keys) {
        this.starts = starts;
        this.targets = targets;
        this.keys = keys;
    }

    /** The entries whose target core (linear index) is kept; of a sound image. */
    public static AxonOut of(CoreImage core, Chip chip, IntPredicate keep) {
        int[] starts = new int[core.slots() + 1];
        int[] targets = new int[core.axonOut().length];
        int[] keys = new int[core.axonOut().length];
        int count = 0;
        for (long word : core.axonOut()) {
            int target = AxonOutWord.targetOf(word, chip);
            if (keep.test(target)) {
                targets[count] = target;
                keys[count++] = AxonOutWord.keyOf(word);
                starts[AxonOutWord.slotOf(word) + 1] = count;
            }
        }
        for (int s = 1; s < starts.length; s++) {
            starts[s] = Math.max(starts[s], starts[s - 1]);
        }
        return new AxonOut(starts, Arrays.copyOf(targets, count), Arrays.copyOf(keys, count));
    }

    /** Adds the linear indices of the cores that packets go to. */
    void addTargets(BitSet cores) {
        for (int target : targets) {
            cores.set(target);
        }
    }

    /** How many packets a spike of the slot sends. */
    public int count(int slot) {
        return starts[slot + 1] - starts[slot];
    }

    public int first(int slot) {
        return starts[slot];
    }

    /** Linear index of the core that an entry's packet goes to. */
    public int target(int entry) {
        return targets[entry];
    }

    public int key(int entry) {
        return keys[entry];
    }

    /** Entries in all. */
    public int size() {
        return targets.length;
    }
}
