package org.cortado.tests.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.SourceCourses;
import org.cortado.emulator.compare.Subject;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.trace.SpikeList;

/** The programs under {@code programs/patterns}, compared. */
final class Patterns {
    private Patterns() {
    }

    static Path root() {
        return Path.of(System.getProperty("cortado.root", ".."));
    }

    static Path file(String name) {
        return root().resolve("programs/patterns").resolve(name);
    }

    /** The file of a feature of 2004, a panel of 2003 or a type under a step of 10, named by its key. */
    static Path file(PublishedCase c) {
        if (c.key().startsWith("p-") || c.key().startsWith("s-")) {
            return file((c.key().startsWith("p-") ? "2003/" : "step10/") + c.key().substring(2).toLowerCase() + ".cas");
        }
        return file("2004/" + slug(c.key() + " " + c.name()) + ".cas");
    }

    static Path accurate(PublishedCase c) {
        return file("2004/" + slug(c.key() + " " + c.name()) + "-accurate.cas");
    }

    private static String slug(String name) {
        return name.toLowerCase().replaceAll("[^a-z0-9]+", "-");
    }

    static Comparison compare(Path file) {
        return Comparison.of(subject(file, AssemblyOptions.NONE));
    }

    static Comparison compare(Path file, Map<String, String> definitions) {
        AssemblyOptions none = AssemblyOptions.NONE;
        return Comparison.of(subject(file, new AssemblyOptions(definitions, none.format(), none.rounding(),
                none.steps(), none.seed(), none.includePath(), none.errorWarnings())));
    }

    static Subject subject(Path file, AssemblyOptions options) {
        Assembly assembly = Assembler.assemble(file, options);
        if (assembly.image() == null) {
            throw new IllegalStateException(file + ": " + assembly.diagnostics().list());
        }
        return Subject.of(file.getFileName().toString(), assembly.image(), new SourceCourses(assembly.courses()));
    }

    /** The spike times of all neurons in fixed point, ms, and nothing else. */
    static List<double[]> fixed(Subject subject) {
        Image image = subject.image();
        NeuronNames names = new NeuronNames(image);
        SpikeList spikes = new SpikeList();
        try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            for (int step = 0; step < subject.steps(); step++) {
                engine.step();
                Spikes fired = engine.spikes();
                for (int i = 0; i < fired.count(); i++) {
                    spikes.add(step, names.population(fired.core(i), fired.slot(i)),
                            names.neuron(fired.core(i), fired.slot(i)));
                }
            }
        }
        List<List<Double>> times = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        for (DebugInfo.Population population : names.populations()) {
            first.add(times.size());
            IntStream.range(0, population.size()).forEach(i -> times.add(new ArrayList<>()));
        }
        for (int i = 0; i < spikes.size(); i++) {
            times.get(first.get(spikes.population(i)) + spikes.neuron(i)).add(spikes.step(i)
                    * image.chip().timestepMs());
        }
        return times.stream().map(t -> t.stream().mapToDouble(Double::doubleValue).toArray()).toList();
    }

    static NeuronComparison only(Comparison comparison) {
        if (comparison.neurons().size() != 1) {
            throw new IllegalArgumentException(comparison.neurons().size() + " neurons");
        }
        return comparison.neurons().get(0);
    }
}
