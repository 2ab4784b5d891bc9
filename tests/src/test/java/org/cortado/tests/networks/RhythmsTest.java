package org.cortado.tests.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.cortado.emulator.run.expect.Spectrum;
import org.cortado.tests.networks.NetworkRun.On;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rhythms of the network of 2003, in the power spectrum of the population rate: averaged over windows of 1.024 s of
 * 10 s and over seeds, its floor (200 to 450 Hz, where only chance is left) taken away. Alpha is a peak near 8 Hz,
 * gamma a hump near 34 Hz, on the chip, in its float twin, and in the published program.
 */
class RhythmsTest {
    private static final int SEEDS = NetworkRun.FULL ? 20 : 10;
    private static final int STEPS = 10_000;

    private static Rhythms chip;
    private static Rhythms published;

    /** The spectra and rates of several runs. */
    private record Rhythms(String name, List<NetworkRun> runs, List<Spectrum> spectra) {
        static Rhythms of(String name, List<NetworkRun> runs) {
            return new Rhythms(name, runs, runs.stream().map(run -> Spectrum.of(run.population(), 1)).toList());
        }

        /** Mean power between two frequencies over the floor, in floors. */
        double power(double low, double high) {
            double power = spectra.stream().mapToDouble(s -> s.mean(low, high)).sum();
            return power / spectra.stream().mapToDouble(s -> s.mean(200, 450)).sum() - 1;
        }

        /** Where the power between two frequencies, in bands of 3 Hz, is highest. */
        double highest(double low, double high) {
            double best = low;
            for (double f = low; f <= high; f += 0.5) {
                best = power(f - 1.5, f + 1.5) > power(best - 1.5, best + 1.5) ? f : best;
            }
            return best;
        }

        /** The mean frequency of the power between two. */
        double centre(double low, double high) {
            double sum = 0;
            double weighted = 0;
            for (double f = low; f < high; f += 2) {
                sum += power(f, f + 2);
                weighted += (f + 1) * power(f, f + 2);
            }
            return weighted / sum;
        }

        double rate() {
            return runs.stream().mapToDouble(NetworkRun::rate).average().orElseThrow();
        }
    }

    private static Rhythms machine(On on) {
        return Rhythms.of("" + on, LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> NetworkRun.of("2003-network", seed, on)).toList());
    }

    @BeforeAll
    static void run() {
        chip = machine(On.FUNCTIONAL);
        published = Rhythms.of("published", LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> PublishedNetwork.run(seed, STEPS)).toList());
    }

    private static void hasRateAndRhythms(Rhythms rhythms) {
        rhythms.runs().forEach(run -> assertTrue(run.rate() >= 6.8 && run.rate() <= 7.9,
                rhythms.name() + ": " + run.rate() + " Hz"));
        double alpha = rhythms.highest(4, 20);
        assertTrue(alpha >= 7 && alpha <= 9, rhythms.name() + ": alpha at " + alpha + " Hz");
        double hump = rhythms.highest(18, 60);
        assertTrue(hump >= 26 && hump <= 40, rhythms.name() + ": gamma at " + hump + " Hz");
        assertEquals(34, rhythms.centre(24, 46), 1.5, rhythms.name() + ": centre of the hump");
        double trough = rhythms.power(11.5, 14.5);
        double gamma = rhythms.power(28, 38);
        assertTrue(rhythms.power(6, 10) > 2.5 * trough, rhythms.name() + ": alpha above the trough");
        assertTrue(gamma > 1.4 * trough, rhythms.name() + ": gamma " + gamma + ", trough " + trough);
        assertTrue(gamma > 3 * rhythms.power(46, 60), rhythms.name() + ": gamma ends");
    }

    @Test
    void theChipHasThem() {
        hasRateAndRhythms(chip);
    }

    @Test
    void soHasThePublishedProgram() {
        hasRateAndRhythms(published);
    }

    @Test
    void soHasTheFloatTwin() {
        hasRateAndRhythms(machine(On.FLOAT));
    }

    /** Runs of 10 s deviate by 40 % in the band of alpha, so the means of ten by 13 %, those of twenty by 9 %. */
    @Test
    void theChipsSpectrumIsThePublishedOne() {
        assertEquals(published.rate(), chip.rate(), 0.03 * published.rate());
        double most = NetworkRun.FULL ? 0.2 : 0.35;
        for (double[] band : new double[][] {{6, 10}, {18, 26}, {28, 38}, {46, 60}}) {
            double expected = published.power(band[0], band[1]);
            assertEquals(expected, chip.power(band[0], band[1]), most * expected, band[0] + " to " + band[1] + " Hz");
        }
    }
}
