package org.cortado.tests.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.map.Mapper;
import org.cortado.emulator.map.Mapping;
import org.cortado.emulator.map.partition.Partition;
import org.cortado.emulator.map.place.Algorithm;
import org.cortado.emulator.map.place.Effort;
import org.cortado.emulator.map.place.Objective;
import org.cortado.emulator.map.traffic.NeuronIndex;
import org.cortado.emulator.map.traffic.SpikeSample;
import org.cortado.tests.endtoend.Cortado;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Predicted against measured cycles a step where packets decide: 512 cells, each sending to nearly all 16 cores. */
class PredictedCyclesTest {
    private static final int STEPS = 40;

    @TempDir
    private Path folder;

    private Image image(String chip, int drive) throws IOException {
        Path file = folder.resolve("busy.cas");
        Files.writeString(file, """
                .include    "%s"
                .chip       mesh=4x4, neurons=32, lanes=32, seed=3, axons_in=8Ki, axons_out=8Ki, %s
                .population a, lif_delta, size=512, v_reset=0, mu=%d, sigma=3, v=uniform(0, 20)
                .project    a -> a, fanout(50), weight=0.01, delay=randint(1, 5)
                .run        100ms
                """.formatted(Cortado.program("neurons/lif-delta.cas"), chip, drive));
        Assembly assembly = Assembler.assemble(file, AssemblyOptions.NONE);
        assertNotNull(assembly.image(), assembly.diagnostics().list()::toString);
        return assembly.image();
    }

    private static double predicted(Image image) {
        NeuronIndex index = new NeuronIndex(image);
        try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            SpikeSample sample = SpikeSample.measured(engine, index, STEPS, step -> { });
            boolean[] none = new boolean[image.chip().cores()];
            Mapping mapping = new Mapper(sample, Objective.CYCLES, none, none)
                    .map(new Partition("as assembled", image, null), Algorithm.SEQUENTIAL, Effort.of(1));
            return mapping.metrics().of(Objective.CYCLES);
        }
    }

    private static double measured(Image image) {
        try (CycleEngine engine = new CycleEngine(image, EngineOptions.DEFAULT)) {
            engine.run(STEPS);
            return (double) engine.history().total() / STEPS;
        }
    }

    /** From few packets to every cell in every third step, which keeps the ejection ports busy all the time. */
    @ParameterizedTest
    @CsvSource({"8, 1", "8, 5", "8, 40", "4, 1", "4, 5", "4, 40", "2, 1", "2, 5", "2, 40"})
    void agreeWithinATenth(int fifo, int drive) throws IOException {
        Image image = image("fifo=" + fifo, drive);
        double measured = measured(image);
        assertEquals(measured, predicted(image), 0.1 * measured);
    }

    /** The model knows no back-pressure, which FIFOs of one flit have most of. */
    @ParameterizedTest
    @CsvSource({"1", "5", "40"})
    void areAThirdTooFewAtMostWithFifosOfOneFlit(int drive) throws IOException {
        Image image = image("fifo=1", drive);
        double measured = measured(image);
        double predicted = predicted(image);
        assertTrue(predicted < measured && predicted > measured * 0.65, predicted + " of " + measured);
    }

    @Test
    void growWithTraffic() throws IOException {
        double[] cycles = {predicted(image("fifo=8", 1)), predicted(image("fifo=8", 5)),
            predicted(image("fifo=8", 40))};
        assertTrue(cycles[0] < cycles[1] && cycles[1] < cycles[2], Arrays.toString(cycles));
    }
}
