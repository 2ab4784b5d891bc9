package org.cortado.emulator.engine;

/**
 * The loops that add synapses to a ring. Positions rise along a row, so they are kept as the gap from each to the next,
 * and a row passes the ring's end at most once.
 */
final class RingLoops {
    private RingLoops() {
    }

    /**
     * Adds the same value at each synapse.
     *
     * @param gaps of synapse i, how far it lies behind the one before
     * @param from where the gap of the first synapse counts from, less than twice the ring's length
     */
    static void addSame(char[] gaps, int first, int end, int from, int value, int[] ring) {
        int size = ring.length;
        int at = from >= size ? from - size : from;
        int i = first;
        for (; i < end; i++) {
            at += gaps[i];
            if (at < 0 || at >= size) {
                break;
            }
            ring[at] += value;
        }
        if (i < end) {
            at -= size;
            ring[at] += value;
            for (i++; i < end; i++) {
                at += gaps[i];
                ring[at] += value;
            }
        }
    }

    /**
     * Adds a weight at each synapse, times a factor.
     *
     * @param offset the weight of synapse i is {@code weights[i + offset]}
     */
    static void addEach(char[] gaps, short[] weights, int first, int end, int offset, int from, int factor,
            int[] ring) {
        int size = ring.length;
        int at = from >= size ? from - size : from;
        int i = first;
        for (; i < end; i++) {
            at += gaps[i];
            if (at < 0 || at >= size) {
                break;
            }
            ring[at] += weights[i + offset] * factor;
        }
        if (i < end) {
            at -= size;
            ring[at] += weights[i + offset] * factor;
            for (i++; i < end; i++) {
                at += gaps[i];
                ring[at] += weights[i + offset] * factor;
            }
        }
    }
}
