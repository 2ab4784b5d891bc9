package org.cortado.emulator.compare.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The two signatures that read the membrane potential, on traces given as formulas. */
class TraceSignaturesTest {

    private static Verdict check(String key, double[] spikes, DoubleUnaryOperator trace) {
        double[] times = new double[801];
        Arrays.setAll(times, k -> k * 0.25);
        return Features.find(key).orElseThrow().check(new Recording(spikes, times,
                Arrays.stream(times).map(trace).toArray(), new double[] {10, 15}, 200));
    }

    private static double ringing(double t, double period) {
        return -62 + 4 * StrictMath.exp(-t / 60) * StrictMath.sin(2 * StrictMath.PI * t / period);
    }

    @Test
    void ringingAfterASpikeIsSeen() {
        Verdict verdict = check("J", new double[] {12}, t -> ringing(t, 40));
        assertTrue(verdict.holds(), verdict.reason());
    }

    @Test
    void ringingOfAnotherPeriodIsNot() {
        assertEquals("the maxima are not 15 to 60 ms apart (1 spike from 12.00 to 12.00 ms)",
                check("J", new double[] {12}, t -> ringing(t, 10)).reason());
    }

    @Test
    void ringingWithinRoundingIsNot() {
        Verdict verdict = check("J", new double[] {12}, t -> -62 + 0.01 * StrictMath.sin(t / 5));
        assertTrue(verdict.reason().startsWith("maxima below threshold after the spike: 0"), verdict.reason());
    }

    @Test
    void ringingWithoutASpikeIsNot() {
        Verdict verdict = check("J", new double[0], t -> ringing(t, 40));
        assertTrue(verdict.reason().startsWith("spikes: 0, not 1"), verdict.reason());
    }

    @Test
    void aDepolarisationThatPassesIsAnAfterPotential() {
        Verdict verdict = check("Q", new double[] {20}, t -> t > 20 && t < 28 ? -54 : -70);
        assertTrue(verdict.holds(), verdict.reason());
    }

    @Test
    void aDepolarisationThatComesTooLateIsNone() {
        Verdict verdict = check("Q", new double[] {20}, t -> t > 31 && t < 40 ? -54 : -70);
        assertTrue(verdict.reason().startsWith("the potential climbs to -70.00 mV"), verdict.reason());
    }

    @Test
    void aDepolarisationThatStaysIsNone() {
        Verdict verdict = check("Q", new double[] {20}, t -> t > 20 ? -54 : -70);
        assertTrue(verdict.reason().startsWith("the potential ends at -54.00 mV"), verdict.reason());
    }
}
