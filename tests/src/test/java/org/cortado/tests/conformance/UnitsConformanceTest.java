package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Units that are no spiking cells: gates against their truth tables, rates against their functions. */
class UnitsConformanceTest {
    private static final Reading[] ENGINES = {Reading.FIXED, Reading.TWIN};

    private static NeuronComparison named(Comparison comparison, String name) {
        return comparison.neurons().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    }

    private static boolean a(int row) {
        return (row & 1) != 0;
    }

    private static boolean b(int row) {
        return (row & 2) != 0;
    }

    private static boolean c(int row) {
        return (row & 4) != 0;
    }

    /** Row n of the truth table is at n * 10 ms; row 0 is the time before. */
    @TestFactory
    Stream<DynamicTest> gatesAnswerAsTheirTruthTablesSay() {
        Comparison comparison = Patterns.compare(Patterns.file("gates/gates.cas"));
        Map<String, IntPredicate> tables = Map.of("and2", r -> a(r) && b(r), "or2", r -> a(r) || b(r), "not1",
                r -> !a(r), "nand2", r -> !(a(r) && b(r)), "or3", r -> a(r) || b(r) || c(r), "xor2", r -> a(r) ^ b(r));
        return tables.keySet().stream().sorted().map(gate -> dynamicTest(gate, () -> {
            int layers = gate.equals("xor2") ? 2 : 1;
            for (Reading reading : ENGINES) {
                double[] spikes = named(comparison, gate).runs().get(reading).spikes();
                boolean[] expected = new boolean[8];
                boolean[] found = new boolean[8];
                for (int row = 0; row < 8; row++) {
                    expected[row] = tables.get(gate).test(row);
                    found[row] = Arrays.binarySearch(spikes, row * 10.0 + layers) >= 0;
                }
                assertArrayEquals(expected, found, reading.title());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> ratesSettleAtTheirFunctionOfTheInput() {
        Comparison comparison = Patterns.compare(Patterns.file("rates/units.cas"));
        Map<String, DoubleUnaryOperator> functions = Map.of("relu", y -> Math.max(y, 0), "softplus",
                y -> StrictMath.log1p(StrictMath.exp(y)), "logistic", y -> 1 / (1 + StrictMath.exp(-y)), "tanh_",
                StrictMath::tanh);
        return functions.keySet().stream().sorted().map(unit -> dynamicTest(unit, () -> {
            for (Reading reading : ENGINES) {
                double[] rate = named(comparison, unit).runs().get(reading).potential();
                double[] stairs = IntStream.rangeClosed(-4, 4).mapToDouble(y -> rate[(y + 5) * 200 - 1]).toArray();
                double[] expected = IntStream.rangeClosed(-4, 4).mapToDouble(functions.get(unit)::applyAsDouble)
                        .toArray();
                // 200 ms are 20 time constants; the table is linear between points an eighth apart.
                assertArrayEquals(expected, stairs, 1e-3, reading.title());
            }
        }));
    }

    @Test
    void ratesTravelAsGradedSpikesAndHoldAMemory() {
        Comparison comparison = Patterns.compare(Patterns.file("rates/memory.cas"));
        for (Reading reading : ENGINES) {
            double[] left = named(comparison, "left").runs().get(reading).potential();
            double[] right = named(comparison, "right").runs().get(reading).potential();
            assertEquals(0, left[90], 1e-9);
            assertTrue(left[490] > 0.5 && right[490] < -0.5, reading + ": " + left[490] + ", " + right[490]);
            assertTrue(left[890] < -0.5 && right[890] > 0.5, reading + ": " + left[890] + ", " + right[890]);
        }
    }
}
