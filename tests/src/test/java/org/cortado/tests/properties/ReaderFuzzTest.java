package org.cortado.tests.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.DiagnosticPrinter;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.ImageCheck;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpzWriter;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.traffic.TraceReader;
import org.cortado.emulator.trace.SpikeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes at all, wherever a CSV, NPY or NPZ file is read, are numbers that fit or end in a message. */
class ReaderFuzzTest {
    private static final int COUNT = "full".equals(System.getProperty("cortado.scale")) ? 10_000 : 60;
    private static final long SEED = 20_261_121L;
    private static final int NEURONS = 8;

    private static final String NETWORK = """
            .neuron lif
            .state v
            .param i = 0
            .input x
            .pred fired
            add    v, v, x
            add    v, v, i
            cmpge  fired, v, 1
            fired? spk
            .end
            .chip mesh=3x1, timestep=1ms, neurons=8
            .population cell, lif, grid=4x2
            .neuron counter
            .state v : int
            .input x : int
            add    v, v, x
            .end
            .population whole, counter, size=8
            .run 30ms
            """;

    @TempDir
    private Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int accepted;

    private static double[] numbers(int count) {
        return IntStream.range(0, count).mapToDouble(i -> i % 7 * 0.125).toArray();
    }

    private static byte[] npy(NpyArray array) {
        return Npy.toBytes(array);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static NpyArray pairs(int... values) {
        return NpyArray.of(values, values.length / 2, 2);
    }

    /** What is read, by the line of source that reads it; the file stands for %s. */
    private static Map<String, byte[]> sources() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(".project cell -> cell, csv(\"%s.csv\")", text("pre,post,weight,delay\n0,1,0.5,1\n# none\n7,7,-1,3\n"));
        all.put(".project cell -> cell, csv(\"%s.csv\"), weight=1", text("post,pre\n0,1\n3,2\n"));
        all.put(".project cell -> whole, csv(\"%s.csv\"), sign_mode=mixed",
                text("pre,post,weight,loihi_delay\n0,1,2,1\n"));
        all.put(".project cell -> cell, npy(\"%s.npy\")",
                npy(NpyArray.of(new double[] {0, 1, 0.5, 1, 7, 7, -1, 3}, 2, 4)));
        all.put(".project cell -> cell, npy(\"%s.npy\"), weight=1", npy(pairs(0, 1, 2, 3)));
        all.put(".project cell -> cell, matrix(\"%s.npy\")", npy(NpyArray.of(numbers(64), NEURONS, NEURONS)));
        all.put(".project cell -> cell, conv(\"%s.npy\", padding=1)", npy(NpyArray.of(numbers(9), 3, 3)));
        all.put(".project cell -> cell, all, weight=file(\"%s.npy\")", npy(NpyArray.of(numbers(NEURONS))));
        all.put(".project cell -> cell, all, weight=1, delay=1 + file(\"%s.npy\")",
                npy(NpyArray.of(new byte[64], NEURONS, NEURONS)));
        all.put(".population more, lif, size=4, i=file(\"%s.csv\")", text("v, i\n1,2\n3,4\n5,6\n7,8e-1\n"));
        all.put(".population more, lif, size=4, v=file(\"%s.csv\", column=b)", text("a,b\n1,2\n3,4\n5,6\n7,8\n"));
        all.put(".population more, lif, size=4, i=file(\"%s.npy\")", npy(NpyArray.of(new float[] {1, 2, 3, 4})));
        all.put(".stimulus cell.i, file(\"%s.csv\")", text("time,value\n0,1\n2.5,2\n2.5,3\n20,-1\n"));
        all.put(".stimulus cell[1].i, file(\"%s.csv\")", text("step,value\n3,1\n9,2\n"));
        all.put(".stimulus cell.i, file(\"%s.npy\")", npy(NpyArray.of(numbers(20))));
        all.put(".stimulus cell.i, file(\"%s.npy\") ", npy(NpyArray.of(numbers(80), 10, NEURONS)));
        all.put(".spikes cell, file(\"%s.csv\"), weight=1", text("time,neuron,payload\n1.5,0,1\n2,7,-3\n0,3,1\n"));
        all.put(".spikes cell, file(\"%s.csv\"), weight=1 ", text("step\n1\n5\n"));
        all.put(".spikes cell, file(\"%s.npy\"), weight=1", npy(pairs(0, 1, 9, 7, 3, 3)));
        String core = ".core 2,0,0\n.slots 0..1, lif\n.axonin 0, first=0, count=1\n.synapse 1, 1, 0\n";
        all.put(core + ".words synapses, \"%s.npy\"", npy(NpyArray.of(new int[] {0, 1, 1 << 20})));
        all.put(core + ".words axonin, \"%s.npy\"", npy(NpyArray.of(new long[] {new AxonInWord(0, 1, 0, 0).pack()})));
        all.put(core + ".words axonout, \"%s.npy\"",
                npy(NpyArray.of(new long[] {new AxonOutWord(1, new CoreAddress(0, 0, 0), 0).pack()})));
        all.put(core + ".words state, \"%s.npy\"", npy(NpyArray.of(new short[] {-3, 4})));
        all.put(core + ".words parameters, \"%s.npy\"", npy(NpyArray.of(new int[] {5, 6})));
        all.put(core + ".words program, \"%s.npy\", at=8", npy(NpyArray.of(new long[] {0x0593f0c000000000L, -1})));
        all.put(core.replace("0,0\n", "0,0, slots=4\n") + ".words runs, \"%s.npy\"",
                npy(NpyArray.of(new int[] {2, 3, 0, 1, 0, 0, 1, 32, 1, 10, 0})));
        all.put(core + ".words writes, \"%s.npy\"", npy(NpyArray.of(new int[] {1, 2, 0, 7, 2, 2, 0, 8}, 2, 4)));
        all.put(core + ".words spikes, \"%s.npy\"", npy(NpyArray.of(new int[] {1, 2, 0, 1}, 1, 4)));
        all.put(core + ".words watches, \"%s.npy\"", npy(NpyArray.of(new int[] {2, 0, 1, 0, 0}, 1, 5)));
        return all;
    }

