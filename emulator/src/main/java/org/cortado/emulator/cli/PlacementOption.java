package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.network.place.PlacementProblem;
import org.cortado.assembler.network.place.SequentialPlacement;
import org.cortado.emulator.draw.ProgressLine;
import org.cortado.emulator.map.Mapper;
import org.cortado.emulator.map.partition.NotedPlacement;
import org.cortado.emulator.map.partition.Partition;
import org.cortado.emulator.map.place.Algorithm;
import org.cortado.emulator.map.place.Effort;
import org.cortado.emulator.map.place.Objective;
import org.cortado.emulator.map.traffic.SpikeSample;
import picocli.CommandLine.Option;

/**
 * The option that has the cores of a network placed by an algorithm on the way: for few hops, every neuron at an
 * estimated rate. Spikes do not depend on it; {@code cortado map} compares placements and has other objectives.
 */
final class PlacementOption {
    private static final long SEED = 1;

    @Option(names = "--placement", paramLabel = "NAME", defaultValue = "sequential",
            description = "Place the cores by sequential, hilbert, bisection, force or annealing, for few hops "
                    + "(default: ${DEFAULT-VALUE}); 'cortado map' compares them and knows other aims.")
    private Algorithm algorithm;

    /** The image of a file, placed; messages about a source go to {@code err}. */
    Image load(Path file, AssemblyOptions options, Messages messages, PrintWriter err) throws IOException {
        if (algorithm == Algorithm.SEQUENTIAL) {
            return ProgramFile.load(file, options, messages, err);
        }
        ProgramFile.mustBeFile(file);
        if (ProgramFile.isImage(file)) {
            Image image = ProgramFile.image(file, options);
            boolean[] none = new boolean[image.chip().cores()];
            return placed(image, none, none, err);
        }
        return ProgramFile.sound(assemble(file, options, err), file, options, messages, err).image();
    }

    /** As the assembler, the image placed where there is one. */
    Assembly assemble(Path file, AssemblyOptions options, PrintWriter err) throws IOException {
        NotedPlacement noted = new NotedPlacement(new SequentialPlacement());
        Assembly assembly = Assembler.assemble(file, options, noted);
        if (assembly.image() == null || algorithm == Algorithm.SEQUENTIAL) {
            return assembly;
        }
        PlacementProblem problem = noted.problem();
        boolean[] pinned = new boolean[problem.chip().cores()];
        problem.pinned().forEach(pin -> pinned[pin.core()] = true);
        return new Assembly(placed(assembly.image(), problem.closed(), pinned, err), assembly.programs(),
                assembly.courses(), assembly.files(), assembly.data(), assembly.diagnostics());
    }

    private Image placed(Image image, boolean[] closed, boolean[] pinned, PrintWriter err) throws IOException {
        SpikeSample sample = TrafficChoice.estimated().sample(image, SEED, (done, of) -> { });
        ProgressLine progress = Terminal.progress(algorithm.key(), err);
        Effort effort = new Effort(SEED, 0, () -> false, (done, of) -> progress.update(done, of, "moves"));
        Image placed = new Mapper(sample, Objective.HOPS, closed, pinned)
                .map(new Partition("as assembled", image, null), algorithm, effort).image();
        progress.clear();
        return placed;
    }
}
