package org.cortado.emulator.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.cortado.assembler.npy.AtomicFile;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpyFormatException;
import org.cortado.assembler.npy.NpzFile;
import org.cortado.assembler.npy.NpzWriter;

/**
 * Files of spikes, ordered by step, population in source order, neuron. A {@code .csv} has the header
 * {@code step,population,neuron} and names the populations. A {@code .npz} has the i4 arrays {@code step},
 * {@code population} (an index) and {@code neuron}, the names in {@code populations.json}, and, where some spike is
 * graded, the i2 array {@code payload}; a CSV keeps no payloads.
 */
public final class SpikeFile {
    static final String HEADER = "step,population,neuron";

    private static final String NAMES = "populations.json";

    private SpikeFile() {
    }

    /** Spikes and the names of their populations. */
    public record Content(SpikeList spikes, List<String> populationNames) {
        public Content {
            populationNames = List.copyOf(populationNames);
        }
    }

    /** Writes a file whole or not at all, as CSV or NPZ by its ending. */
    public static void write(Path file, SpikeList spikes, List<String> populationNames) throws IOException {
        boolean npz = ResultFile.isNpz(file);
        AtomicFile.write(file, out -> {
            if (npz) {
                writeNpz(out, spikes, populationNames);
            } else {
                writeCsv(out, spikes, populationNames);
            }
        });
    }

    /** The SHA-256 of the CSV text of the spikes, in hexadecimal: equal runs have equal sums. */
    public static String sha256(SpikeList spikes, List<String> populationNames) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            writeCsv(new DigestOutputStream(OutputStream.nullOutputStream(), digest), spikes, populationNames);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes the CSV text to a stream, which stays open. */
    public static void writeCsv(OutputStream out, SpikeList spikes, List<String> populationNames) throws IOException {
        List<String> names = CsvRows.quoted(populationNames);
        SpikeList sorted = spikes.sorted();
        CsvRows rows = new CsvRows(out);
        rows.cell(HEADER).end();
        for (int i = 0; i < sorted.size(); i++) {
            rows.cell(sorted.step(i)).cell(names.get(sorted.population(i))).cell(sorted.neuron(i)).end();
        }
        rows.flush();
    }

    private static void writeNpz(OutputStream out, SpikeList spikes, List<String> names) throws IOException {
        SpikeList sorted = spikes.sorted();
        try (NpzWriter npz = new NpzWriter(out)) {
            npz.array("step", NpyArray.of(sorted.steps()));
            npz.array("population", NpyArray.of(sorted.populations()));
            npz.array("neuron", NpyArray.of(sorted.neurons()));
            if (sorted.graded()) {
                short[] payloads = new short[sorted.size()];
                for (int i = 0; i < payloads.length; i++) {
                    payloads[i] = (short) sorted.payload(i);
                }
                npz.array("payload", NpyArray.of(payloads));
            }
            ResultFile.writeNames(npz, NAMES, names);
        }
    }

    /**
     * Reads a file; the populations of a CSV are numbered as they first appear.
     *
     * @throws IOException with file and line, or entry, where it cannot be read
     */
    public static Content read(Path file) throws IOException {
        return ResultFile.isNpz(file) ? readNpz(file) : new SpikeCsvReader(file, null).read();
    }

    /** Reads a file of spikes of these populations, in this order; any other name is refused. */
    public static SpikeList read(Path file, List<String> populationNames) throws IOException {
        if (!ResultFile.isNpz(file)) {
            return new SpikeCsvReader(file, populationNames).read().spikes();
        }
        Content content = readNpz(file);
        SpikeList spikes = new SpikeList();
        for (int i = 0; i < content.spikes.size(); i++) {
            String name = content.populationNames.get(content.spikes.population(i));
            int population = populationNames.indexOf(name);
            if (population < 0) {
                throw new NpyFormatException(file.toString(), "spikes of the population '" + name
                        + "', which is none of " + String.join(", ", populationNames));
            }
            spikes.add(content.spikes.step(i), population, content.spikes.neuron(i), content.spikes.payload(i));
        }
        return spikes;
    }

    private static Content readNpz(Path file) throws IOException {
        try (NpzFile npz = NpzFile.open(file)) {
            String origin = file.toString();
            List<String> names = ResultFile.readNames(npz, NAMES, origin);
            int[] steps = npz.array("step").toInts();
            int[] populations = npz.array("population").toInts();
            int[] neurons = npz.array("neuron").toInts();
            short[] payloads = npz.hasArray("payload") ? npz.array("payload").toShorts() : null;
            if (populations.length != steps.length || neurons.length != steps.length
                    || payloads != null && payloads.length != steps.length) {
                throw new NpyFormatException(origin, "its arrays differ in length");
            }
            SpikeList spikes = new SpikeList();
            for (int i = 0; i < steps.length; i++) {
                if (steps[i] < 0 || neurons[i] < 0 || populations[i] < 0 || populations[i] >= names.size()) {
                    throw new NpyFormatException(origin, "element " + i + " is no spike: step " + steps[i]
                            + ", population " + populations[i] + " of " + names.size() + ", neuron " + neurons[i]);
                }
                spikes.add(steps[i], populations[i], neurons[i], payloads == null ? SpikeList.PLAIN : payloads[i]);
            }
            return new Content(spikes, names);
        }
    }
}
