package org.cortado.emulator.compare.features;

/** Answers to a step or a ramp of current: A, B, F, G, H. */
final class TonicSignatures {

    private TonicSignatures() {
    }

    static Verdict tonicSpiking(Recording r) {
        double[] isi = r.intervals();
        int n = isi.length;
        double last = n == 0 ? Double.NaN : r.end() - r.spikes()[n];
        return new Findings(r).exactly(0, r.count(0, r.at(0)), "spikes before the step")
                .atLeast(4, r.spikes().length, "spikes")
                .require(() -> Findings.within(0.1, isi[n - 2], isi[n - 1]), "the last two intervals differ")
                .require(() -> last <= 1.5 * isi[n - 1], "silent for the last %.2f ms", last).verdict();
    }

    static Verdict phasicSpiking(Recording r) {
        double onset = r.at(0);
        return new Findings(r).exactly(1, r.spikes().length, "spikes")
                .require(() -> r.spikes()[0] > onset && r.spikes()[0] < onset + 60,
                        "the spike is not in the 60 ms after the step").verdict();
    }

    static Verdict frequencyAdaptation(Recording r) {
        double[] isi = r.intervals();
        return new Findings(r).atLeast(5, r.spikes().length, "spikes")
                .require(() -> eachAfter(isi, 1, Double.MIN_VALUE, Double.POSITIVE_INFINITY),
                        "an interval is not longer than the one before")
                .require(() -> isi[isi.length - 1] > 3 * isi[0], "the last interval is at most three times the first")
                .verdict();
    }

    static Verdict classOne(Recording r) {
        double[] isi = r.intervals();
        return quickening(r, isi)
                .require(() -> isi[0] > 2 * isi[isi.length - 1], "the first interval is at most twice the last")
                .verdict();
    }

    static Verdict classTwo(Recording r) {
        double[] isi = r.intervals();
        return quickening(r, isi).require(() -> isi[0] < 25, "firing begins below 40 Hz")
                .require(() -> isi[0] < 2.6 * isi[isi.length - 1], "the first interval is 2.6 times the last or more")
                .verdict();
    }

    private static Findings quickening(Recording r, double[] isi) {
        return new Findings(r).exactly(0, r.count(0, r.at(0)), "spikes before the ramp")
                .atLeast(8, r.spikes().length, "spikes")
                .require(() -> eachAfter(isi, 1, Double.NEGATIVE_INFINITY, 1.5),
                        "an interval is more than 1.5 ms longer than the one before");
    }

    /** True if each value from index {@code first} on lies above the one before by {@code low} to {@code high}. */
    private static boolean eachAfter(double[] values, int first, double low, double high) {
        for (int k = first; k < values.length; k++) {
            double rise = values[k] - values[k - 1];
            if (rise < low || rise > high) {
                return false;
            }
        }
        return true;
    }
}
