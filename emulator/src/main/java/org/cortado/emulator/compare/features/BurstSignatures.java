package org.cortado.emulator.compare.features;

/** Answers in bursts, and those that tell bursts from single spikes: C, D, E, N, S, T. */
final class BurstSignatures {

    /** How long in ms after an inhibition ends what it induced may go on. */
    private static final double AFTER = 10;

    private BurstSignatures() {
    }

    static Verdict tonicBursting(Recording r) {
        Bursts bursts = new Bursts(r);
        return new Findings(r).exactly(0, r.count(0, r.at(0)), "spikes before the step")
                .atLeast(3, bursts.count(), "bursts")
                .atLeast(3, bursts.smallestComplete(), "spikes in the smallest complete burst")
                .require(() -> Findings.within(0.15, bursts.periodsFrom(1)), "the burst period varies by over 15 %%")
                .verdict();
    }

    static Verdict phasicBursting(Recording r) {
        Bursts bursts = new Bursts(r);
        double onset = r.at(0);
        return new Findings(r).exactly(1, bursts.count(), "bursts")
                .atLeast(3, bursts.firstSize(), "spikes in the burst")
                .require(() -> r.spikes()[0] > onset, "the burst begins before the step")
                .exactly(0, r.count(onset + 90, r.end() + 1), "spikes later than 90 ms after the step").verdict();
    }

    static Verdict mixedMode(Recording r) {
        Bursts bursts = new Bursts(r);
        return new Findings(r).exactly(0, r.count(0, r.at(0)), "spikes before the step")
                .atLeast(2, bursts.firstSize(), "spikes in the first burst")
                .atLeast(3, bursts.isolatedAfter(1), "isolated spikes after it")
                .require(() -> bursts.isolatedAfter(1) == bursts.count() - 1, "a later burst has more than one spike")
                .verdict();
    }

    static Verdict reboundBurst(Recording r) {
        Bursts bursts = new Bursts(r);
        double release = r.at(1);
        return new Findings(r).exactly(1, bursts.count(), "bursts")
                .atLeast(3, bursts.firstSize(), "spikes in the burst")
                .require(() -> r.spikes()[0] > release, "the burst begins before the inhibition ends").verdict();
    }

    static Verdict inhibitionInducedSpiking(Recording r) {
        Bursts bursts = new Bursts(r);
        return whileLowered(r).atLeast(3, r.count(r.at(0), r.at(1)), "spikes while the current is lowered")
                .require(() -> bursts.isolatedAfter(0) == bursts.count(), "the spikes are not isolated").verdict();
    }

    static Verdict inhibitionInducedBursting(Recording r) {
        return whileLowered(r).atLeast(2, new Bursts(r).countOf(3), "bursts of 3 spikes or more").verdict();
    }

    private static Findings whileLowered(Recording r) {
        return new Findings(r).exactly(0, r.count(0, r.at(0)), "spikes before the current is lowered")
                .exactly(0, r.count(r.at(1) + AFTER, r.end() + 1), "spikes later than 10 ms after it is raised");
    }
}
