package org.cortado.emulator.cycle;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.emulator.engine.Spikes;

/**
 * The update stage of every core. Groups of slots run one after the other; in the last cycle of a group its spikes
 * enter the spike queue in order of slot, as far as there was room when the cycle began. Those that find none enter
 * later, and until the last has entered the stage stalls. Only groups that spike are visited.
 */
final class UpdateStage {
    private final CorePlan[] plans;
    private final PipelineState s;
    private final PipelineCounters counters;
    private final int depth;
    private Spikes spikes;

    UpdateStage(Chip chip, CorePlan[] plans, PipelineState state, PipelineCounters counters) {
        this.plans = plans;
        this.s = state;
        this.counters = counters;
        this.depth = chip.size(ChipParameter.SPIKE_QUEUE);
    }

    /** Makes a step's spikes those that come out of the updates. */
    void use(Spikes stepSpikes) {
        spikes = stepSpikes;
    }

    /**
     * Starts the updates of a step.
     *
     * @param quietEnd the end of the longest update of a core that does not spike, at least the step's start
     */
    void begin(long quietEnd) {
        s.running = s.senderCount;
        s.stalled = 0;
        s.runningUntil = quietEnd;
        s.updateEnd = quietEnd;
        s.silent = 0;
        s.silentFrom = s.stepStart;
        for (int i = 0; i < s.senderCount; i++) {
            schedule(s.senders[i]);
        }
    }

    /** Looks for the core's next group that spikes. */
    private void schedule(int core) {
        int from = s.entered[core];
        s.groupEnd[core] = groupEnd(core, from);
        s.events.add(end(core, from), core);
    }

    /** The end of the core's spikes, of the list, that come out of one group with one of them, the first. */
    int groupEnd(int core, int spike) {
        int last = plans[core].update.lastOfGroup(spikes.slot(spike));
        int to = spike + 1;
        while (to < s.end[core] && spikes.slot(to) <= last) {
            to++;
        }
        return to;
    }

    /** The last cycle of the group that a spike of the core comes from, if nothing more stalls. */
    long end(int core, int spike) {
        return s.stepStart + plans[core].update.end(spikes.slot(spike)) - 1 + s.delay[core];
    }

    /**
     * At the end of cycle t: spikes of the core's finished group enter its queue. Called after the walk of that cycle,
     * whose places are not free before the next.
     *
     * @return whether any entered
     */
    boolean enter(int core, long t) {
        int held = s.entered[core] - s.walked[core];
        int room = depth - held - (s.lastPop[core] == t ? 1 : 0);
        int entering = Math.min(room, s.groupEnd[core] - s.entered[core]);
        s.entered[core] += entering;
        counters.spikeHigh[core] = Math.max(counters.spikeHigh[core], held + entering);
        if (s.entered[core] < s.groupEnd[core]) {
            stall(core, t);
        } else {
            finishGroup(core, t + 1);
        }
        return entering > 0;
    }

    private void stall(int core, long t) {
        if (s.stalledFrom[core] < 0) {
            settle(t + 1);
            s.running--;
            s.stalled++;
            s.stalledFrom[core] = t + 1;
        }
        if (s.lastPop[core] == t) {
            s.events.add(t + 1, core);
        }
    }

    /** A spike has left the core's queue in cycle t: what waits to enter can do so in the next. */
    void popped(int core, long t) {
        // After a pop in the cycle before, the core is due in this one, and will see to the next.
        if (s.stalledFrom[core] >= 0 && s.lastPop[core] != t - 1) {
            s.events.add(t + 1, core);
        }
        s.lastPop[core] = t;
    }

    private void finishGroup(int core, long next) {
        if (s.stalledFrom[core] >= 0) {
            settle(next);
            s.stalled--;
            s.running++;
            long cycles = next - s.stalledFrom[core];
            s.delay[core] += cycles;
            counters.updateStall[core] += cycles;
            s.stalledFrom[core] = -1;
        }
        if (s.entered[core] < s.end[core]) {
            schedule(core);
        } else {
            settle(next);
            s.running--;
            long end = s.stepStart + plans[core].update.total() + s.delay[core];
            s.runningUntil = Math.max(s.runningUntil, end);
            s.updateEnd = Math.max(s.updateEnd, end);
        }
    }

    /** Counts the cycles before {@code until} in which stalls left no core executing anything. */
    private void settle(long until) {
        if (s.running == 0 && s.stalled > 0) {
            s.silent += Math.max(0, until - Math.max(s.silentFrom, s.runningUntil));
        }
        s.silentFrom = until;
    }
}
