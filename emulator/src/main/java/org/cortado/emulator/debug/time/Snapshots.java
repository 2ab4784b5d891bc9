package org.cortado.emulator.debug.time;

import java.util.ArrayList;
import java.util.List;

/**
 * Snapshots in order of time, within a budget of memory. When they outgrow it, one is given up whose loss costs least:
 * where a replay from the one before it is short, measured by how far from the present it lies. So they stay dense near
 * the present and thin out with distance. The first is kept, whatever it takes.
 */
final class Snapshots {
    private final List<Saved> saved = new ArrayList<>();
    private final long budget;
    private long bytes;

    /** @param budget bytes that they may take */
    Snapshots(long budget) {
        this.budget = budget;
    }

    /** Adds one, in place of another of the same moment and changes; thins around {@code present}. */
    void add(Saved one, Moment present) {
        int at = firstAfter(one.at());
        if (at > 0 && saved.get(at - 1).at().equals(one.at()) && saved.get(at - 1).changes() == one.changes()) {
            bytes -= saved.remove(--at).chip().bytes();
        }
        saved.add(at, one);
        bytes += one.chip().bytes();
        while (bytes > budget && saved.size() > 2) {
            bytes -= saved.remove(cheapest(present)).chip().bytes();
        }
    }

    private int cheapest(Moment present) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < saved.size(); i++) {
            Moment after = i + 1 < saved.size() ? saved.get(i + 1).at() : saved.get(i).at();
            double gap = distance(after, saved.get(i - 1).at()) + 1;
            double cost = gap / (distance(present, saved.get(i).at()) + 1);
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }

    /** Distance in cycles where there are any, else in steps. */
    private static double distance(Moment a, Moment b) {
        long cycles = Math.abs(a.cycle() - b.cycle());
        return cycles > 0 ? cycles : Math.abs(a.step() - b.step());
    }

    /** The latest at or before a place. */
    Saved latest(Goal until) {
        int low = 0;
        int high = saved.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (until.passedBy(saved.get(middle).at())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? null : saved.get(low - 1);
    }

    /** The latest strictly before a moment, or null. */
    Saved before(Moment until) {
        int at = firstAfter(until);
        while (at > 0 && !saved.get(at - 1).at().before(until)) {
            at--;
        }
        return at == 0 ? null : saved.get(at - 1);
    }

    private int firstAfter(Moment moment) {
        int low = 0;
        int high = saved.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (saved.get(middle).at().compareTo(moment) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Forgets those that knew of more changes than the first {@code changes}, and those after a moment. */
    void forget(int changes, Moment after) {
        for (int i = saved.size() - 1; i >= 0; i--) {
            if (saved.get(i).changes() > changes || after.before(saved.get(i).at())) {
                bytes -= saved.remove(i).chip().bytes();
            }
        }
    }

    int count() {
        return saved.size();
    }

    long bytes() {
        return bytes;
    }
}
