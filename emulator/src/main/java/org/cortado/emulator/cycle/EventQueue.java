package org.cortado.emulator.cycle;

import java.util.Arrays;

/**
 * A heap of what is due when: a cycle and a number below 2^17, the earliest first, the lesser number first among
 * equals.
 */
final class EventQueue {
    private static final int NUMBER_BITS = 17;
    private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

    private long[] heap = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The cycle of the earliest event, {@link Long#MAX_VALUE} where there is none. */
    long next() {
        return size == 0 ? Long.MAX_VALUE : heap[0] >>> NUMBER_BITS;
    }

    /** Looks at events: the cycle and the number of one. */
    interface Check {
        boolean holds(long cycle, int number);
    }

    /** Whether something holds for each event before a cycle but the earliest. */
    boolean restHolds(long before, Check check) {
        return holds(1, before << NUMBER_BITS, check) && holds(2, before << NUMBER_BITS, check);
    }

    private boolean holds(int at, long bound, Check check) {
        return at >= size || heap[at] >= bound
                || check.holds(heap[at] >>> NUMBER_BITS, (int) heap[at] & NUMBER_MASK)
                && holds(2 * at + 1, bound, check) && holds(2 * at + 2, bound, check);
    }

    /** The number of the earliest event, of which there must be one. */
    int number() {
        return (int) heap[0] & NUMBER_MASK;
    }

    void add(long cycle, int number) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        long event = cycle << NUMBER_BITS | number;
        int at = size++;
        while (at > 0 && heap[at - 1 >> 1] > event) {
            heap[at] = heap[at - 1 >> 1];
            at = at - 1 >> 1;
        }
        heap[at] = event;
    }

    /** Takes the earliest event out and gives its number. */
    int take() {
        int number = (int) heap[0] & NUMBER_MASK;
        long last = heap[--size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            child += child + 1 < size && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return number;
    }

    void clear() {
        size = 0;
    }

    void set(EventQueue from) {
        heap = from.heap.clone();
        size = from.size;
    }

    /** A sum that does not depend on how the heap lies. */
    long sum() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (heap[i] + 1) * 0x9E3779B97F4A7C15L ^ heap[i] >>> 7;
        }
        return sum;
    }
}
