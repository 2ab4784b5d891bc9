package org.cortado.emulator.chip;

import java.util.Arrays;

/**
 * The spikes of one core in one step, in order of slot: slot and payload (1 where the spike is not graded). Where nobody
 * will look at each of them, a kernel may leave them out of the list and count them only.
 */
public final class SlotSpikes {
    private int[] slots = new int[16];
    private int[] payloads = new int[16];
    private int count;
    private int unlisted;
    private boolean each = true;

    /** Says whether somebody will look at each spike of the steps to come. */
    public void listEach(boolean each) {
        this.each = each;
    }

    /** 1 where spikes must be listed, 0 where it is enough to count them. */
    public int listed() {
        return each ? 1 : 0;
    }

    /** All spikes, listed or not. */
    public int total() {
        return count + unlisted;
    }

    public void addUnlisted(int number) {
        unlisted += number;
    }

    /** How many are listed. */
    public int count() {
        return count;
    }

    public int slot(int index) {
        return slots[index];
    }

    public int payload(int index) {
        return payloads[index];
    }

    public void clear() {
        count = 0;
        unlisted = 0;
    }

    public void add(int slot, int payload) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, 2 * count);
            payloads = Arrays.copyOf(payloads, 2 * count);
        }
        slots[count] = slot;
        payloads[count++] = payload;
    }

    /** Slot and payload in turn. */
    int[] pack() {
        int[] packed = new int[2 * count];
        for (int i = 0; i < count; i++) {
            packed[2 * i] = slots[i];
            packed[2 * i + 1] = payloads[i];
        }
        return packed;
    }

    void unpack(int[] packed) {
        clear();
        for (int i = 0; i < packed.length; i += 2) {
            add(packed[i], packed[i + 1]);
        }
    }
}
