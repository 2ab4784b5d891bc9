package org.cortado.emulator.cycle;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.mesh.Express;
import org.cortado.emulator.mesh.MeshShape;

/**
 * Spikes whose packets have the chip to themselves: nothing else is on its way, and what sets out next cannot meet
 * them. Then each cycle of their walk, their way and their arrival is known beforehand, and no cycle needs to be worked
 * through. What is left behind is what working through them leaves. Where packets of several groups can meet,
 * {@link Crossing} takes them.
 */
final class ShortCut {
    /** From the end of a group to the first arrival: walk 1, injection 1, router 5. */
    static final int FIRST_ARRIVAL = 7;
    /** After a delivery: the cycles until its credit is back, and one. */
    static final int CREDIT = 3;
    /** Cycles from the end of a walk to the end of the tile's next group. */
    static final int APART = 4;

    private final Stages stages;
    private final PipelineState s;
    private final Express express;
    final Crossing crossing;
    private final boolean possible;
    private long taken;

    ShortCut(Chip chip, Stages stages) {
        this.stages = stages;
        this.s = stages.state();
        express = new Express(stages.mesh());
        crossing = new Crossing(stages);
        possible = chip.size(ChipParameter.FIFO) >= Express.DEPTH && chip.size(ChipParameter.PACKET_QUEUE) >= 2;
    }

    /** Of a chip on which nothing moves: takes the groups that spike next, as long as that can be. */
    void takeAll(long limit) {
        boolean more = possible;
        while (more && !s.events.isEmpty()) {
            more = alone(s.events.next(), s.events.number(), limit);
            if (more) {
                take(s.events.next(), s.events.take());
            } else {
                int groups = crossing.take(limit);
                taken += groups;
                more = groups > 0;
            }
        }
    }

    /**
     * Whether nothing can hold up, or be held up by, what comes of the core's group that ends in cycle t. Packet n of
     * it, from 0, is granted an output h hops away in cycle {@code t + 4 + n + 3 h}, and packets of another group,
     * ended in cycle u at a distance of d hops, ask for it from {@code u + 4 + 3 (h - d)} on, and for nothing before
     * {@code u + 4}. They come later to every output if {@code u >= t + walk + 3 d}, or if u is after t by more than
     * {@code n + 3 h} for each packet and its last output. The group's credits on their way back then stop nobody: an
     * output spends one a cycle at most, and one of the group's is back after at least as many cycles as FIFOs are
     * deep.
     */
    private boolean alone(long t, int core, long limit) {
        Spikes spikes = stages.spikes();
        CorePlan plan = stages.plan(core);
        long walk = 0;
        long lasting = 0;
        int perCore = 0;
        int to = s.groupEnd[core];
        for (int i = s.entered[core]; i < to; i++) {
            int slot = spikes.slot(i);
            lasting = Math.max(lasting, walk + plan.lasting(slot));
            walk += Math.max(1, plan.fanOut(slot));
            perCore += plan.perCore(slot);
        }
        long sent = t + walk;
        long gone = t + lasting;
        return Math.max(sent, gone + FIRST_ARRIVAL) + CREDIT <= limit && to - s.entered[core] <= stages.spikeDepth()
                && (to == s.end[core] || sent + APART <= stages.update().end(core, to))
                && s.events.restHolds(Math.max(sent + APART, gone + 1), (cycle, number) -> number < s.cores
                        && later(cycle, sent, gone, distance(core, number)))
                && perCore <= stages.arrivalDepth() && (s.deliverEnd <= t + FIRST_ARRIVAL || room(core, perCore, t));
    }

    private static boolean later(long cycle, long sent, long gone, int distance) {
        return distance == 0 ? cycle >= sent + APART
                : cycle > gone || cycle >= sent + (long) MeshShape.PER_HOP * distance;
    }

    private int distance(int core, int other) {
        return stages.mesh().shape().hops(core / s.coresPerTile, other / s.coresPerTile);
    }

    private boolean room(int core, int perCore, long t) {
        Spikes spikes = stages.spikes();
        CorePlan plan = stages.plan(core);
        for (int i = s.entered[core]; i < s.groupEnd[core]; i++) {
            int first = plan.first(spikes.slot(i));
            for (int entry = first; entry < first + plan.fanOut(spikes.slot(i)); entry++) {
                if (!stages.hasRoom(plan.packets[entry], perCore, t + FIRST_ARRIVAL)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The groups taken since this object was made. */
    long taken() {
        return taken;
    }

    private void take(long t, int core) {
        taken++;
        int from = s.entered[core];
        int to = s.groupEnd[core];
        CorePlan plan = stages.plan(core);
        Spikes spikes = stages.spikes();
        int packets = 0;
        for (int i = from; i < to; i++) {
            packets += plan.fanOut(spikes.slot(i));
        }
        stages.update().enter(core, t);
        express.begin(core / s.coresPerTile, packets);
        long cycle = t + 1;
        for (int i = from; i < to; i++) {
            cycle = walk(plan, spikes.slot(i), spikes.payload(i), cycle);
        }
        express.end();
        stages.send().leave(core, from, to, t + 1);
    }

    /** Sends the packets of a slot whose walk begins in a cycle; gives the cycle after its walk. */
    private long walk(CorePlan plan, int slot, int payload, long cycle) {
        int first = plan.first(slot);
        int fanOut = plan.fanOut(slot);
        for (int i = 0; i < fanOut; i++) {
            long packet = Packet.withPayload(plan.packets[first + i], payload);
            stages.deliver().enter(packet, express.carry(packet, cycle + 1 + i));
        }
        return cycle + Math.max(1, fanOut);
    }
}
