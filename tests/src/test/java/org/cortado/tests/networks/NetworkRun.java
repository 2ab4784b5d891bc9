package org.cortado.tests.networks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;
import org.cortado.tests.endtoend.Cortado;

/**
 * A network of the library, run for as long as it says.
 *
 * @param counts for each population the spikes of each step (of 1 ms)
 * @param sizes neurons of each population
 */
record NetworkRun(int[][] counts, int[] sizes) {
    static final boolean FULL = "full".equals(System.getProperty("cortado.scale"));

    /** What to run a network on. */
    enum On { FUNCTIONAL, FLOAT }

    static Image image(String name, long seed, Map<String, String> definitions) {
        AssemblyOptions options = new AssemblyOptions(definitions, null, null, null, seed, List.of(), List.of());
        Assembly assembly = Assembler.assemble(Cortado.root().resolve("programs/networks/" + name + ".cas"), options);
        if (assembly.image() == null) {
            throw new AssertionError(assembly.diagnostics().list().toString());
        }
        return assembly.image();
    }

    static NetworkRun of(String name, long seed, On on) {
        Image image = image(name, seed, Map.of());
        return of(image, on, image.drive().steps());
    }

    static NetworkRun of(Image image, On on, long steps) {
        NeuronNames names = new NeuronNames(image);
        int[] sizes = names.populations().stream().mapToInt(p -> p.size()).toArray();
        int[][] counts = new int[sizes.length][(int) steps];
        try (Steppable running = on == On.FLOAT ? new TwinEngine(image, new TwinOptions(false, null))
                : new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            for (int step = 0; step < steps; step++) {
                running.step();
                for (int i = 0; i < running.spikes().count(); i++) {
                    counts[names.population(running.spikes().core(i), running.spikes().slot(i))][step]++;
                }
            }
        }
        return new NetworkRun(counts, sizes);
    }

    /** Mean rate of all neurons in Hz. */
    double rate() {
        long spikes = Arrays.stream(counts).flatMapToInt(Arrays::stream).asLongStream().sum();
        return spikes * 1000.0 / counts[0].length / Arrays.stream(sizes).sum();
    }

    /** Spikes of all neurons in each step. */
    int[] population() {
        int[] all = new int[counts[0].length];
        for (int[] each : counts) {
            for (int step = 0; step < all.length; step++) {
                all[step] += each[step];
            }
        }
        return all;
    }
}
