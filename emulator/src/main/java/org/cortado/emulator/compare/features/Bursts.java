package org.cortado.emulator.compare.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A train cut into bursts at every gap longer than 15 ms; a burst of one is an isolated spike. */
final class Bursts {

    /** The gap in ms that ends a burst. */
    static final double GAP = 15;

    private final List<double[]> bursts = new ArrayList<>();
    private final boolean lastIsComplete;

    Bursts(Recording recording) {
        double[] spikes = recording.spikes();
        int first = 0;
        for (int k = 1; k <= spikes.length; k++) {
            if (k == spikes.length || spikes[k] - spikes[k - 1] > GAP) {
                bursts.add(Arrays.copyOfRange(spikes, first, k));
                first = k;
            }
        }
        lastIsComplete = spikes.length > 0 && recording.end() - spikes[spikes.length - 1] > GAP;
    }

    int count() {
        return bursts.size();
    }

    /** The number of spikes in the first burst; 0 without one. */
    int firstSize() {
        return bursts.isEmpty() ? 0 : bursts.get(0).length;
    }

    /** The fewest spikes in a burst that the end of the run did not cut short; 0 without one. */
    int smallestComplete() {
        return bursts.subList(0, lastIsComplete ? count() : Math.max(0, count() - 1)).stream()
                .mapToInt(burst -> burst.length).min().orElse(0);
    }

    /** How many bursts have that many spikes or more. */
    int countOf(int spikes) {
        return (int) bursts.stream().filter(burst -> burst.length >= spikes).count();
    }

    /** How many of the bursts after the first {@code skip} are single spikes. */
    int isolatedAfter(int skip) {
        return (int) bursts.stream().skip(skip).filter(burst -> burst.length == 1).count();
    }

    /** The times in ms from the start of each burst to the start of the next, from burst {@code first} on. */
    double[] periodsFrom(int first) {
        double[] periods = new double[Math.max(0, count() - 1 - first)];
        Arrays.setAll(periods, k -> bursts.get(first + k + 1)[0] - bursts.get(first + k)[0]);
        return periods;
    }
}
