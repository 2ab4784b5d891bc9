package org.cortado.emulator.map.traffic;

import java.util.Arrays;
import org.cortado.emulator.map.place.PacketSample;

/** Gathers packets, and puts those of a step in the order in which they are ready. */
final class PacketRows {
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] ready = new int[1024];
    private int[] service = new int[1024];
    private int count;

    void add(int source, int target, long readyAt, int cycles) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            ready = Arrays.copyOf(ready, 2 * count);
            service = Arrays.copyOf(service, 2 * count);
        }
        from[count] = source;
        to[count] = target;
        ready[count] = (int) Math.min(Integer.MAX_VALUE, readyAt);
        service[count++] = cycles;
    }

    int count() {
        return count;
    }

    /** Sorts what was added from an index on; packets ready at once keep their order. */
    void sort(int first) {
        long[] order = new long[count - first];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) ready[first + i] << 32 | i;
        }
        Arrays.sort(order);
        sort(from, first, order);
        sort(to, first, order);
        sort(ready, first, order);
        sort(service, first, order);
    }

    private static void sort(int[] column, int first, long[] order) {
        int[] part = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            part[i] = column[first + (int) order[i]];
        }
        System.arraycopy(part, 0, column, first, part.length);
    }

    PacketSample sample(int[] first, long[] computed) {
        return new PacketSample(first, Arrays.copyOf(from, count), Arrays.copyOf(to, count),
                Arrays.copyOf(ready, count), Arrays.copyOf(service, count), computed);
    }
}
