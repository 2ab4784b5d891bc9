package org.cortado.emulator.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.engine.EngineOptions;
import org.junit.jupiter.api.Test;

class CycleReportTest {

    @Test
    void phasesOfAllStepsAddUpToTheCycles() {
        for (long seed = 0; seed < 20; seed++) {
            try (CycleEngine engine = new CycleEngine(RandomNetwork.of(seed), EngineOptions.DEFAULT)) {
                engine.run(RandomNetwork.STEPS);
                Map<?, ?> phases = (Map<?, ?>) engine.report().statistics().get("phases");
                long sum = phases.values().stream().mapToLong(cycles -> (Long) cycles).sum();
                assertEquals(engine.cycle(), sum, "seed " + seed);
            }
        }
    }

    @Test
    void energyIsWhatEachEventCosts() {
        // One spike from tile (0,0) to (2,1): an active and an inactive update, 4 synapses, 2 hops along x, 1 along y.
        SmallChip chip = SmallChip.of(3, 2).run(0, 1, SmallChip.SPIKER).run(5, 1, SmallChip.SILENT);
        try (CycleEngine engine = chip.axon(0, 0, 5, chip.row(5, 4)).engine()) {
            engine.step();
            assertEquals(81 + 52 + 4 * 23.6 + 1.7 + 2 * 3.0 + 4.0, engine.report().energyPj(), 1e-9);
        }
    }

    @Test
    void theSummaryNamesEachPhaseAndDrawsTheMesh() {
        try (CycleEngine engine = new CycleEngine(RandomNetwork.of(3), EngineOptions.DEFAULT)) {
            engine.run(2);
            List<String> lines = engine.report().summary(TerminalStyle.PLAIN);
            for (Phase phase : Phase.values()) {
                assertTrue(lines.stream().anyMatch(line -> line.startsWith(phase.key())), phase.key());
            }
            assertTrue(lines.stream().anyMatch(line -> line.contains("link load")), lines::toString);
        }
    }

    @Test
    void aFifoThatHeldOneFlitHasAHighWaterMarkOfOne() {
        // A spike from tile 0 to tile 1 passes the local FIFO of the one and the western FIFO of the other.
        SmallChip chip = SmallChip.of(2, 1).run(0, 1, SmallChip.SPIKER).run(1, 1, SmallChip.SILENT);
        try (CycleEngine engine = chip.axon(0, 0, 1, chip.row(1, 1)).engine()) {
            engine.step();
            List<?> fifos = (List<?>) engine.report().statistics().get("fifos");
            assertEquals(2, fifos.size());
            for (Object fifo : fifos) {
                assertEquals(1, ((Map<?, ?>) fifo).get("high"));
            }
        }
    }
}
