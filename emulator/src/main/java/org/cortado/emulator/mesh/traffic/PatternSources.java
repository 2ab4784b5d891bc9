package org.cortado.emulator.mesh.traffic;

import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.fixedpoint.CounterRandom;

/**
 * The sources of a pattern. In each cycle each node generates a packet with probability {@code rate}, by random bits
 * that are a function of seed, node and cycle; it waits in an unbounded queue. As the bits can be had again at any
 * time, a queue is but the cycle of its first packet. Flits carry their generation cycle.
 */
final class PatternSources {
    private static final int GENERATE = 0;
    private static final int DESTINATION = 1;
    private static final int HOT = 2;
    private static final double TWO_32 = 0x1p32;

    private final Destinations destinations;
    private final MeshShape shape;
    private final long threshold;
    private final long uniformThreshold;
    private final long[] generateKeys;
    private final long[] destinationKeys;
    private final long[] hotKeys;
    /** Nodes whose queue holds a packet, a bit each, and the generation cycle of its first. */
    private final long[] waiting;
    private final int[] first;

    PatternSources(Destinations destinations, double rate, long seed) {
        this.destinations = destinations;
        shape = destinations.shape();
        threshold = (long) (rate * TWO_32);
        uniformThreshold = (long) (destinations.uniformShare() * TWO_32);
        int nodes = shape.nodes();
        generateKeys = keys(seed, nodes, GENERATE);
        destinationKeys = keys(seed, nodes, DESTINATION);
        hotKeys = keys(seed, nodes, HOT);
        first = new int[nodes];
        waiting = new long[(nodes + 63) >>> 6];
    }

    private static long[] keys(long seed, int nodes, int draw) {
        long[] keys = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            keys[node] = CounterRandom.key(seed, node, 0, draw);
        }
        return keys;
    }

    private static long draw(long key, int cycle) {
        return CounterRandom.bits(key, cycle) & 0xffffffffL;
    }

    private boolean generates(int node, int cycle) {
        return draw(generateKeys[node], cycle) < threshold;
    }

    /** Generates the packets of the mesh's cycle, and sends the first of each queue whose source has a credit. */
    void send(Mesh mesh) {
        int now = (int) mesh.now();
        for (int node = 0; node < first.length; node++) {
            if (generates(node, now) && (waiting[node >>> 6] >>> node & 1) == 0) {
                waiting[node >>> 6] |= 1L << node;
                first[node] = now;
            }
        }
        for (int w = 0; w < waiting.length; w++) {
            for (long bits = waiting[w]; bits != 0; bits &= bits - 1) {
                int node = (w << 6) + Long.numberOfTrailingZeros(bits);
                if (mesh.canSend(node)) {
                    sendFirst(mesh, node, now);
                }
            }
        }
    }

    private void sendFirst(Mesh mesh, int node, int now) {
        int cycle = first[node];
        int to = destination(node, cycle);
        mesh.send(node, Flit.of(shape.x(to), shape.y(to), cycle));
        do {
            cycle++;
        } while (cycle <= now && !generates(node, cycle));
        first[node] = cycle;
        if (cycle > now) {
            waiting[node >>> 6] &= ~(1L << node);
        }
    }

    private int destination(int node, int cycle) {
        if (draw(hotKeys[node], cycle) < uniformThreshold) {
            return (int) (draw(destinationKeys[node], cycle) * shape.nodes() >>> 32);
        }
        return destinations.fixed(node);
    }

    /** By node, the packets generated in the cycles {@code from} to {@code to - 1}. */
    long[] generated(long from, long to) {
        long[] counts = new long[first.length];
        for (int node = 0; node < counts.length; node++) {
            counts[node] = generated(node, from, to);
        }
        return counts;
    }

    /** By node, the packets that wait in its queue, of those generated before {@code cycle}. */
    long[] waiting(long cycle) {
        long[] counts = new long[first.length];
        for (int node = 0; node < counts.length; node++) {
            boolean some = (waiting[node >>> 6] >>> node & 1) != 0;
            counts[node] = some ? generated(node, first[node], cycle) : 0;
        }
        return counts;
    }

    private long generated(int node, long from, long to) {
        long count = 0;
        for (int cycle = (int) from; cycle < to; cycle++) {
            count += generates(node, cycle) ? 1 : 0;
        }
        return count;
    }
}
