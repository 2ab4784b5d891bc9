package org.cortado.emulator.engine;

import java.util.Arrays;

/** A list of spikes as three growing columns: linear core index, slot, payload (1 where the spike is not graded). */
public final class Spikes {
    private int[] cores = new int[64];
    private int[] slots = new int[64];
    private int[] payloads = new int[64];
    private int count;

    public int count() {
        return count;
    }

    public int core(int index) {
        return cores[index];
    }

    public int slot(int index) {
        return slots[index];
    }

    public int payload(int index) {
        return payloads[index];
    }

    public void clear() {
        count = 0;
    }

    public void add(int core, int slot, int payload) {
        if (count == cores.length) {
            cores = Arrays.copyOf(cores, 2 * count);
            slots = Arrays.copyOf(slots, 2 * count);
            payloads = Arrays.copyOf(payloads, 2 * count);
        }
        cores[count] = core;
        slots[count] = slot;
        payloads[count++] = payload;
    }
}
