package org.cortado.emulator.map.place;

import java.util.Arrays;

/**
 * How many packets go from cluster to cluster over some steps; a cluster is what shares a core. Sparse, by source and
 * by target. Not to be changed once made.
 */
public final class Flows {
    private final int clusters;
    private final int[] start;
    private final int[] target;
    private final long[] packets;
    private final int[] backStart;
    private final int[] source;
    private final long[] backPackets;
    private final long[] outside;

    private Flows(int clusters, int[] start, int[] target, long[] packets, long[] outside) {
        this.clusters = clusters;
        this.start = start;
        this.target = target;
        this.packets = packets;
        this.outside = outside;
        backStart = new int[clusters + 1];
        for (int to : target) {
            backStart[to + 1]++;
        }
        for (int c = 0; c < clusters; c++) {
            backStart[c + 1] += backStart[c];
        }
        source = new int[target.length];
        backPackets = new long[target.length];
        int[] next = backStart.clone();
        for (int from = 0; from < clusters; from++) {
            for (int i = start[from]; i < start[from + 1]; i++) {
                source[next[target[i]]] = from;
                backPackets[next[target[i]]++] = packets[i];
            }
        }
    }

    /** Gathers flows, source by source in ascending order. */
    public static final class Builder {
        private final int clusters;
        private final int[] start;
        private final long[] outside;
        private final long[] row;
        private final int[] touched;
        private int touchedCount;
        private int[] target = new int[64];
        private long[] packets = new long[64];
        private int count;

        public Builder(int clusters) {
            this.clusters = clusters;
            start = new int[clusters + 1];
            outside = new long[clusters];
            row = new long[clusters];
            touched = new int[clusters];
        }

        /** Adds packets from the present source. */
        public void add(int to, long number) {
            if (number > 0) {
                if (row[to] == 0) {
                    touched[touchedCount++] = to;
                }
                row[to] += number;
            }
        }

        /** Adds packets that come from outside the chip. */
        public void addOutside(int to, long number) {
            outside[to] += number;
        }

        /** Ends the flows of a source; the next one to add is its successor. */
        public void end(int from) {
            Arrays.sort(touched, 0, touchedCount);
            if (count + touchedCount > target.length) {
                target = Arrays.copyOf(target, Math.max(2 * count, count + touchedCount));
                packets = Arrays.copyOf(packets, target.length);
            }
            for (int i = 0; i < touchedCount; i++) {
                target[count] = touched[i];
                packets[count++] = row[touched[i]];
                row[touched[i]] = 0;
            }
            touchedCount = 0;
            start[from + 1] = count;
        }

        public Flows flows() {
            return new Flows(clusters, start, Arrays.copyOf(target, count), Arrays.copyOf(packets, count), outside);
        }
    }

    public int clusters() {
        return clusters;
    }

    /** Flows from a cluster are {@code first(c) .. first(c + 1) - 1}. */
    public int first(int cluster) {
        return start[cluster];
    }

    /** The cluster that a flow goes to. */
    public int target(int flow) {
        return target[flow];
    }

    /** Packets of a flow. */
    public long packets(int flow) {
        return packets[flow];
    }

    /** Flows to a cluster are {@code firstBack(c) .. firstBack(c + 1) - 1}, in another numbering. */
    public int firstBack(int cluster) {
        return backStart[cluster];
    }

    /** The cluster that a flow of the second numbering comes from. */
    public int source(int flow) {
        return source[flow];
    }

    /** Packets of a flow of the second numbering. */
    public long packetsBack(int flow) {
        return backPackets[flow];
    }

    /** Packets from outside to a cluster. */
    public long outside(int cluster) {
        return outside[cluster];
    }

    /** Number of flows. */
    public int count() {
        return target.length;
    }

    /** All packets, those from outside included. */
    public long total() {
        return Arrays.stream(packets).sum() + Arrays.stream(outside).sum();
    }
}
