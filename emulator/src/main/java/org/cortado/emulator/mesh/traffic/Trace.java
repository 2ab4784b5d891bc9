package org.cortado.emulator.mesh.traffic;

import java.util.Arrays;

/** Packets in the order of their generation, as growing arrays: generation cycle, source and destination node. */
public final class Trace {
    /** The last cycle in which a packet may be generated. */
    public static final long MAX_CYCLE = 1L << 60;
    private static final int FIRST_PLACES = 1024;

    private long[] generated = new long[FIRST_PLACES];
    private int[] sources = new int[FIRST_PLACES];
    private int[] destinations = new int[FIRST_PLACES];
    private int size;

    /**
     * Appends a packet.
     *
     * @throws IllegalArgumentException if the cycle is negative, before the last packet's, or above {@link #MAX_CYCLE}
     */
    public void add(long cycle, int source, int destination) {
        if (cycle < 0) {
            throw new IllegalArgumentException("gen_cycle " + cycle + " is negative");
        }
        if (cycle > MAX_CYCLE) {
            throw new IllegalArgumentException("gen_cycle " + cycle + " is above the limit of " + MAX_CYCLE);
        }
        if (size > 0 && cycle < generated[size - 1]) {
            throw new IllegalArgumentException("gen_cycle " + cycle + " comes after " + generated[size - 1]
                    + "; sort the trace by gen_cycle");
        }
        if (size == generated.length) {
            int places = size + (size >> 1);
            generated = Arrays.copyOf(generated, places);
            sources = Arrays.copyOf(sources, places);
            destinations = Arrays.copyOf(destinations, places);
        }
        generated[size] = cycle;
        sources[size] = source;
        destinations[size++] = destination;
    }

    /** The number of packets. */
    public int size() {
        return size;
    }

    /** The cycle in which packet {@code i} enters its source queue. */
    public long generated(int i) {
        return generated[i];
    }

    /** The node that packet {@code i} starts from. */
    public int source(int i) {
        return sources[i];
    }

    /** The node that packet {@code i} is for. */
    public int destination(int i) {
        return destinations[i];
    }
}
