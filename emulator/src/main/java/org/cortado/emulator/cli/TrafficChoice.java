package org.cortado.emulator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.map.traffic.NeuronIndex;
import org.cortado.emulator.map.traffic.SpikeSample;
import org.cortado.emulator.trace.SpikeFile;
import org.cortado.emulator.trace.SpikeList;

/**
 * Where the traffic of a mapping comes from: {@code 10Hz} (every neuron at that rate), {@code run} or {@code run:TIME}
 * (measured on the functional engine), or a file of spikes that a run has written.
 *
 * @param rate the rate estimated, or NaN
 * @param time the time to run, empty for as long as the source says; null where nothing is run
 * @param file the file, or null
 */
record TrafficChoice(double rate, String time, Path file) {
    private static final Pattern RATE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*Hz");
    private static final double ESTIMATED_RATE = 10;
    private static final int ESTIMATED_STEPS = 256;
    private static final int DEFAULT_STEPS = 1000;

    /** What is taken where nobody says better. */
    static TrafficChoice estimated() {
        return new TrafficChoice(ESTIMATED_RATE, null, null);
    }

    static TrafficChoice parse(String text) {
        Matcher rate = RATE.matcher(text);
        if (rate.matches()) {
            return new TrafficChoice(Double.parseDouble(rate.group(1)), null, null);
        }
        if (text.equals("run") || text.startsWith("run:")) {
            return new TrafficChoice(Double.NaN, text.equals("run") ? "" : text.substring(4), null);
        }
        Path file = Path.of(text);
        if (!Files.exists(file)) {
            throw new UserError("--traffic " + text + ": " + (text.endsWith(".csv") || text.endsWith(".npz")
                    ? "no such file; give " : "") + "a rate such as 10Hz, run, run:200ms, or a file of spikes");
        }
        return new TrafficChoice(Double.NaN, null, file);
    }

    /**
     * The spikes of an image.
     *
     * @param done is told how many of how many steps have been run
     */
    SpikeSample sample(Image image, long seed, BiConsumer<Integer, Integer> done) throws IOException {
        NeuronIndex index = new NeuronIndex(image);
        if (file != null) {
            return read(image, index);
        }
        if (time == null) {
            return estimate(image, index, seed);
        }
        int steps = steps(image);
        try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            return SpikeSample.measured(engine, index, steps, step -> done.accept(step, steps));
        }
    }

    private SpikeSample estimate(Image image, NeuronIndex index, long seed) {
        double chance = rate * image.chip().timestepMs() / 1000;
        if (chance <= 0 || chance > 1) {
            throw new UserError(("--traffic: at %s Hz a neuron spikes %s times a step of %s ms; it must be more than 0 "
                    + "and at most 1").formatted(rate, chance, image.chip().timestepMs()));
        }
        return SpikeSample.estimated(index.neurons(), chance, ESTIMATED_STEPS, seed,
                "an estimate, every neuron at %s Hz".formatted(rate == Math.rint(rate) ? "" + (long) rate : "" + rate));
    }

    private int steps(Image image) {
        if (time.isEmpty()) {
            return image.drive().steps() > 0 ? (int) Math.min(DEFAULT_STEPS, image.drive().steps()) : DEFAULT_STEPS;
        }
        return RunLength.steps(time, "--traffic", image);
    }

    private SpikeSample read(Image image, NeuronIndex index) throws IOException {
        SpikeFile.Content content = SpikeFile.read(file);
        SpikeList spikes = new SpikeList();
        int last = -1;
        for (int i = 0; i < content.spikes().size(); i++) {
            String name = content.populationNames().get(content.spikes().population(i));
            int population = index.names().names().indexOf(name);
            int neuron = content.spikes().neuron(i);
            if (population < 0 || neuron >= index.names().populations().get(population).size()) {
                throw new UserError("--traffic " + file + ": the network has no neuron " + name + "[" + neuron + "]");
            }
            spikes.add(content.spikes().step(i), population, neuron);
            last = Math.max(last, content.spikes().step(i));
        }
        int steps = (int) Math.max(last + 1L, Math.min(image.drive().steps(), Integer.MAX_VALUE));
        if (last < 0) {
            throw new UserError("--traffic " + file + ": no spikes");
        }
        return SpikeSample.of(spikes.sorted(), index, steps, "the spikes of " + file);
    }
}
