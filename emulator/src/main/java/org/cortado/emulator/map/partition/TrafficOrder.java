package org.cortado.emulator.map.partition;

import java.util.PriorityQueue;
import org.cortado.emulator.map.place.Flows;

/** An order in which each cluster is the one that has most to do with those before it (maximum adjacency). */
final class TrafficOrder {
    private final Flows flows;
    private final long[] bond;
    private final boolean[] taken;
    private final PriorityQueue<long[]> queue = new PriorityQueue<>((a, b) -> a[0] != b[0]
            ? Long.compare(b[0], a[0]) : Long.compare(a[1], b[1]));

    TrafficOrder(Flows flows) {
        this.flows = flows;
        bond = new long[flows.clusters()];
        taken = new boolean[flows.clusters()];
    }

    int[] order() {
        int[] order = new int[flows.clusters()];
        int count = 0;
        for (int start = 0; start < order.length; start++) {
            queue.add(new long[] {bond[start], start});
            while (!queue.isEmpty()) {
                int next = (int) queue.remove()[1];
                if (!taken[next]) {
                    taken[next] = true;
                    order[count++] = next;
                    pull(next);
                }
            }
        }
        return order;
    }

    private void pull(int cluster) {
        for (int i = flows.first(cluster); i < flows.first(cluster + 1); i++) {
            pull(flows.target(i), flows.packets(i));
        }
        for (int i = flows.firstBack(cluster); i < flows.firstBack(cluster + 1); i++) {
            pull(flows.source(i), flows.packetsBack(i));
        }
    }

    private void pull(int cluster, long packets) {
        if (!taken[cluster]) {
            bond[cluster] += packets;
            queue.add(new long[] {bond[cluster], cluster});
        }
    }
}
