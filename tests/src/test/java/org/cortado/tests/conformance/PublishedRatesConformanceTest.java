package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;
import org.junit.jupiter.api.Test;

/**
 * Programs of the library against rates that other simulators give (GeNN, Brian2, NEST and CARLsim on the same cells),
 * and against their equations stepped in plain doubles.
 */
class PublishedRatesConformanceTest {
    private static final int CELLS = 250;
    private static final int STEPS = 1000;

    private static double[] ramp(double from, double span) {
        return IntStream.range(0, CELLS).mapToDouble(i -> from + span * i / CELLS).toArray();
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static CellChip regularSpiking() {
        return new CellChip("izhikevich-two-half-steps.cas", CELLS, Map.of("i", ramp(4, 10)));
    }

    private static CellChip integrateAndFire() {
        return new CellChip("lif-physical.cas", CELLS, Map.of("i", ramp(150, 100), "c_m", one(200), "g_l", one(10),
                "e_l", one(0), "v_th", one(20), "v_reset", one(0), "tau_ref", one(2), "dt", one(1)));
    }

    /** The steps in which each cell spikes; closes the engine. */
    private static int[][] spikes(Steppable engine, int cells, int steps) {
        int[][] spikes = new int[cells][0];
        try (engine) {
            for (int step = 0; step < steps; step++) {
                engine.step();
                for (int k = 0; k < engine.spikes().count(); k++) {
                    int cell = engine.spikes().slot(k);
                    spikes[cell] = Arrays.copyOf(spikes[cell], spikes[cell].length + 1);
                    spikes[cell][spikes[cell].length - 1] = step;
                }
            }
        }
        return spikes;
    }

    private static int[][] machine(CellChip chip, int cells) {
        return spikes(new FunctionalEngine(chip.image(), EngineOptions.DEFAULT), cells, STEPS);
    }

    private static int[][] twin(CellChip chip, int cells) {
        return spikes(new TwinEngine(chip.image(), TwinOptions.DEFAULT), cells, STEPS);
    }

    private static double rate(int[][] spikes) {
        return Arrays.stream(spikes).mapToInt(s -> s.length).average().orElseThrow();
    }

    @Test
    void regularSpikingCellsOnTheMachine() {
        assertEquals(18.2, rate(machine(regularSpiking(), CELLS)), 0.1);
    }

    @Test
    void regularSpikingCellsInTheTwin() {
        assertEquals(18.2, rate(twin(regularSpiking(), CELLS)), 0.1);
    }

    @Test
    void integrateAndFireCellsOnTheMachine() {
        assertEquals(10.2, rate(machine(integrateAndFire(), CELLS)), 0.1);
    }

    @Test
    void integrateAndFireCellsInTheTwin() {
        assertEquals(10.2, rate(twin(integrateAndFire(), CELLS)), 0.1);
    }

    /**
     * The program gathers terms, so the last bits of doubles differ from the scheme, which a step of 1 ms amplifies.
     */
    @Test
    void theTwinOfTwoHalfStepsBeginsAsTheSchemeInDoubles() {
        double v = -65;
        double u = 0.2 * -65;
        int[] expected = new int[0];
        for (int step = 0; step < STEPS; step++) {
            if (v >= 30) {
                expected = append(expected, step);
                v = -65;
                u += 8;
            }
            v += 0.5 * ((0.04 * v + 5) * v + 140 - u + 10);
            v += 0.5 * ((0.04 * v + 5) * v + 140 - u + 10);
            u += 0.02 * (0.2 * v - u);
        }
        CellChip chip = new CellChip("izhikevich-two-half-steps.cas", 1, Map.of("i", one(10)));
        assertArrayEquals(Arrays.copyOf(expected, 12), Arrays.copyOf(twin(chip, 1)[0], 12));
        assertEquals(expected.length, twin(chip, 1)[0].length, 1);
        assertEquals(expected.length, machine(chip, 1)[0].length, 1);
    }

    @Test
    void theTwinOfTheQuadraticModelIsTheSchemeInDoubles() {
        double v = -60;
        double u = 0;
        int[] expected = new int[0];
        for (int step = 0; step < STEPS; step++) {
            double dv = (0.7 * (v + 60) * (v + 40) - u + 70) / 100;
            double du = 0.03 * (-2 * (v + 60) - u);
            v += dv;
            u += du;
            if (v >= 35) {
                expected = append(expected, step);
                v = -50;
                u += 100;
            }
        }
        CellChip chip = new CellChip("quadratic.cas", 1, Map.of("i", one(70)));
        assertArrayEquals(expected, twin(chip, 1)[0]);
        assertEquals(expected.length, machine(chip, 1)[0].length);
    }

    private static int[] append(int[] list, int value) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = value;
        return longer;
    }
}
