package org.cortado.emulator.cycle;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.mesh.Mesh;

/**
 * The send stage of every core, tile by tile: the walk of the axon-out table, an entry a cycle, from the spike queue
 * into the packet queue; and the local port, by which one packet a cycle enters the mesh, the tile's cores taking
 * turns.
 *
 * <p>All see the queues as they were when the cycle began: what enters in a cycle leaves in the next at the earliest,
 * and a place left in a cycle is taken in the next at the earliest.
 */
final class SendStage {
    private final CorePlan[] plans;
    private final PipelineState s;
    private final PipelineCounters counters;
    private final UpdateStage update;
    private final Mesh mesh;
    private final int depth;
    private final int perTile;
    private Spikes spikes;

    SendStage(Chip chip, CorePlan[] plans, PipelineState state, PipelineCounters counters, UpdateStage update,
            Mesh mesh) {
        this.plans = plans;
        this.s = state;
        this.counters = counters;
        this.update = update;
        this.mesh = mesh;
        this.depth = chip.size(ChipParameter.PACKET_QUEUE);
        this.perTile = chip.coresPerTile();
    }

    void use(Spikes stepSpikes) {
        spikes = stepSpikes;
    }

    /** The spikes of the step. */
    Spikes spikes() {
        return spikes;
    }

    /** The core has spikes to send from the next cycle on. */
    void wake(int core) {
        int tile = core / perTile;
        long bit = 1L << tile;
        if ((s.sending[tile >>> 6] & bit) == 0) {
            s.sending[tile >>> 6] |= bit;
            s.sendingTiles++;
        }
    }

    /** The work of cycle t on all tiles that have anything to send; whether any did something. */
    boolean work(long t) {
        boolean acted = false;
        for (int w = 0; w < s.sending.length; w++) {
            for (long bits = s.sending[w]; bits != 0; bits &= bits - 1) {
                acted |= tile((w << 6) + Long.numberOfTrailingZeros(bits), t);
            }
        }
        return acted;
    }

    private boolean tile(int tile, long t) {
        int sender = mesh.canSend(tile) ? choose(tile) : -1;
        boolean acted = sender >= 0;
        boolean more = false;
        for (int core = tile * perTile; core < (tile + 1) * perTile; core++) {
            int waiting = s.packets[core];
            if (core == sender) {
                send(tile, core, t);
            }
            if (s.walked[core] < s.entered[core]) {
                acted |= walk(core, waiting, t);
            }
            int packets = s.packets[core];
            if (packets > 0 && (core == sender || waiting == 0)) {
                s.sendFrom[core] = t + 1;
            }
            more |= packets > 0 || s.walked[core] < s.entered[core];
        }
        if (!more) {
            s.sending[tile >>> 6] &= ~(1L << tile);
            s.sendingTiles--;
        }
        return acted;
    }

    /** The first core with a packet at or after the tile's turn, cyclic; -1 where none has one. */
    private int choose(int tile) {
        for (int i = 0; i < perTile; i++) {
            int place = s.turn[tile] + i;
            place -= place >= perTile ? perTile : 0;
            if (s.packets[tile * perTile + place] > 0) {
                s.turn[tile] = place + 1 == perTile ? 0 : place + 1;
                return tile * perTile + place;
            }
        }
        return -1;
    }

    private void send(int tile, int core, long t) {
        mesh.send(tile, head(core));
        s.sendEntry[core]++;
        s.packets[core]--;
        counters.injectWait[core] += t - s.sendFrom[core];
        s.sendEnd = t + 1;
    }

    /** The packet at the head of a core's packet queue, which is not empty. */
    private long head(int core) {
        CorePlan plan = plans[core];
        while (s.sendEntry[core] == plan.fanOut(spikes.slot(s.sendSpike[core]))) {
            s.sendSpike[core]++;
            s.sendEntry[core] = 0;
        }
        int spike = s.sendSpike[core];
        return Packet.withPayload(plan.packet(spikes.slot(spike), s.sendEntry[core]), spikes.payload(spike));
    }

    /** The packet queue of a core, its head first. */
    List<Long> packets(int core) {
        List<Long> queue = new ArrayList<>();
        int spike = s.sendSpike[core];
        int entry = s.sendEntry[core];
        while (queue.size() < s.packets[core]) {
            int slot = spikes.slot(spike);
            if (entry == plans[core].fanOut(slot)) {
                spike++;
                entry = 0;
            } else {
                queue.add(Packet.withPayload(plans[core].packet(slot, entry++), spikes.payload(spike)));
            }
        }
        return queue;
    }

    /** Axon-out entries that the core has walked in the step so far. */
    long walkedPackets(int core) {
        long entries = s.first[core] < s.end[core] ? s.walkedEntries[core] : 0;
        for (int spike = s.first[core]; spike < s.walked[core]; spike++) {
            entries += plans[core].fanOut(spikes.slot(spike));
        }
        return entries;
    }

    /**
     * Leaves a core's queues as they are when its spikes from .. to - 1 have been walked one after the other from a
     * cycle on, and each packet was sent in the cycle behind its entry's.
     */
    void leave(int core, int from, int to, long start) {
        long cycle = start;
        for (int spike = from; spike < to; spike++) {
            int fanOut = plans[core].fanOut(spikes.slot(spike));
            cycle += Math.max(1, fanOut);
            if (fanOut > 0) {
                s.sendSpike[core] = spike;
                s.sendEntry[core] = fanOut;
                s.sendFrom[core] = cycle;
            }
        }
        if (s.sendFrom[core] > start) {
            int place = core % perTile + 1;
            s.turn[core / perTile] = place == perTile ? 0 : place;
            counters.packetHigh[core] = Math.max(counters.packetHigh[core], 1);
        }
        s.walked[core] = to;
        s.lastPop[core] = cycle - 1;
        s.sendEnd = Math.max(s.sendEnd, Math.max(cycle, s.sendFrom[core] + 1));
        counters.walk[core] += cycle - start;
    }

    /** One cycle of the walk: a packet of the spike at the queue's head; a spike without packets only leaves. */
    private boolean walk(int core, int waiting, long t) {
        int fanOut = plans[core].fanOut(spikes.slot(s.walked[core]));
        if (waiting == depth && fanOut > 0) {
            if (s.heldFrom[core] < 0) {
                s.heldFrom[core] = t;
            }
            return false;
        }
        if (s.heldFrom[core] >= 0) {
            counters.walkStall[core] += t - s.heldFrom[core];
            s.heldFrom[core] = -1;
        }
        if (fanOut > 0) {
            s.packets[core]++;
            counters.packetHigh[core] = Math.max(counters.packetHigh[core], s.packets[core]);
        }
        if (++s.walkedEntries[core] >= fanOut) {
            s.walkedEntries[core] = 0;
            s.walked[core]++;
            update.popped(core, t);
        }
        counters.walk[core]++;
        s.sendEnd = t + 1;
        return true;
    }
}
