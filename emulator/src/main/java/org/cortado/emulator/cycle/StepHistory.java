package org.cortado.emulator.cycle;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the cycles of each step went. Steps lie in chunks that are not changed once they are full, so that a copy
 * shares them.
 */
public final class StepHistory {
    private static final int CHUNK = 128;
    private static final int PHASES = Phase.values().length;
    private static final int COLUMNS = PHASES + 2;

    private final List<long[]> chunks = new ArrayList<>();
    private final long[] totals = new long[COLUMNS];
    private long steps;

    StepHistory() {
    }

    /** Adds a step: the cycles of its phases, its spikes, and the packets that entered the mesh. */
    void add(long[] phases, long spikes, long packets) {
        int row = (int) (steps % CHUNK);
        if (row == 0) {
            chunks.add(new long[CHUNK * COLUMNS]);
        }
        long[] chunk = chunks.get(chunks.size() - 1);
        for (int p = 0; p < PHASES; p++) {
            chunk[row * COLUMNS + p] = phases[p];
            totals[p] += phases[p];
        }
        chunk[row * COLUMNS + PHASES] = spikes;
        chunk[row * COLUMNS + PHASES + 1] = packets;
        totals[PHASES] += spikes;
        totals[PHASES + 1] += packets;
        steps++;
    }

    StepHistory copy() {
        StepHistory copy = new StepHistory();
        copy.chunks.addAll(chunks);
        if (steps % CHUNK != 0) {
            int last = chunks.size() - 1;
            copy.chunks.set(last, chunks.get(last).clone());
        }
        System.arraycopy(totals, 0, copy.totals, 0, COLUMNS);
        copy.steps = steps;
        return copy;
    }

    /** Bytes that it does not share with its copies. */
    long ownBytes() {
        return steps % CHUNK == 0 ? 0 : (long) CHUNK * COLUMNS * Long.BYTES;
    }

    /** Steps in it: those that were executed from its beginning on. */
    public long steps() {
        return steps;
    }

    private long get(long step, int column) {
        if (step < 0 || step >= steps) {
            throw new IndexOutOfBoundsException("step " + step + " of " + steps);
        }
        return chunks.get((int) (step / CHUNK))[(int) (step % CHUNK) * COLUMNS + column];
    }

    /** Cycles of a phase in a step. */
    public long cycles(long step, Phase phase) {
        return get(step, phase.ordinal());
    }

    /** Cycles of a step. */
    public long cycles(long step) {
        long sum = 0;
        for (Phase phase : Phase.values()) {
            sum += cycles(step, phase);
        }
        return sum;
    }

    /** Spikes that the chip's neurons sent in a step. */
    public long spikes(long step) {
        return get(step, PHASES);
    }

    /** Packets that entered the mesh in a step, those from outside included. */
    public long packets(long step) {
        return get(step, PHASES + 1);
    }

    /** Cycles of a phase in all steps. */
    public long total(Phase phase) {
        return totals[phase.ordinal()];
    }

    /** Cycles of all steps. */
    public long total() {
        long sum = 0;
        for (Phase phase : Phase.values()) {
            sum += total(phase);
        }
        return sum;
    }
}
