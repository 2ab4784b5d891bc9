package org.cortado.emulator.map.place;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Divides clusters in two such that few packets go across, by exchanges of pairs after Kernighan and Lin (Bell Syst.
 * Tech. J. 49:291, 1970): in a pass the best pair is exchanged and locked, again and again, losses included; what came
 * after the best point of the pass is taken back. Passes go on as long as they gain.
 */
public final class ExchangeRefinement {
    private static final int PASSES = 20;
    private static final int FRUITLESS = 50;
    private static final int OUTSIDE = -1;
    private static final int LOW = 0;
    private static final int HIGH = 1;

    private final Flows flows;
    private final long most;
    private final int[] side;
    private final long[] gain;
    private final boolean[] locked;
    private long moves;

    /** @param most most exchanges to try */
    public ExchangeRefinement(Flows flows, long most) {
        this.flows = flows;
        this.most = most;
        side = new int[flows.clusters()];
        gain = new long[flows.clusters()];
        locked = new boolean[flows.clusters()];
        Arrays.fill(side, OUTSIDE);
    }

    /** Exchanges tried so far. */
    public long moves() {
        return moves;
    }

    /**
     * Divides clusters.
     *
     * @param clusters in an order that says where to begin
     * @param half how many are to be on the low side
     * @param nearer of a cluster that is not among them: negative where it pulls to the low side, positive where to
     *     the high side
     * @return them, those of the low side first, each side in the order given
     */
    public int[] divide(int[] clusters, int half, IntUnaryOperator nearer) {
        for (int i = 0; i < clusters.length; i++) {
            side[clusters[i]] = i < half ? LOW : HIGH;
        }
        boolean gained = true;
        for (int pass = 0; pass < PASSES && gained && moves < most; pass++) {
            gained = pass(clusters, nearer);
        }
        int[] divided = new int[clusters.length];
        int low = 0;
        int high = half;
        for (int cluster : clusters) {
            divided[side[cluster] == LOW ? low++ : high++] = cluster;
        }
        for (int cluster : clusters) {
            side[cluster] = OUTSIDE;
        }
        return divided;
    }

    private boolean pass(int[] clusters, IntUnaryOperator nearer) {
        for (int cluster : clusters) {
            gain[cluster] = gainOf(cluster, nearer);
            locked[cluster] = false;
        }
        int[] exchanged = new int[clusters.length];
        int count = 0;
        int bestCount = 0;
        long sum = 0;
        long best = 0;
        while (moves < most && count - bestCount < 2 * FRUITLESS) {
            int low = leading(clusters, LOW);
            int high = leading(clusters, HIGH);
            if (low < 0 || high < 0) {
                break;
            }
            moves++;
            sum += gain[low] + gain[high] - 2 * between(low, high);
            move(low);
            move(high);
            exchanged[count++] = low;
            exchanged[count++] = high;
            if (sum > best) {
                best = sum;
                bestCount = count;
            }
        }
        for (int i = bestCount; i < count; i++) {
            side[exchanged[i]] ^= LOW ^ HIGH;
        }
        return best > 0;
    }

    /** Packets across less packets within, of a cluster: what moving it would save. */
    private long gainOf(int cluster, IntUnaryOperator nearer) {
        long sum = 0;
        for (int i = flows.first(cluster); i < flows.first(cluster + 1); i++) {
            sum += flows.packets(i) * sign(cluster, flows.target(i), nearer);
        }
        for (int i = flows.firstBack(cluster); i < flows.firstBack(cluster + 1); i++) {
            sum += flows.packetsBack(i) * sign(cluster, flows.source(i), nearer);
        }
        return sum;
    }

    private int sign(int cluster, int other, IntUnaryOperator nearer) {
        if (other == cluster) {
            return 0;
        }
        if (side[other] != OUTSIDE) {
            return side[other] == side[cluster] ? -1 : 1;
        }
        int pull = Integer.signum(nearer.applyAsInt(other));
        return side[cluster] == LOW ? pull : -pull;
    }

    private int leading(int[] clusters, int wanted) {
        int leading = -1;
        for (int cluster : clusters) {
            if (!locked[cluster] && side[cluster] == wanted && (leading < 0 || gain[cluster] > gain[leading])) {
                leading = cluster;
            }
        }
        return leading;
    }

    private long between(int a, int b) {
        long sum = 0;
        for (int i = flows.first(a); i < flows.first(a + 1); i++) {
            sum += flows.target(i) == b ? flows.packets(i) : 0;
        }
        for (int i = flows.firstBack(a); i < flows.firstBack(a + 1); i++) {
            sum += flows.source(i) == b ? flows.packetsBack(i) : 0;
        }
        return sum;
    }

    /** Moves a cluster to the other side, locks it, and brings the gains of the others up to date. */
    private void move(int cluster) {
        locked[cluster] = true;
        for (int i = flows.first(cluster); i < flows.first(cluster + 1); i++) {
            update(flows.target(i), cluster, flows.packets(i));
        }
        for (int i = flows.firstBack(cluster); i < flows.firstBack(cluster + 1); i++) {
            update(flows.source(i), cluster, flows.packetsBack(i));
        }
        side[cluster] ^= LOW ^ HIGH;
    }

    private void update(int other, int moving, long packets) {
        if (other != moving && side[other] != OUTSIDE) {
            gain[other] += side[other] == side[moving] ? 2 * packets : -2 * packets;
        }
    }
}
