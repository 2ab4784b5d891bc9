package org.cortado.assembler.network.drive;

import java.util.Arrays;

/** Spike trains of several members: member by member, each in the order of its steps. */
public final class SpikeTrains {
    /** Most spikes that one source may have. */
    public static final int MOST = 1 << 24;

    private final int[] start;
    private int[] step = new int[64];
    private int[] payload = new int[64];
    private int member;

    SpikeTrains(int members) {
        start = new int[members + 1];
    }

    int members() {
        return start.length - 1;
    }

    /** Appends a spike; members come in their order. False where there are too many. */
    boolean add(int of, int atStep, int withPayload) {
        advance(of);
        int count = start[member + 1];
        if (count == MOST) {
            return false;
        }
        if (count == step.length) {
            step = Arrays.copyOf(step, 2 * count);
            payload = Arrays.copyOf(payload, 2 * count);
        }
        step[count] = atStep;
        payload[count] = withPayload;
        start[member + 1]++;
        return true;
    }

    private void advance(int of) {
        while (member < of) {
            member++;
            start[member + 1] = start[member];
        }
    }

    /** No more is added: closes the trains of the members that have had no spike. */
    SpikeTrains finish() {
        advance(members() - 1);
        return this;
    }

    /** Index of the first spike of a member. */
    public int first(int of) {
        return start[of];
    }

    /** Index behind the last spike of a member. */
    public int end(int of) {
        return start[of + 1];
    }

    /** The step of a spike. */
    public int step(int spike) {
        return step[spike];
    }

    /** The payload of a spike, signed 16 bits. */
    public int payload(int spike) {
        return payload[spike];
    }
}
