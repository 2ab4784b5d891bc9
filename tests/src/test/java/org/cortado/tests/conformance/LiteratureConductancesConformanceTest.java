package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cortado.assembler.AssemblyOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The programs of Hodgkin-Huxley neurons in fixed point: as many spikes as are known, and at their rate. */
class LiteratureConductancesConformanceTest {
    private static final double WITHIN = 0.02;
    private static final JsonObject DATA = Literature.file("hodgkin_huxley.json");
    private static final JsonObject SQUID = DATA.getAsJsonObject("squid_1952");
    private static final JsonObject TRAUB_MILES = DATA.getAsJsonObject("traub_miles");
    /** The currents of squid.cas, neuron by neuron. */
    private static final List<String> CURRENTS = List.of("2.3", "6.2", "6.3", "10", "20");

    /** The spikes of each neuron of a pattern in fixed point. */
    private static List<double[]> fixed(String file) {
        return Patterns.fixed(Patterns.subject(Patterns.file(file), AssemblyOptions.NONE));
    }

    static double rate(double[] spikes, int first, int last) {
        return 1000 * (last - first) / (spikes[last] - spikes[first]);
    }

    @TestFactory
    Stream<DynamicTest> theSquidAxonKeepsCountAndRate() {
        List<double[]> squid = fixed("hodgkin-huxley/squid.cas");
        JsonObject lists = SQUID.getAsJsonObject("spikes_ms");
        return lists.keySet().stream().map(current -> dynamicTest(current + " uA/cm^2", () -> {
            double[] known = Literature.doubles(lists.get(current));
            double[] spikes = squid.get(CURRENTS.indexOf(current));
            boolean cut = known.length == 6;
            assertEquals(known.length, cut ? Math.min(spikes.length, known.length) : spikes.length);
            if (known.length > 1) {
                double expected = rate(known, 0, known.length - 1);
                assertEquals(expected, rate(spikes, 0, known.length - 1), WITHIN * expected);
            }
            assertEquals(known[0], spikes[0], 0.1);
        }));
    }

    @TestFactory
    Stream<DynamicTest> theSquidAxonSettlesAtItsRate() {
        List<double[]> squid = fixed("hodgkin-huxley/squid.cas");
        Map<String, Double> rates = Literature.numbers(SQUID.getAsJsonObject("last_interval_rate_Hz"));
        return rates.entrySet().stream().map(e -> dynamicTest(e.getKey() + " uA/cm^2", () -> {
            double[] spikes = squid.get(CURRENTS.indexOf(e.getKey()));
            assertEquals(e.getValue(), rate(spikes, spikes.length - 6, spikes.length - 1), WITHIN * e.getValue());
        }));
    }

    @Test
    void traubMilesKeepsCountAndTimesOnTheRamp() {
        JsonObject ramp = TRAUB_MILES.getAsJsonObject("ramp");
        double[] known = Literature.doubles(ramp.get("first_spikes_ms"));
        // The one with conductances stands first in the file.
        double[] spikes = fixed("lif/beside-traub-miles.cas").get(0);
        int count = ramp.get("spikes").getAsInt();
        assertEquals(count, spikes.length, WITHIN * count);
        double expected = rate(known, 0, known.length - 1);
        assertEquals(expected, rate(spikes, 0, known.length - 1), WITHIN * expected);
    }

    @Test
    void traubMilesAnswersTheLargerStepOnly() {
        List<double[]> cells = fixed("hodgkin-huxley/traub-miles-step.cas");
        JsonObject steps = TRAUB_MILES.getAsJsonObject("step");
        assertEquals(0, cells.get(0).length);
        double[] known = Literature.doubles(steps.entrySet().stream().filter(e -> e.getKey().startsWith("25"))
                .findFirst().orElseThrow().getValue());
        assertEquals(known.length, cells.get(1).length);
        assertEquals(known[0], cells.get(1)[0], 1);
    }
}
