package org.cortado.emulator.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.Mesh;

/**
 * The ejection port of every tile and the deliver stage of every core. A flit delivered by the mesh goes on to its
 * core's arrival queue in the same cycle if there is room and none waits before it; otherwise it stays in the port, in
 * order, and keeps its credit, so that no more flits come than the port holds. One flit a cycle goes on. The deliver
 * stage takes a packet from its queue, looks up its key in one cycle and adds its synapse words in the cycles behind;
 * it waits for nothing, so a port always empties.
 */
final class DeliverStage {
    private static final int FIRST_PLACES = 16;

    private final CorePlan[] plans;
    private final PipelineState s;
    private final PipelineCounters counters;
    private final Mesh mesh;
    private final int width;
    private final int depth;
    private final int places;

    DeliverStage(Chip chip, CorePlan[] plans, PipelineState state, PipelineCounters counters, Mesh mesh) {
        this.plans = plans;
        this.s = state;
        this.counters = counters;
        this.mesh = mesh;
        this.width = chip.width();
        this.depth = chip.size(ChipParameter.ARRIVAL_QUEUE);
        this.places = chip.size(ChipParameter.FIFO);
    }

    /** The mesh delivers a flit at a tile in cycle t. */
    void arrive(int tile, long flit, long t) {
        int core = tile * s.coresPerTile + Packet.place(flit);
        if (s.portCount[tile] == 0 && room(core, t) == t) {
            goOn(tile, flit, t);
        } else {
            hold(tile, flit, t, core);
        }
    }

    private void hold(int tile, long flit, long t, int core) {
        if (s.portCount[tile] == 0) {
            s.portFrom[tile] = t;
            s.events.add(room(core, t + 1), s.cores + tile);
        }
        s.port[tile * places + (s.portHead[tile] + s.portCount[tile]) % places] = flit;
        s.portCount[tile]++;
        s.portFlits++;
        counters.portHigh[tile] = Math.max(counters.portHigh[tile], s.portCount[tile]);
    }

    /** There is room for the flit at the head of the tile's port in cycle t. */
    void goOn(int tile, long t) {
        long flit = s.port[tile * places + s.portHead[tile]];
        s.portHead[tile] = (s.portHead[tile] + 1) % places;
        s.portCount[tile]--;
        s.portFlits--;
        goOn(tile, flit, t);
        if (s.portCount[tile] > 0) {
            long next = s.port[tile * places + s.portHead[tile]];
            s.events.add(room(tile * s.coresPerTile + Packet.place(next), t + 1), s.cores + tile);
        } else {
            counters.portWait[tile] += t - s.portFrom[tile];
            s.portFrom[tile] = -1;
        }
    }

    /** The core that a packet goes to. */
    int target(long packet) {
        return (Flit.y(packet) * width + Flit.x(packet)) * s.coresPerTile + Packet.place(packet);
    }

    /** Whether so many packets would find room in a core's arrival queue, whenever they came from cycle t on. */
    boolean hasRoom(int core, int packets, long t) {
        int leaver = s.arrived[core] + packets - 1 - depth;
        return leaver < 0 || leaver < s.arrived[core] && s.lookUps[core][leaver] < t;
    }

    /** The first cycle, from t on, that begins with room in the core's arrival queue. */
    private long room(int core, long t) {
        int leaver = s.arrived[core] - depth;
        return leaver < 0 ? t : Math.max(t, s.lookUps[core][leaver] + 1);
    }

    private void goOn(int tile, long flit, long t) {
        mesh.release(tile);
        enter(flit, t);
    }

    /** A packet enters its core's arrival queue in cycle t. */
    void enter(long flit, long t) {
        int core = target(flit);
        int index = s.arrived[core]++;
        if (index == 0) {
            s.receivers[s.receiverCount++] = core;
            s.arrivals[core] = s.arrivals[core] == null ? new long[FIRST_PLACES] : s.arrivals[core];
            s.lookUps[core] = s.lookUps[core] == null ? new long[FIRST_PLACES] : s.lookUps[core];
        } else if (index == s.arrivals[core].length) {
            s.arrivals[core] = Arrays.copyOf(s.arrivals[core], 2 * index);
            s.lookUps[core] = Arrays.copyOf(s.lookUps[core], 2 * index);
        }
        long lookUp = Math.max(t + 1, s.free[core]);
        int told = Packet.service(flit);
        int service = told > 0 ? told : plans[core].service(Packet.key(flit));
        s.arrivals[core][index] = flit;
        s.lookUps[core][index] = lookUp;
        s.free[core] = lookUp + service;
        counters.deliver[core] += service;
        counters.arrivals[core]++;
        int high = counters.arrivalHigh[core];
        if (index >= high && s.lookUps[core][index - high] > t) {
            counters.arrivalHigh[core]++;
        }
        s.drainEnd = Math.max(s.drainEnd, t + 1);
        s.deliverEnd = Math.max(s.deliverEnd, s.free[core]);
    }

    /**
     * Flits in a tile's ejection port, those delivered in the cycle that the mesh stands in included, the first
     * first.
     */
    List<Long> port(int tile) {
        List<Long> flits = new ArrayList<>();
        for (int i = 0; i < s.portCount[tile]; i++) {
            flits.add(s.port[tile * places + (s.portHead[tile] + i) % places]);
        }
        for (int i = 0; i < mesh.deliveries(); i++) {
            if (mesh.deliveredNode(i) == tile) {
                flits.add(mesh.deliveredFlit(i));
            }
        }
        return flits;
    }

    /** How many flits {@link #port} gives. */
    int portLength(int tile) {
        int length = s.portCount[tile];
        for (int i = 0; i < mesh.deliveries(); i++) {
            length += mesh.deliveredNode(i) == tile ? 1 : 0;
        }
        return length;
    }

    /** Packets of the step that have left the core's arrival queue before cycle t. */
    int lookedUp(int core, long t) {
        if (s.arrived[core] == 0) {
            return 0;
        }
        int low = 0;
        int high = s.arrived[core];
        while (low < high) {
            int middle = low + high >>> 1;
            if (s.lookUps[core][middle] < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
