package org.cortado.emulator.compare.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Trains by hand: what each signature lets pass, and what it turns down and why. */
class SignaturesTest {

    /** A train on a stimulus; what the refusal must say, null where there is none. */
    private record Case(String key, double end, double[] switches, String refusal, double... spikes) {
    }

    private static final double[] AT_10 = {10};
    private static final double[] PULSE = {10, 15};
    private static final double[] TWO_PULSES = {30, 35, 130, 135};
    private static final double[] DOUBLETS = {10, 12, 20, 22, 60, 62, 80, 82};
    private static final double[] LOWERED = {50, 150};
    private static final double[] SIX = {10, 15, 40, 45, 50, 55};
    private static final double[] RAMPS = {50, 80, 90};

    private static Case of(String key, double end, double[] switches, String refusal, double... spikes) {
        return new Case(key, end, switches, refusal, spikes);
    }

    private static final List<Case> CASES = List.of(
            of("A", 60, AT_10, null, 12, 20, 35, 50),
            of("A", 60, AT_10, "spikes before the step", 9, 12, 20, 35, 50),
            of("A", 60, AT_10, "spikes: 3, fewer than 4", 12, 30, 50),
            of("A", 60, AT_10, "intervals differ", 12, 20, 35, 55),
            of("A", 100, AT_10, "silent for the last", 12, 20, 35, 50),
            of("B", 200, AT_10, null, 30),
            of("B", 200, AT_10, "spikes: 2, not 1", 30, 150),
            of("B", 200, AT_10, "not in the 60 ms", 75),
            of("C", 160, AT_10, null, 12, 14, 16, 18, 60, 63, 66, 110, 113, 116, 158),
            of("C", 160, AT_10, "in the smallest complete burst: 2, fewer than 3", 12, 14, 60, 63, 66, 110, 113),
            of("C", 260, AT_10, "the burst period varies", 12, 14, 16, 60, 62, 64, 110, 112, 114, 200, 202, 204),
            of("C", 160, AT_10, "bursts: 2, fewer than 3", 12, 14, 16, 60, 62, 64),
            of("D", 200, AT_10, null, 20, 25, 31),
            of("D", 200, AT_10, "bursts: 2, not 1", 20, 25, 31, 60),
            of("D", 200, AT_10, "spikes later than 90 ms", 80, 90, 101),
            of("D", 200, AT_10, "spikes in the burst: 2, fewer", 20, 25),
            of("E", 200, AT_10, null, 12, 15, 50, 80, 110),
            of("E", 200, AT_10, "spikes in the first burst: 1, fewer", 12, 50, 80, 110),
            of("E", 200, AT_10, "isolated spikes after it: 2", 12, 15, 50, 80),
            of("E", 200, AT_10, "a later burst", 12, 15, 50, 80, 110, 140, 142),
            of("F", 200, AT_10, null, 12, 14, 17, 21, 30),
            of("F", 200, AT_10, "not longer than the one before", 12, 14, 17, 20, 30),
            of("F", 200, AT_10, "at most three times", 12, 14, 17, 21, 27),
            of("G", 300, AT_10, null, 20, 70, 110, 145, 175, 200, 221, 243),
            of("G", 300, AT_10, "more than 1.5 ms longer", 20, 70, 110, 145, 175, 200, 221, 245),
            of("G", 300, AT_10, "at most twice the last", 20, 50, 80, 110, 138, 165, 190, 210),
            of("H", 300, AT_10, null, 20, 40, 60, 79, 97, 114, 130, 145),
            of("H", 300, AT_10, "below 40 Hz", 20, 46, 70, 93, 115, 136, 156, 175),
            of("H", 300, AT_10, "2.6 times", 20, 44, 60, 75, 88, 99, 109, 118),
            of("H", 300, AT_10, "fewer than 8", 20, 40, 60, 79, 97, 114, 130),
            of("I", 100, PULSE, null, 17.5),
            of("I", 100, PULSE, "at most 2 ms after", 16),
            of("K", 120, DOUBLETS, null, 84),
            of("K", 120, DOUBLETS, "up to the second doublet: 1, not 0", 24, 84),
            of("K", 120, DOUBLETS, "before the second pulse", 70),
            of("L", 120, DOUBLETS, null, 24),
            of("L", 120, DOUBLETS, "for the wide doublet", 24, 84),
            of("L", 120, DOUBLETS, "before the second pulse", 15),
            of("M", 100, PULSE, null, 40),
            of("M", 100, PULSE, "before the inhibition ends", 12),
            of("N", 100, PULSE, null, 40, 43, 47),
            of("N", 100, PULSE, "before the inhibition ends", 14, 17, 20),
            of("N", 100, PULSE, "bursts: 2", 40, 43, 47, 70),
            of("O", 100, SIX, null, 53),
            of("O", 100, SIX, "up to the second pulse: 1, not 0", 13),
            of("O", 100, SIX, "for the second pulse: 2, not 1", 53, 60),
            of("P", 200, TWO_PULSES, null, 40, 65, 90, 115),
            of("P", 200, TWO_PULSES, "before the first pulse", 20, 40, 65, 90, 115),
            of("P", 200, TWO_PULSES, "later than 10 ms", 40, 65, 90, 115, 146),
            of("P", 200, TWO_PULSES, "between the pulses", 65, 90, 115),
            of("R", 120, RAMPS, null, 88),
            of("R", 120, RAMPS, "up to the fast ramp", 45, 88),
            of("R", 120, RAMPS, "on the fast ramp", 95),
            of("S", 200, LOWERED, null, 70, 100, 130),
            of("S", 200, LOWERED, "before the current is lowered", 30, 70, 100, 130),
            of("S", 200, LOWERED, "not isolated", 70, 75, 100, 130),
            of("S", 200, LOWERED, "after it is raised", 70, 100, 130, 165),
            of("T", 200, LOWERED, null, 70, 73, 76, 120, 123, 126),
            of("T", 200, LOWERED, "or more: 1, fewer than 2", 70, 73, 76, 120, 123),
            of("p-TC", 150, AT_10, null, 20, 30, 50, 80),
            of("p-TC", 150, AT_10, "an interval of 5.00 ms", 20, 25, 50, 80),
            of("p-TCb", 150, AT_10, null, 20, 25, 31, 40),
            of("p-TCb", 150, AT_10, "an interval of 40.00 ms", 20, 25, 31, 71),
            of("p-RZ", 100, new double[] {10, 60, 65}, null, 62, 68),
            of("p-RZ", 100, new double[] {10, 60, 65}, "beside those for the pulse", 20, 62),
            of("s-RS", 300, AT_10, null, 12, 22, 52, 82, 112, 142, 172, 202),
            of("s-RS", 300, AT_10, "at most twice", 12, 32, 62, 92, 122, 152, 182, 212),
            of("s-IB", 300, AT_10, null, 12, 15, 40, 70, 100, 130, 160, 190, 220),
            of("s-IB", 300, AT_10, "isolated spikes after it: 6", 12, 15, 40, 70, 100, 130, 160, 190),
            of("s-CH", 215, AT_10, null, 12, 14, 16, 50, 52, 54, 90, 92, 94, 130, 132, 134, 170, 172, 174, 210, 212),
            of("s-CH", 300, AT_10, "bursts: 5, fewer", 12, 14, 16, 50, 52, 54, 90, 92, 94, 130, 132, 134, 170, 172),
            of("s-FS", 550, AT_10, null, regular(12, 9, 55)),
            of("s-FS", 550, AT_10, "median", regular(12, 10, 50)),
            of("s-FS", 550, AT_10, "slows down", DoubleStream.concat(DoubleStream.of(regular(12, 7, 50)),
                    DoubleStream.of(370, 390, 410, 430, 450)).toArray()),
            of("s-LTS", 550, AT_10, null, DoubleStream.concat(DoubleStream.of(12, 16), DoubleStream.of(
                    regular(25, 14, 32))).toArray()),
            of("s-LTS", 550, AT_10, "not 30 to 50", regular(12, 14, 29)),
            of("s-LTS", 550, AT_10, "at most 2.5 times", regular(12, 14, 32)));

