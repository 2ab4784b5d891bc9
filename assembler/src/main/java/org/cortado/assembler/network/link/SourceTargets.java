package org.cortado.assembler.network.link;

import java.util.Arrays;

/**
 * For each member of a source of spikes from outside, the packets that a spike of it becomes: core and key.
 */
public final class SourceTargets {
    private final int[] start;
    private int[] core = new int[16];
    private int[] key = new int[16];
    private int member;

    SourceTargets(int members) {
        start = new int[members + 1];
    }

    void add(int of, int toCore, int toKey) {
        advance(of);
        int count = start[member + 1];
        if (count == core.length) {
            core = Arrays.copyOf(core, 2 * count);
            key = Arrays.copyOf(key, 2 * count);
        }
        core[count] = toCore;
        key[count] = toKey;
        start[member + 1]++;
    }

    private void advance(int of) {
        while (member < of) {
            member++;
            start[member + 1] = start[member];
        }
    }

    void finish() {
        advance(start.length - 2);
    }

    public int first(int of) {
        return start[of];
    }

    public int end(int of) {
        return start[of + 1];
    }

    /** Linear index of the receiving core of a packet. */
    public int core(int packet) {
        return core[packet];
    }

    /** Key of a packet. */
    public int key(int packet) {
        return key[packet];
    }
}
