package org.cortado.tests.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.MachineDigest;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.map.Mapper;
import org.cortado.emulator.map.Mapping;
import org.cortado.emulator.map.PlaceLines;
import org.cortado.emulator.map.partition.Partition;
import org.cortado.emulator.map.partition.Partitions;
import org.cortado.emulator.map.place.Algorithm;
import org.cortado.emulator.map.place.Effort;
import org.cortado.emulator.map.place.Objective;
import org.cortado.emulator.map.traffic.NeuronIndex;
import org.cortado.emulator.map.traffic.SpikeSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the mapper divides and places a network, the same neurons spike in the same steps, noise included. */
class MappingPropertyTest {
    private static final boolean FULL = "full".equals(System.getProperty("cortado.scale"));
    private static final int STEPS = 100;
    private static final int CYCLE_STEPS = FULL ? STEPS : 40;

    @TempDir
    private Path folder;

    private Path network(long seed) throws IOException {
        Random random = new Random(seed);
        Path library = Path.of(System.getProperty("cortado.root", "..")).resolve("programs/neurons/lif-delta.cas")
                .toAbsolutePath().normalize();
        Path file = folder.resolve("network" + seed + ".cas");
        Files.writeString(file, """
                .include    "%s"
                .chip       mesh=%dx%d, cores=%d, neurons=%d, axons_in=8192, seed=%d
                .population a, lif_delta, size=%d, mu=1.2, sigma=1.5, v_reset=0
                .population b, lif_delta, size=%d, mu=0.8, sigma=1.5, v_reset=0, v=uniform(0, 10)
                .project    a -> b, p(0.2), weight=uniform(0, 1), delay=randint(1, 7)
                .project    b -> a, fanout(5), weight=-1.5, delay=1ms
                .project    a -> a, fanin(4), weight=0.5, delay=3ms, self=no
                .run        100ms
                """.formatted(library, 2 + random.nextInt(3), 2 + random.nextInt(2), 1 + random.nextInt(2),
                45 + random.nextInt(30), random.nextLong(), 60 + random.nextInt(60), 10 + random.nextInt(50)));
        return file;
    }

    private static List<Long> spikes(Image image) {
        return spikes(image, new FunctionalEngine(image, EngineOptions.DEFAULT), STEPS);
    }

    /** Step and neuron of each spike, sorted. */
    private static List<Long> spikes(Image image, Engine running, int steps) {
        NeuronIndex index = new NeuronIndex(image);
        List<Long> all = new ArrayList<>();
        try (Engine engine = running) {
            for (int step = 0; step < steps; step++) {
                engine.step();
                for (int i = 0; i < engine.spikes().count(); i++) {
                    all.add((long) step << 32 | index.of(engine.spikes().core(i), engine.spikes().slot(i)));
                }
            }
        }
        return all.stream().sorted().toList();
    }

    private static Mapper mapper(Partitions partitions, Objective objective, long seed) {
        NeuronIndex index = new NeuronIndex(partitions.base().image());
        SpikeSample sample = SpikeSample.estimated(index.neurons(), 0.02, 50, seed, "an estimate");
        return new Mapper(sample, objective, partitions.closed(), partitions.pinned());
    }

    @Test
    void anyMappingGivesTheSameSpikes() throws IOException {
        int networks = FULL ? 50 : 3;
        for (long seed = 1; seed <= networks; seed++) {
            Partitions partitions = new Partitions(network(seed), AssemblyOptions.NONE);
            assertNotNull(partitions.base(), "seed " + seed + " " + partitions.diagnostics().list());
            List<Long> expected = spikes(partitions.base().image());
            assertTrue(expected.size() > 50, "seed " + seed + ": " + expected.size() + " spikes");
            Mapper mapper = mapper(partitions, Objective.values()[(int) (seed % 4)], seed);
            List<Partition> all = new ArrayList<>(List.of(partitions.base()));
            all.addAll(partitions.others(true, place -> 1));
            assertTrue(all.size() > 2, "seed " + seed);
            for (Partition partition : all) {
                for (Mapping mapping : mapper.map(partition, List.of(Algorithm.values()),
                        new Effort(seed, 500, () -> false, (moves, of) -> { }))) {
                    String where = "seed " + seed + ", " + partition.name() + ", " + mapping.algorithm();
                    assertEquals(expected, spikes(mapping.image()), where);
                    assertEquals(expected.stream().filter(spike -> spike >>> 32 < CYCLE_STEPS).toList(),
                            spikes(mapping.image(), new CycleEngine(mapping.image(), EngineOptions.DEFAULT),
                            CYCLE_STEPS), where + ", cycle engine");
                }
            }
        }
    }

    /** The noise hangs on the neuron ids that the image stores: with others the spikes are others. */
    @Test
    void otherNeuronIdsGiveOtherSpikes() throws IOException {
        Image image = new Partitions(network(1), AssemblyOptions.NONE).base().image();
        CoreImage core = image.cores().get(0);
        List<ProgramRun> runs = core.runs().stream().map(run -> new ProgramRun(run.firstSlot(), run.lastSlot(),
                run.programStart(), run.programLength(), run.parameterBase(), run.parameterStride(), run.stateWords(),
                run.width(), run.substeps(), run.firstNeuron() + 1000, run.wideChannels())).toList();
        List<CoreImage> cores = new ArrayList<>(image.cores());
        cores.set(0, new CoreImage(core.address(), core.slots(), core.program(), core.parameters(), core.stateWords(),
                core.state(), runs, core.axonIn(), core.synapses(), core.axonOut()));
        assertNotEquals(spikes(image), spikes(new Image(image.chip(), cores, image.drive(), image.twin(),
                image.debug())));
    }

    @Test
    void placeLinesPinASourceToTheMappedChip() throws IOException {
        for (long seed = 11; seed <= 13; seed++) {
            Path file = network(seed);
            Partitions partitions = new Partitions(file, AssemblyOptions.NONE);
            Mapper mapper = mapper(partitions, Objective.HOPS, seed);
            Mapping mapping = mapper.map(partitions.base(), Algorithm.ANNEALING,
                    new Effort(seed, 500, () -> false, (moves, of) -> { }));
            Path pinned = folder.resolve("pinned.cas");
            Files.writeString(pinned, Files.readString(file)
                    + String.join("\n", PlaceLines.of(mapping.image(), partitions.closed())) + "\n");
            Assembly assembly = Assembler.assemble(pinned, AssemblyOptions.NONE);
            assertNotNull(assembly.image(), "seed " + seed + " " + assembly.diagnostics().list());
            assertEquals(MachineDigest.of(mapping.image()), MachineDigest.of(assembly.image()), "seed " + seed);
        }
    }
}
