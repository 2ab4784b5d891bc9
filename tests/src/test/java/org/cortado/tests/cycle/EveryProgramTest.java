package org.cortado.tests.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Spikes;
import org.cortado.tests.endtoend.Cortado;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cycle engine against the functional one on every program of the project. */
class EveryProgramTest {
    private static final boolean FULL = "full".equals(System.getProperty("cortado.scale"));
    /** Steps of a program that are run: of one core, and of a network of many. */
    private static final long STEPS = FULL ? Long.MAX_VALUE : 400;
    private static final long NETWORK_STEPS = FULL ? 1000 : 30;
    /** Assembling more synapses than this belongs to the full run. */
    private static final List<String> LARGE = List.of("w2.cas", "w3b.cas", "2003-network.cas");
    /** What takes minutes on the cycle engine even for few steps. */
    private static final String LARGEST = "million.cas";

    static Stream<Path> programs() {
        return Stream.of("patterns", "chips", "networks").flatMap(folder -> Cortado.programs(folder).stream())
                .filter(file -> !file.endsWith(LARGEST) && (FULL || !LARGE.contains(file.getFileName().toString())));
    }

    private static Image image(Path file) {
        Assembly assembly = Assembler.assemble(file, AssemblyOptions.NONE);
        assertEquals(List.of(), assembly.diagnostics().hasErrors() ? assembly.diagnostics().list() : List.of());
        return assembly.image();
    }

    private static List<Integer> spikes(Engine engine) {
        List<Integer> all = new ArrayList<>();
        Spikes spikes = engine.spikes();
        for (int i = 0; i < spikes.count(); i++) {
            all.addAll(List.of(spikes.core(i), spikes.slot(i), spikes.payload(i)));
        }
        return all;
    }

    /** Runs the cycle engine on {@code image}; spikes are to be those of {@code asked} in the functional engine. */
    private static void same(Image asked, Image image) {
        long most = image.cores().size() > 4 ? NETWORK_STEPS : STEPS;
        long steps = Math.min(most, Math.max(1, image.drive().steps()));
        try (Engine expected = new FunctionalEngine(asked, EngineOptions.DEFAULT);
                Engine functional = new FunctionalEngine(image, EngineOptions.DEFAULT);
                Engine cycle = new CycleEngine(image, EngineOptions.DEFAULT)) {
            for (long step = 0; step < steps; step++) {
                expected.step();
                functional.step();
                cycle.step();
                assertEquals(spikes(expected), spikes(cycle), "step " + step);
            }
            assertEquals(functional.hash(), cycle.hash(), "state, rings and counters after " + steps + " steps");
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void spikesStateAndCountersAreTheFunctionalEngines(Path file) {
        Image image = image(file);
        same(image, image);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aFifoOfOneFlitChangesNoBit(Path file) {
        Image image = image(file);
        same(image, new Image(image.chip().with(ChipParameter.FIFO, 1).with(ChipParameter.SPIKE_QUEUE, 1)
                .with(ChipParameter.PACKET_QUEUE, 1).with(ChipParameter.ARRIVAL_QUEUE, 1), image.cores(),
                image.drive(), image.twin(), image.debug()));
    }
}
