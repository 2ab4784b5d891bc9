package org.cortado.emulator.engine;

/**
 * The loops that add synapses to a ring. Positions rise along a row, so they are kept as the gap from each to the next,
 * and a row passes the ring's end at most once; where it does not, no synapse need be compared with it.
 */
final class RingLoops {
    private RingLoops() {
    }

    /**
     * Adds the same value at each synapse.
     *
     * @param gaps of synapse i, how far it lies behind the one before
     * @param from where the gap of the first synapse counts from, less than twice the ring's length
     * @param span how far the last synapse lies behind that, less than the ring's length
     */
    static void addSame(char[] gaps, int first, int end, int from, int span, int value, int[] ring) {
        int at = from >= ring.length ? from - ring.length : from;
        if (at + span < ring.length) {
            addSameWithin(gaps, first, end, at, value, ring);
        } else {
            addSameAcross(gaps, first, end, at, value, ring);
        }
    }

    private static void addSameWithin(char[] gaps, int first, int end, int from, int value, int[] ring) {
        int at = from;
        for (int i = first; i < end; i++) {
            at += gaps[i];
            ring[at] += value;
        }
    }

    private static void addSameAcross(char[] gaps, int first, int end, int from, int value, int[] ring) {
        int size = ring.length;
        int at = from;
        int i = first;
        for (; i < end; i++) {
            at += gaps[i];
            if (at >= size) {
                break;
            }
            ring[at] += value;
        }
        if (i < end) {
            at -= size;
            ring[at] += value;
            addSameWithin(gaps, i + 1, end, at, value, ring);
        }
    }

    /**
     * Adds a weight at each synapse, times a factor.
     *
     * @param offset the weight of synapse i is {@code weights[i + offset]}
     */
    static void addEach(char[] gaps, short[] weights, int first, int end, int offset, int from, int span, int factor,
            int[] ring) {
        int at = from >= ring.length ? from - ring.length : from;
        if (at + span < ring.length) {
            addEachWithin(gaps, weights, first, end, offset, at, factor, ring);
        } else {
            addEachAcross(gaps, weights, first, end, offset, at, factor, ring);
        }
    }

    private static void addEachWithin(char[] gaps, short[] weights, int first, int end, int offset, int from,
            int factor, int[] ring) {
        int at = from;
        for (int i = first; i < end; i++) {
            at += gaps[i];
            ring[at] += weights[i + offset] * factor;
        }
    }

    private static void addEachAcross(char[] gaps, short[] weights, int first, int end, int offset, int from,
            int factor, int[] ring) {
        int size = ring.length;
        int at = from;
        int i = first;
        for (; i < end; i++) {
            at += gaps[i];
            if (at >= size) {
                break;
            }
            ring[at] += weights[i + offset] * factor;
        }
        if (i < end) {
            at -= size;
            ring[at] += weights[i + offset] * factor;
            addEachWithin(gaps, weights, i + 1, end, offset, at, factor, ring);
        }
    }
}
