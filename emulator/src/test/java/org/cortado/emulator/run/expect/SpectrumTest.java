package org.cortado.emulator.run.expect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpectrumTest {

    /** A sine of so many Hz around 100, sampled each millisecond. */
    private static int[] sine(double hertz, int steps) {
        int[] counts = new int[steps];
        for (int t = 0; t < steps; t++) {
            counts[t] = (int) Math.round(100 + 50 * StrictMath.sin(2 * Math.PI * hertz * t / 1000));
        }
        return counts;
    }

    @Test
    void thePeakOfASineIsItsFrequency() {
        Spectrum spectrum = Spectrum.of(sine(34, 4000), 1);
        assertEquals(34, spectrum.peak(1, 400), spectrum.resolution());
    }

    @Test
    void theMeanOfTheCountsIsNoPower() {
        assertEquals(0, Spectrum.of(sine(0, 4000), 1).mean(0.5, 400), 1e-9);
    }

    /**
     * A Hann window of n values and a sine of amplitude A give a line of (A n / 4)^2 and, beside it, a quarter of it.
     */
    @Test
    void theLineOfASineHasThePowerThatAHannWindowLeaves() {
        Spectrum spectrum = Spectrum.of(sine(31.25, 1024), 1);
        double line = Math.pow(50 * 1024 / 4.0, 2);
        assertEquals(line, spectrum.mean(31.2, 31.3), 0.01 * line);
        assertEquals(line / 4, spectrum.mean(32.2, 32.3), 0.01 * line);
    }

    @Test
    void aRunOfAFewStepsHasNoSpectrum() {
        assertNull(Spectrum.of(new int[15], 1));
    }

    @Test
    void aBandBeyondHalfTheSamplingRateHasNoPower() {
        assertTrue(Double.isNaN(Spectrum.of(sine(8, 2000), 1).mean(600, 700)));
    }
}
