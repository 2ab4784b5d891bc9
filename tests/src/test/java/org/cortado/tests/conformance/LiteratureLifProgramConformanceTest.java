package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cortado.assembler.AssemblyOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The program of rates against currents over the whole grid of time constants. */
class LiteratureLifProgramConformanceTest {

    /**
     * A row of the grid.
     *
     * @param name name of its population in f-i.cas
     * @param inputs currents in the order of its neurons
     * @param rates in the order of its neurons, Hz
     */
    record Row(String name, double tauRc, double tauRef, List<Double> inputs, List<Double> rates) {

        static List<Row> all() {
            return StreamSupport.stream(Literature.file("lif_rate.json").getAsJsonArray("table").spliterator(), false)
                    .map(e -> e.getAsJsonObject()).map(o -> {
                        List<Double> inputs = new ArrayList<>();
                        List<Double> rates = new ArrayList<>();
                        o.getAsJsonObject("G").entrySet().forEach(e -> {
                            inputs.add(Double.parseDouble(e.getKey()));
                            rates.add(e.getValue().getAsDouble());
                        });
                        return new Row("rc" + o.get("tau_rc").getAsInt() + "_ref" + o.get("tau_ref").getAsInt(),
                                o.get("tau_rc").getAsDouble(), o.get("tau_ref").getAsDouble(), inputs, rates);
                    }).toList();
        }

        /** The relative deviations of trains of spikes from these rates; infinite where a silent one fires. */
        double[] deviations(List<double[]> trains) {
            double[] deviations = new double[rates.size()];
            for (int k = 0; k < deviations.length; k++) {
                double[] spikes = trains.get(k);
                double rate = spikes.length < 2 ? spikes.length
                        : 1000 * (spikes.length - 1) / (spikes[spikes.length - 1] - spikes[0]);
                double known = rates.get(k);
                deviations[k] = known == rate ? 0 : known == 0 ? Double.POSITIVE_INFINITY
                        : Math.abs(rate - known) / known;
            }
            return deviations;
        }
    }

    /** Populations and neurons of the program stand in the order of the table. */
    @TestFactory
    Stream<DynamicTest> theMachineFiresAtTheRatesOfTheClosedForm() {
        List<double[]> trains = Patterns.fixed(Patterns.subject(Patterns.file("lif/f-i.cas"), AssemblyOptions.NONE));
        List<Row> rows = Row.all();
        return IntStream.range(0, rows.size()).mapToObj(k -> dynamicTest(rows.get(k).name(), () -> {
            int size = rows.get(k).rates().size();
            double[] deviations = rows.get(k).deviations(trains.subList(k * size, (k + 1) * size));
            assertArrayEquals(new double[size], deviations, 0.005);
        }));
    }
}
