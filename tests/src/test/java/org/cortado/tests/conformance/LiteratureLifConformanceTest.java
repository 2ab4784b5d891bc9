package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cortado.emulator.reference.LifClosedForm;
import org.cortado.emulator.reference.ReferenceProblem;
import org.cortado.emulator.reference.ReferenceSolver;
import org.cortado.emulator.reference.References;
import org.cortado.emulator.reference.Stimulus;
import org.cortado.emulator.reference.UnsolvableException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** LIF rates over a grid of time constants and inputs. */
class LiteratureLifConformanceTest {

    private record Row(double tauRc, double tauRef, Map<String, Double> rates) {

        /** Long enough for two intervals at the smallest input that fires, in ms. */
        double enough() {
            return 2000 / rates.values().stream().filter(rate -> rate > 0).min(Double::compare).orElseThrow();
        }
    }

    @TestFactory
    Stream<DynamicTest> theClosedFormIsTheTable() {
        return rows(row -> row.rates.forEach((j, rate) -> assertEquals(rate,
                new LifClosedForm(row.tauRc, row.tauRef).rate(Double.parseDouble(j)), 1e-9 * rate, "J = " + j)));
    }

    @TestFactory
    Stream<DynamicTest> theReferenceFiresAtTheTablesRates() {
        return rows(row -> row.rates.forEach((j, rate) -> assertEquals(rate,
                solvedRate(row, Double.parseDouble(j), rate), 0.005 * rate, "J = " + j)));
    }

    private static double solvedRate(Row row, double j, double rate) {
        double end = rate > 0 ? 4000 / rate : row.enough();
        try {
            double[] spikes = new ReferenceSolver().solve(ReferenceProblem.of(References.byName("lif"),
                    Map.of("tau_rc", row.tauRc, "tau_ref", row.tauRef), Map.of(), Stimulus.constant(j), end)).spikes();
            int n = spikes.length;
            return n == 0 ? 0 : 1000 * (n - 1) / (spikes[n - 1] - spikes[0]);
        } catch (UnsolvableException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Stream<DynamicTest> rows(Consumer<Row> check) {
        return StreamSupport.stream(Literature.file("lif_rate.json").getAsJsonArray("table").spliterator(), false)
                .map(element -> {
                    JsonObject o = element.getAsJsonObject();
                    Row row = new Row(o.get("tau_rc").getAsDouble(), o.get("tau_ref").getAsDouble(),
                            Literature.numbers(o.getAsJsonObject("G")));
                    return dynamicTest("tau_rc " + row.tauRc + ", tau_ref " + row.tauRef, () -> check.accept(row));
                });
    }
}
