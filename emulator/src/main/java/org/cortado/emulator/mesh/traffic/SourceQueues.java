package org.cortado.emulator.mesh.traffic;

import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;

/** An unbounded queue of flits in front of each tile's source: rings that grow, and a bit for each queue not empty. */
public final class SourceQueues {
    private static final int FIRST_PLACES = 4;

    private final long[][] rings;
    private final int[] heads;
    private final int[] sizes;
    private final long[] waiting;
    private final long[] sentFlits;
    private int sent;
    private long size;

    /** Empty queues for the tiles of a mesh. */
    public SourceQueues(MeshShape shape) {
        int nodes = shape.nodes();
        rings = new long[nodes][];
        heads = new int[nodes];
        sizes = new int[nodes];
        waiting = new long[(nodes + 63) >>> 6];
        sentFlits = new long[nodes];
    }

    /** Puts a flit at the end of a node's queue. */
    public void add(int node, long flit) {
        long[] ring = rings[node];
        if (ring == null) {
            ring = new long[FIRST_PLACES];
            rings[node] = ring;
        } else if (sizes[node] == ring.length) {
            ring = grown(node);
        }
        ring[heads[node] + sizes[node]++ & ring.length - 1] = flit;
        waiting[node >>> 6] |= 1L << node;
        size++;
    }

    private long[] grown(int node) {
        long[] old = rings[node];
        long[] ring = new long[Math.multiplyExact(old.length, 2)];
        int tail = old.length - heads[node];
        System.arraycopy(old, heads[node], ring, 0, tail);
        System.arraycopy(old, 0, ring, tail, heads[node]);
        rings[node] = ring;
        heads[node] = 0;
        return ring;
    }

    /** Sends, in this cycle, the first flit of each queue whose source has a credit; returns how many were sent. */
    public int send(Mesh mesh) {
        sent = 0;
        for (int w = 0; w < waiting.length; w++) {
            for (long bits = waiting[w]; bits != 0; bits &= bits - 1) {
                int node = (w << 6) + Long.numberOfTrailingZeros(bits);
                if (mesh.canSend(node)) {
                    sendFirst(mesh, node);
                }
            }
        }
        size -= sent;
        return sent;
    }

    private void sendFirst(Mesh mesh, int node) {
        long[] ring = rings[node];
        long flit = ring[heads[node]];
        mesh.send(node, flit);
        heads[node] = heads[node] + 1 & ring.length - 1;
        if (--sizes[node] == 0) {
            waiting[node >>> 6] &= ~(1L << node);
        }
        sentFlits[sent++] = flit;
    }

    /** Flit {@code i} of those that the last {@link #send} sent, in the order of their nodes. */
    public long sent(int i) {
        return sentFlits[i];
    }

    /** Flits waiting in all queues. */
    public long size() {
        return size;
    }

    /** Flits waiting at a node. */
    public int size(int node) {
        return sizes[node];
    }
}