    private static double[] regular(double first, double interval, int count) {
        double[] spikes = new double[count];
        Arrays.setAll(spikes, k -> first + k * interval);
        return spikes;
    }

    @TestFactory
    Stream<DynamicTest> trainsByHand() {
        return CASES.stream().map(c -> dynamicTest(c.key + ": " + (c.refusal == null ? "passes" : c.refusal), () -> {
            Verdict verdict = Features.find(c.key).orElseThrow()
                    .check(new Recording(c.spikes, new double[0], new double[0], c.switches, c.end));
            assertEquals(c.refusal == null, verdict.holds(), verdict.reason());
            assertTrue(c.refusal == null || verdict.reason().contains(c.refusal), verdict.reason());
        }));
    }

    @Test
    void aPassSaysWhatWasSeen() {
        Verdict verdict = Features.find("B").orElseThrow()
                .check(new Recording(new double[] {30}, new double[0], new double[0], AT_10, 200));
        assertEquals("1 spike from 30.00 to 30.00 ms", verdict.reason());
    }

    @Test
    void aStimulusOfAnotherFeatureIsRefused() {
        Recording step = new Recording(new double[] {30}, new double[0], new double[0], AT_10, 200);
        String message = assertThrows(IllegalArgumentException.class,
                () -> Features.find("K").orElseThrow().check(step)).getMessage();
        assertTrue(message.contains("[10.0]"), message);
    }

    @Test
    void aTraceThatDoesNotMatchItsTimesIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new Recording(new double[0], new double[1], new double[2], AT_10, 200));
    }

    @Test
    void thereAreTwentyFeaturesFromAToT() {
        List<String> letters = Stream.iterate('A', c -> (char) (c + 1)).limit(20).map(String::valueOf).toList();
        assertEquals(letters, Features.published2004().stream().map(Feature::key).toList());
    }
}
