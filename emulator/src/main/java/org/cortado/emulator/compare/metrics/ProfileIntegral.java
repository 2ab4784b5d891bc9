package org.cortado.emulator.compare.metrics;

/** Walks the stretches between all spikes of two trains, where a profile of dissimilarity is a straight line. */
final class ProfileIntegral {

    /** A profile at one time, given the two trains' intervals around it. */
    @FunctionalInterface
    interface Profile {
        double at(double t, int intervalA, int intervalB);
    }

    private ProfileIntegral() {
    }

    /** The profile's mean over the window: exact, as the trapezium rule is for straight lines. */
    static double mean(EdgedTrain a, EdgedTrain b, double from, double until, Profile profile) {
        double sum = 0;
        double t = from;
        int i = 0;
        int j = 0;
        while (t < until) {
            i = a.intervalAt(t, i);
            j = b.intervalAt(t, j);
            double next = Math.min(until, Math.min(beyond(a.time(i + 1), t, until), beyond(b.time(j + 1), t, until)));
            sum += (next - t) * (profile.at(t, i, j) + profile.at(next, i, j)) / 2;
            t = next;
        }
        return sum / (until - from);
    }

    private static double beyond(double time, double t, double until) {
        return time > t ? time : until;
    }
}
