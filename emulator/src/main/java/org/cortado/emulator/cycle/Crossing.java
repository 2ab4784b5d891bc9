package org.cortado.emulator.cycle;

import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.mesh.Crowd;

/**
 * Groups of spikes whose packets may hold up each other, but nothing else: from an idle chip on, as many as follow each
 * other before all packets have gone through. Walks and injections are not held up, so only the mesh has to be worked
 * through, and that by packets. Where that is not so, or not known, nothing changes.
 */
final class Crossing {
    /** From the end of a group to the first cycle in which a packet of it asks for an output. */
    private static final int FIRST_ASKING = 4;
    /** More groups than that are not worth what is lost where it turns out that they cannot be taken. */
    private static final int MOST = 64;

    private final Stages stages;
    private final PipelineState s;
    private final Crowd crowd;

    /** By group: its core, its packets, its last cycle, the last cycle of its walk. */
    private final int[] cores = new int[MOST];
    private final int[] packets = new int[MOST];
    private final long[] ends = new long[MOST];
    private final long[] sent = new long[MOST];
    private int count;
    private long lastSent;
    /** By group: the end of its spikes; when its core's next group ends, which is in no queue yet. */
    private final int[] tos = new int[MOST];
    private final long[] nexts = new long[MOST];
    /** By group: whether its core has one before it here. */
    private final boolean[] again = new boolean[MOST];
    /** The group whose core has its next one soonest, -1 for none. */
    private int soonest;
    private long taken;
    private long refused;
    /** Packets that arrive at one core at most. */
    private int perCore;

    Crossing(Stages stages) {
        this.stages = stages;
        this.s = stages.state();
        crowd = new Crowd(stages.mesh());
    }

    /** Of a chip on which nothing moves: takes the groups that spike next; gives how many, 0 where that cannot be. */
    int take(long limit) {
        count = 0;
        lastSent = 0;
        perCore = 0;
        soonest = -1;
        crowd.begin(s.events.next());
        boolean can = true;
        boolean more = true;
        while (can && more) {
            can = count < MOST && sendNext() && !crowd.isLate();
            long next = Math.min(s.events.next(), soonest < 0 ? Long.MAX_VALUE : nexts[soonest]);
            more = !crowd.runTo(next == Long.MAX_VALUE ? next : next + FIRST_ASKING)
                    || next < lastSent + ShortCut.APART;
        }
        if (can && !crowd.isLate() && deliverable(limit)) {
            finish();
            taken += count;
            return count;
        }
        refused++;
        crowd.takeBack();
        for (int i = 0; i < count; i++) {
            if (!again[i]) {
                s.events.add(ends[i], cores[i]);
            }
        }
        return 0;
    }

    /** Sends the packets of the group that ends next; whether nothing but packets can hold it up. */
    private boolean sendNext() {
        long due = s.events.next();
        again[count] = soonest >= 0 && (nexts[soonest] < due
                || nexts[soonest] == due && cores[soonest] < s.events.number());
        if (again[count]) {
            int before = soonest;
            long t = nexts[before];
            nexts[before] = Long.MAX_VALUE;
            return send(t, cores[before], tos[before], stages.update().groupEnd(cores[before], tos[before]));
        }
        int core = s.events.number();
        boolean can = send(due, core, s.entered[core], s.groupEnd[core]);
        if (can) {
            s.events.take();
        }
        return can;
    }

    /** Sends the packets of spikes from .. to - 1 of a core, whose group ends in cycle t. */
    private boolean send(long t, int core, int from, int to) {
        int walk = 0;
        int all = 0;
        Spikes spikes = stages.spikes();
        CorePlan plan = stages.plan(core);
        int tile = core / s.coresPerTile;
        for (int i = from; i < to; i++) {
            walk += Math.max(1, plan.fanOut(spikes.slot(i)));
            all += plan.fanOut(spikes.slot(i));
            perCore += plan.perCore(spikes.slot(i));
        }
        long next = to == s.end[core] ? Long.MAX_VALUE : stages.update().end(core, to);
        if (to - from > stages.spikeDepth() || walk + ShortCut.APART >= Crowd.AHEAD
                || t + walk + ShortCut.APART > next || !apart(tile, t)) {
            return false;
        }
        crowd.expect(all);
        long cycle = t + 2;
        for (int i = from; i < to; i++) {
            int payload = spikes.payload(i);
            int first = plan.first(spikes.slot(i));
            int fanOut = plan.fanOut(spikes.slot(i));
            for (int entry = first; entry < first + fanOut; entry++) {
                crowd.send(tile, Packet.withPayload(plan.packets[entry], payload), cycle++);
            }
            cycle += fanOut == 0 ? 1 : 0;
        }
        packets[count] = all;
        cores[count] = core;
        ends[count] = t;
        sent[count] = t + walk;
        tos[count] = to;
        nexts[count] = next;
        lastSent = Math.max(lastSent, t + walk);
        count++;
        if (soonest < 0 || nexts[soonest] == Long.MAX_VALUE) {
            findSoonest();
        } else if (isSooner(count - 1, soonest)) {
            soonest = count - 1;
        }
        return true;
    }

    /** Finds the group whose core has another one soonest, the core with the lesser index first. */
    private void findSoonest() {
        soonest = 0;
        for (int i = 1; i < count; i++) {
            if (isSooner(i, soonest)) {
                soonest = i;
            }
        }
    }

    private boolean isSooner(int group, int other) {
        return nexts[group] < nexts[other] || nexts[group] == nexts[other] && cores[group] < cores[other];
    }

    /** Whether a group of a tile that ends in cycle t begins its walk after those of the same tile. */
    private boolean apart(int tile, long t) {
        for (int i = 0; i < count; i++) {
            if (cores[i] / s.coresPerTile == tile && t < sent[i] + ShortCut.APART) {
                return false;
            }
        }
        return true;
    }

    /** Whether each packet finds room in its arrival queue, and all is over by a cycle. */
    private boolean deliverable(long limit) {
        int packetCount = crowd.arrived();
        long over = packetCount == 0 ? lastSent : Math.max(lastSent, crowd.cycle(packetCount - 1));
        return over + ShortCut.CREDIT <= limit && perCore <= stages.arrivalDepth()
                && (s.deliverEnd <= ends[0] + ShortCut.FIRST_ARRIVAL || room(ends[0] + ShortCut.FIRST_ARRIVAL));
    }

    private boolean room(long t) {
        for (int i = 0; i < crowd.arrived(); i++) {
            if (!stages.hasRoom(crowd.flit(i), perCore, t)) {
                return false;
            }
        }
        return true;
    }

    /** The groups taken since this object was made. */
    long taken() {
        return taken;
    }

    /** How often they could not be taken. */
    long refused() {
        return refused;
    }

    private void finish() {
        for (int i = 0; i < count; i++) {
            int from = s.entered[cores[i]];
            int to = s.groupEnd[cores[i]];
            if (again[i]) {
                // The group before it has put it into the queue, and nothing there comes before it.
                s.events.take();
            }
            stages.update().enter(cores[i], ends[i]);
            stages.send().leave(cores[i], from, to, ends[i] + 1);
            if (packets[i] > 0) {
                crowd.count(cores[i] / s.coresPerTile, packets[i], s.sendFrom[cores[i]]);
            }
        }
        for (int i = 0; i < crowd.arrived(); i++) {
            stages.deliver().enter(crowd.flit(i), crowd.cycle(i));
        }
    }
}
