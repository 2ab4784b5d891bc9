package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cortado.emulator.reference.ReferenceProblem;
import org.cortado.emulator.reference.ReferenceSolver;
import org.cortado.emulator.reference.References;
import org.cortado.emulator.reference.Stimulus;
import org.cortado.emulator.reference.UnsolvableException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Hodgkin-Huxley neurons against spike times from elsewhere. */
class LiteratureHodgkinHuxleyConformanceTest {

    private static final JsonObject DATA = Literature.file("hodgkin_huxley.json");
    private static final JsonObject SQUID = DATA.getAsJsonObject("squid_1952");
    private static final JsonObject TRAUB_MILES = DATA.getAsJsonObject("traub_miles");
    private static final double WITHIN_MS = 1e-2;

    private static Map<String, Double> parameters(JsonObject cell, String capacitance, String conductances) {
        Map<String, Double> p = new TreeMap<>();
        p.put("c_m", cell.get(capacitance).getAsDouble());
        for (Map.Entry<String, String> ion : Map.of("Na", "na", "K", "k", "leak", "l").entrySet()) {
            p.put("g_" + ion.getValue(), cell.getAsJsonObject(conductances).get(ion.getKey()).getAsDouble());
            p.put("e_" + ion.getValue(), cell.getAsJsonObject("E_mV").get(ion.getKey()).getAsDouble());
        }
        return p;
    }

    /** The numbers in a sentence such as "20 pA from 1000 to 1200 ms". */
    private static double[] numbersIn(String sentence) {
        return Pattern.compile("-?[0-9.]*[0-9]").matcher(sentence).results().map(MatchResult::group)
                .mapToDouble(Double::parseDouble).toArray();
    }

    /** The number that follows these words in the description of the run. */
    private static double after(String words) {
        String start = SQUID.get("start").getAsString();
        return numbersIn(start.substring(start.indexOf(words) + words.length()))[0];
    }

    private static double[] squid(double current, double duration) throws UnsolvableException {
        double onset = after("from ");
        return new ReferenceSolver().solve(ReferenceProblem.of(References.byName("hodgkin-huxley"),
                parameters(SQUID, "C_uF_cm2", "g_mS_cm2"), Map.of("v", after("V = ")),
                Stimulus.step(0, onset, current), onset + duration)).spikes();
    }

    private static double[] traubMiles(Stimulus stimulus, double end) throws UnsolvableException {
        Map<String, Double> p = parameters(TRAUB_MILES, "C_pF", "g_nS");
        p.put("v_t", TRAUB_MILES.get("V_T_mV").getAsDouble());
        return new ReferenceSolver().solve(ReferenceProblem.of(References.byName("traub-miles"), p, Map.of(),
                stimulus, end)).spikes();
    }

    /** The longest list is cut there; a shorter one is all that the axon does. */
    @TestFactory
    Stream<DynamicTest> theSquidAxonSpikesOnTime() {
        JsonObject lists = SQUID.getAsJsonObject("spikes_ms");
        int cut = lists.asMap().values().stream().mapToInt(list -> list.getAsJsonArray().size()).max().orElseThrow();
        return lists.keySet().stream().map(current -> dynamicTest(current + " uA/cm^2", () -> assertArrayEquals(
                Literature.doubles(lists.get(current)),
                Literature.firstOf(squid(Double.parseDouble(current), 250), cut), WITHIN_MS)));
    }

    @TestFactory
    Stream<DynamicTest> theSquidAxonSettlesAtItsRate() {
        return Literature.numbers(SQUID.getAsJsonObject("last_interval_rate_Hz")).entrySet().stream()
                .map(e -> dynamicTest(e.getKey() + " uA/cm^2", () -> {
                    double[] spikes = squid(Double.parseDouble(e.getKey()), 1000);
                    int n = spikes.length;
                    assertEquals(e.getValue(), 1000 / (spikes[n - 1] - spikes[n - 2]), 1e-3);
                }));
    }

    @Test
    void traubMilesSpikesOnTheRamp() throws UnsolvableException {
        JsonObject ramp = TRAUB_MILES.getAsJsonObject("ramp");
        double[] n = numbersIn(ramp.get("current_pA").getAsString());
        Stimulus stimulus = Stimulus.of(List.of(Stimulus.Piece.constant(0, n[0]),
                Stimulus.Piece.linear(n[1], n[0], (n[2] - n[0]) / (n[3] - n[1]), n[1])));
        double[] spikes = traubMiles(stimulus, n[3]);
        double[] first = Literature.doubles(ramp.get("first_spikes_ms"));
        assertEquals(ramp.get("spikes").getAsInt(), spikes.length);
        assertArrayEquals(first, Literature.firstOf(spikes, first.length), WITHIN_MS);
    }

    @TestFactory
    Stream<DynamicTest> traubMilesAnswersAStep() {
        JsonObject steps = TRAUB_MILES.getAsJsonObject("step");
        return steps.keySet().stream().map(sentence -> dynamicTest(sentence, () -> {
            double[] n = numbersIn(sentence);
            Stimulus step = Stimulus.of(List.of(Stimulus.Piece.constant(0, 0), Stimulus.Piece.constant(n[1], n[0]),
                    Stimulus.Piece.constant(n[2], 0)));
            JsonElement spikes = steps.get(sentence);
            assertArrayEquals(spikes.isJsonArray() ? Literature.doubles(spikes) : new double[0],
                    traubMiles(step, n[2] + 300), WITHIN_MS);
        }));
    }
}
