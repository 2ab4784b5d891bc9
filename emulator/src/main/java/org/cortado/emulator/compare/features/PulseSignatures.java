package org.cortado.emulator.compare.features;

/** Answers to pulses: I, K, L, M, O, P, R. */
final class PulseSignatures {

    private PulseSignatures() {
    }

    static Verdict latency(Recording r) {
        double late = r.at(1) + 2;
        return new Findings(r).exactly(1, r.spikes().length, "spikes")
                .require(() -> r.spikes()[0] > late, "the spike is at most 2 ms after the pulse").verdict();
    }

    /** Two doublets, the close one first. */
    static Verdict resonator(Recording r) {
        return new Findings(r).exactly(0, r.count(0, r.at(4)), "spikes up to the second doublet")
                .exactly(1, r.count(r.at(4), r.end() + 1), "spikes for the wide doublet")
                .require(() -> r.spikes()[0] > r.at(6), "the spike comes before the second pulse of the doublet")
                .verdict();
    }

    /** Two doublets, the close one first. */
    static Verdict integrator(Recording r) {
        return new Findings(r).exactly(1, r.count(0, r.at(4)), "spikes for the close doublet")
                .require(() -> r.spikes()[0] > r.at(2), "the spike comes before the second pulse of the doublet")
                .exactly(0, r.count(r.at(4), r.end() + 1), "spikes for the wide doublet").verdict();
    }

    static Verdict reboundSpike(Recording r) {
        double release = r.at(1);
        return new Findings(r).exactly(1, r.spikes().length, "spikes")
                .require(() -> r.spikes()[0] > release, "the spike comes before the inhibition ends").verdict();
    }

    /** A pulse, an inhibition, the same pulse again: six switches. */
    static Verdict thresholdVariability(Recording r) {
        return new Findings(r).exactly(0, r.count(0, r.at(4)), "spikes up to the second pulse")
                .exactly(1, r.count(r.at(4), r.end() + 1), "spikes for the second pulse").verdict();
    }

    static Verdict bistability(Recording r) {
        return new Findings(r).exactly(0, r.count(0, r.at(0)), "spikes before the first pulse")
                .atLeast(4, r.count(r.at(0), r.at(2)), "spikes between the pulses")
                .exactly(0, r.count(r.at(3) + 10, r.end() + 1), "spikes later than 10 ms after the second pulse")
                .verdict();
    }

    /** A slow ramp, a pause, a fast ramp. */
    static Verdict accommodation(Recording r) {
        return new Findings(r).exactly(0, r.count(0, r.at(1)), "spikes up to the fast ramp")
                .atLeast(1, r.count(r.at(1), r.at(2)), "spikes on the fast ramp").verdict();
    }
}
