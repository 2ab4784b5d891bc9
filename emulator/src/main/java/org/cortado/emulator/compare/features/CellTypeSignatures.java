package org.cortado.emulator.compare.features;

import java.util.Arrays;
import org.cortado.assembler.text.Counted;

/** The cell types of 2003, in their own panels and under a step of current. */
final class CellTypeSignatures {

    private CellTypeSignatures() {
    }

    static Verdict thalamoCorticalTonic(Recording r) {
        double shortest = Arrays.stream(r.intervals()).min().orElse(Double.NaN);
        return new Findings(r).exactly(0, r.count(0, r.at(0)), "spikes before the step")
                .atLeast(4, r.spikes().length, "spikes")
                .require(() -> shortest > 8, "an interval of %.2f ms", shortest).verdict();
    }

    static Verdict thalamoCorticalRebound(Recording r) {
        double longest = Arrays.stream(r.intervals()).max().orElse(Double.NaN);
        return new Findings(r).exactly(0, r.count(0, r.at(0)), "spikes before the release")
                .atLeast(4, r.spikes().length, "spikes")
                .require(() -> longest < 15, "an interval of %.2f ms", longest).verdict();
    }

    /** A sustained step, then a pulse upon it. */
    static Verdict resonator(Recording r) {
        int answers = r.count(r.at(1), r.at(1) + 15);
        return new Findings(r).exactly(0, r.spikes().length - answers, "spikes beside those for the pulse")
                .require(() -> answers >= 1 && answers <= 3, "%s for the pulse, not 1 to 3",
                        Counted.of(answers, "spike"))
                .verdict();
    }

    static Verdict regularSpiking(Recording r) {
        double[] isi = r.intervals();
        int n = isi.length;
        return new Findings(r).atLeast(8, r.spikes().length, "spikes")
                .require(() -> isi[1] > 2 * isi[0], "the second interval is at most twice the first")
                .require(() -> Findings.within(0.05, isi[n - 3], isi[n - 2], isi[n - 1]),
                        "the last three intervals differ by over 5 %%").verdict();
    }

    static Verdict intrinsicallyBursting(Recording r) {
        Bursts bursts = new Bursts(r);
        return new Findings(r).atLeast(2, bursts.firstSize(), "spikes in the first burst")
                .atLeast(7, bursts.isolatedAfter(1), "isolated spikes after it").verdict();
    }

    static Verdict chattering(Recording r) {
        Bursts bursts = new Bursts(r);
        return new Findings(r).atLeast(6, bursts.count(), "bursts")
                .atLeast(3, bursts.smallestComplete(), "spikes in the smallest complete burst").verdict();
    }

    static Verdict fastSpiking(Recording r) {
        double[] isi = r.intervals();
        int n = isi.length;
        double[] sorted = isi.clone();
        Arrays.sort(sorted);
        return new Findings(r).atLeast(50, r.spikes().length, "spikes")
                .require(() -> (sorted[(n - 1) / 2] + sorted[n / 2]) / 2 < 10, "the median interval is 10 ms or more")
                .require(() -> mean(isi, n - 5, n) < 1.35 * mean(isi, 3, 8), "firing slows down").verdict();
    }

    static Verdict lowThresholdSpiking(Recording r) {
        double[] isi = r.intervals();
        int n = isi.length;
        return new Findings(r).require(() -> n + 1 >= 30 && n + 1 <= 50, "%s, not 30 to 50", Counted.of(n + 1, "spike"))
                .require(() -> isi[n - 1] > 2.5 * isi[0], "the last interval is at most 2.5 times the first")
                .require(() -> Findings.within(0.08, isi[n - 3], isi[n - 2], isi[n - 1]),
                        "the last three intervals differ by over 8 %%").verdict();
    }

    private static double mean(double[] values, int from, int until) {
        return Arrays.stream(values, from, until).average().orElse(Double.NaN);
    }
}