    private byte[] mutated(String kind, byte[] file, boolean csv, long seed) {
        if (files.isEmpty()) {
            files.putAll(sources());
        }
        return new FileMutator(List.copyOf(files.values()), new SplittableRandom(seed ^ kind.hashCode()))
                .mutated(file, csv);
    }

    @Test
    void everyReaderOfTheAssemblerTakesItsOwnFiles() throws IOException {
        for (Map.Entry<String, byte[]> source : sources().entrySet()) {
            Assembly assembly = assembled(source.getKey(), source.getValue());
            assertFalse(assembly.diagnostics().hasErrors(),
                    () -> DiagnosticPrinter.text(assembly.diagnostics(), 5, false));
        }
    }

    @Test
    void wrongFilesOfTheAssemblerEndInMessages() throws IOException {
        Map<String, byte[]> sources = sources();
        for (Map.Entry<String, byte[]> source : sources.entrySet()) {
            for (int i = 0; i < COUNT; i++) {
                byte[] file = mutated(source.getKey(), source.getValue(), source.getKey().contains(".csv"), SEED + i);
                check(source.getKey(), file, SEED + i);
            }
        }
        System.out.println((long) COUNT * sources.size() + " wrong CSV and NPY files from seed " + SEED + ": "
                + accepted + " fitted, none failed");
    }

    private Assembly assembled(String line, byte[] file) throws IOException {
        Files.write(folder.resolve(line.contains(".csv") ? "wrong.csv" : "wrong.npy"), file);
        String text = NETWORK + line.replace("%s", "wrong") + "\n";
        return Assembler.assemble(new SourceFile("fuzz.cas", folder.resolve("fuzz.cas"), List.of(text.split("\n"))),
                AssemblyOptions.NONE);
    }

    private void check(String line, byte[] file, long seed) throws IOException {
        String place = "seed " + seed + ", " + line;
        try {
            Assembly assembly = assembled(line, file);
            String shown = DiagnosticPrinter.text(assembly.diagnostics(), 50, false);
            assertFalse(shown.contains("Exception") || shown.contains("null"), () -> place + "\n" + shown);
            assertEquals(assembly.diagnostics().hasErrors(), assembly.image() == null, place);
            if (assembly.image() != null) {
                accepted++;
                assertNull(ImageCheck.fault(assembly.image()), place);
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(place + ": " + e + " at " + e.getStackTrace()[0], e);
        }
    }

    @Test
    void wrongSpikeFilesEndInMessages() throws IOException {
        byte[] csv = text("step,population,neuron\n0,exc,1\n3,\"in,h\",0\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzWriter npz = new NpzWriter(out)) {
            npz.array("step", NpyArray.of(new int[] {0, 3}));
            npz.array("population", NpyArray.of(new int[] {0, 1}));
            npz.array("neuron", NpyArray.of(new int[] {1, 0}));
            npz.array("payload", NpyArray.of(new short[] {1, -2}));
            npz.bytes("populations.json", text("[\"exc\",\"in,h\"]"));
        }
        for (String name : List.of("spikes.csv", "spikes.npz")) {
            byte[] sound = name.endsWith("csv") ? csv : out.toByteArray();
            Path file = folder.resolve(name);
            Files.write(file, sound);
            assertEquals(2, SpikeFile.read(file).spikes().size());
            for (int i = 0; i < 4 * COUNT; i++) {
                Files.write(file, mutated(name, sound, name.endsWith("csv"), SEED + i));
                refused(file.toString(), SEED + i, () -> SpikeFile.read(file));
                refused(file.toString(), SEED + i, () -> SpikeFile.read(file, List.of("exc", "in,h")));
            }
        }
    }

    @Test
    void wrongTracesEndInMessages() throws IOException {
        byte[] sound = text("gen_cycle,src,dst\n0,0,3\n5,2,1\n5,1,1\n");
        Path file = folder.resolve("trace.csv");
        for (int i = 0; i < 4 * COUNT; i++) {
            Files.write(file, mutated("trace", sound, true, SEED + i));
            refused(file.toString(), SEED + i, () -> TraceReader.read(file, new MeshShape(2, 2, 4)));
        }
    }

    private interface Read {
        Object read() throws IOException;
    }

    private static void refused(String name, long seed, Read reader) {
        try {
            reader.read();
        } catch (IOException e) {
            assertTrue(e.getMessage() != null && e.getMessage().startsWith(name)
                    && e.getMessage().lines().count() == 1 && !e.getMessage().contains("Exception"),
                    () -> "seed " + seed + ": " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            fail("seed " + seed + ", " + name + ": " + e + " at " + e.getStackTrace()[0], e);
        }
    }
}
