package org.cortado.emulator.map.traffic;

import org.cortado.emulator.cycle.CorePlan;

/**
 * When the packets of one core leave it in a step, where the mesh takes one a cycle: updates group by group, spikes
 * into the spike queue as far as it has room, and the walk of the axon-out table, an entry a cycle.
 */
final class Emission {
    private final CorePlan plan;
    private final int queue;
    private long computed;

    /** @param queue places of the spike queue */
    Emission(CorePlan plan, int queue) {
        this.plan = plan;
        this.queue = queue;
    }

    /** Takes a packet and the first cycle in which it can enter the mesh. */
    interface Receiver {
        void packet(long packet, long ready);
    }

    /** Sends the spikes of some slots, ascending. */
    void send(int[] slots, int from, int to, Receiver receiver) {
        long delay = 0;
        long free = 0;
        long[] popped = new long[to - from];
        for (int i = from; i < to;) {
            int lastSlot = plan.update().lastOfGroup(slots[i]);
            long due = plan.update().end(slots[i]) - 1 + delay;
            long entered = due;
            for (; i < to && slots[i] <= lastSlot; i++) {
                int k = i - from;
                entered = Math.max(entered, k >= queue ? popped[k - queue] + 1 : 0);
                long walk = Math.max(entered + 1, free);
                int fanOut = plan.fanOut(slots[i]);
                for (int a = 0; a < fanOut; a++) {
                    receiver.packet(plan.packet(slots[i], a), walk + a + 1);
                }
                popped[k] = walk + Math.max(1, fanOut) - 1;
                free = popped[k] + 1;
            }
            delay += entered - due;
        }
        computed = Math.max(plan.update().total() + delay, free);
    }

    /** The cycle at which the updates and walks of the last step sent are done. */
    long computed() {
        return computed;
    }
}
