package org.cortado.emulator.mesh.traffic;

import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;

/**
 * Replays a trace from an empty mesh until all is delivered: a packet enters the unbounded queue of its source in its
 * generation cycle, and is sent in the first cycle in which it is first there and the source has a credit.
 */
public final class TraceReplay {
    private final Trace trace;
    private final Mesh mesh;
    private final long[] injectCycles;
    private final long[] ejectCycles;

    private TraceReplay(MeshShape shape, Trace trace) {
        this.trace = trace;
        mesh = new Mesh(shape);
        injectCycles = new long[trace.size()];
        ejectCycles = new long[trace.size()];
    }

    /**
     * Replays a trace.
     *
     * @throws IllegalArgumentException if a source or destination is outside the mesh
     */
    public static TraceReplay run(MeshShape shape, Trace trace) {
        for (int i = 0; i < trace.size(); i++) {
            checkNode(shape, "source", trace.source(i), i);
            checkNode(shape, "destination", trace.destination(i), i);
        }
        TraceReplay replay = new TraceReplay(shape, trace);
        replay.run();
        return replay;
    }

    private static void checkNode(MeshShape shape, String what, int node, int packet) {
        if (node < 0 || node >= shape.nodes()) {
            throw new IllegalArgumentException("packet " + packet + ": " + what + " " + node + " is outside the "
                    + shape + " mesh, nodes are 0.." + (shape.nodes() - 1));
        }
    }

    private void run() {
        SourceQueues queues = new SourceQueues(mesh.shape());
        int next = 0;
        while (mesh.ejected() < trace.size()) {
            long now = mesh.now();
            for (; next < trace.size() && trace.generated(next) == now; next++) {
                queues.add(trace.source(next), flit(next));
            }
            int sent = queues.send(mesh);
            for (int i = 0; i < sent; i++) {
                injectCycles[(int) Flit.payload(queues.sent(i))] = now;
            }
            advance(queues.size() > 0 ? now : next < trace.size() ? trace.generated(next) : Long.MAX_VALUE);
            for (int i = 0; i < mesh.deliveries(); i++) {
                ejectCycles[(int) Flit.payload(mesh.deliveredFlit(i))] = mesh.now();
            }
        }
    }

    private void advance(long nextSend) {
        long event = mesh.nextEvent();
        if (nextSend <= mesh.now() || event <= mesh.now()) {
            mesh.cycle();
        } else {
            mesh.skipTo(Math.min(event, nextSend));
        }
    }

    private long flit(int packet) {
        MeshShape shape = mesh.shape();
        int to = trace.destination(packet);
        return Flit.of(shape.x(to), shape.y(to), packet);
    }

    public Trace trace() {
        return trace;
    }

    /** The mesh as the last delivery left it, for its counters. */
    public Mesh mesh() {
        return mesh;
    }

    /** The cycle in which the source sent packet {@code i}. */
    public long injectCycle(int i) {
        return injectCycles[i];
    }

    /** The cycle in which packet {@code i} was delivered. */
    public long ejectCycle(int i) {
        return ejectCycles[i];
    }

    /** The routers that packet {@code i} went through, those of its source and destination included. */
    public int routers(int i) {
        return mesh.shape().hops(trace.source(i), trace.destination(i)) + 1;
    }
}
