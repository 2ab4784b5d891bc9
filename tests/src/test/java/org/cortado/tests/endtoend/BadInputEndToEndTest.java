package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputEndToEndTest {
    /** Bytes before the numbers of a short NumPy array. */
    private static final int NPY_HEADER = 128;

    @TempDir
    private Path folder;

    private Path source(String text) throws IOException {
        return Files.writeString(folder.resolve("bad.cas"), text);
    }

    /** Exit code 2, a message that says so, no stack trace, and no file but the input left. */
    private void refused(String part, String... arguments) throws IOException {
        long before = files();
        Result result = Cortado.run(arguments);
        assertEquals(2, result.code(), () -> result.out() + result.err());
        assertTrue(result.err().contains(part), result::err);
        assertFalse(result.err().contains("\tat "), result::err);
        assertEquals(before, files());
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        refused("nothing.cas: no such file", "run", folder.resolve("nothing.cas").toString());
    }

    @Test
    void aFolderIsNoSource() throws IOException {
        refused("is a folder", "run", folder.toString());
    }

    @Test
    void anUnknownDirectiveHasItsPlaceAndTheNearestName() throws IOException {
        Path file = source(".chipp mesh=1x1\n");
        refused("bad.cas:1:1: error: ", "asm", file.toString(), "-o", folder.resolve("out.npz").toString());
        refused(".chip", "asm", file.toString());
    }

    @Test
    void severalErrorsAreReportedInOneRun() throws IOException {
        Path file = source(".chipp mesh=1x1\n.population cell, nothing, size=1\n.probe else, v\n");
        Result result = Cortado.run("asm", file.toString());
        assertTrue(result.err().contains("bad.cas:1:") && result.err().contains("bad.cas:2:")
                && result.err().contains("bad.cas:3:"), result::err);
    }

    @Test
    void aTruncatedImageIsRefused() throws IOException {
        Path image = folder.resolve("image.npz");
        assertEquals(0, Cortado.run("asm", Cortado.program("patterns/2003/rs.cas"), "-o", image.toString()).code());
        byte[] bytes = Files.readAllBytes(image);
        Files.write(image, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refused("image.npz", "run", image.toString(), "--spikes", folder.resolve("s.csv").toString());
    }

    @Test
    void aFlippedBitInAMemoryIsRefused() throws IOException {
        Path image = folder.resolve("image.npz");
        assertEquals(0, Cortado.run("asm", Cortado.program("patterns/2003/rs.cas"), "-o", image.toString()).code());
        byte[] bytes = Files.readAllBytes(image);
        // Found by name: how far in it lies depends on the names of folders, which the debug information has.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int array = text.indexOf("\u0093NUMPY", text.indexOf("program.npy"));
        bytes[array + NPY_HEADER + 3] ^= 4;
        Files.write(image, bytes);
        refused("image.npz", "run", image.toString());
    }

    @Test
    void aForeignFileWithAnImagesNameIsRefused() throws IOException {
        Path image = Files.write(folder.resolve("image.npz"), "not a zip".getBytes(StandardCharsets.UTF_8));
        refused("image.npz", "run", image.toString());
    }

    @Test
    void aSourceWithoutRunLengthSaysHowToGiveOne() throws IOException {
        Path file = source(".include \"" + Cortado.program("neurons/lif.cas").replace('\\', '/')
                + "\"\n.chip mesh=1x1\n.population cell, lif, size=1\n");
        refused("--time 1s", "run", file.toString());
    }

    @Test
    void aTimeThatIsNoTimeIsRefused() throws IOException {
        refused("--time: 'soon' is no length of time", "run", Cortado.program("patterns/2003/rs.cas"), "--time",
                "soon");
    }

    @Test
    void aTimeBetweenTimestepsIsRefused() throws IOException {
        refused("no whole number of timesteps", "run", Cortado.program("patterns/2003/rs.cas"), "--time", "0.1ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "compare", "repl --batch"})
    void aTimeOfNothingIsRefusedAsSuch(String verb) throws IOException {
        refused("--time: '0ms' is no time at all: give one timestep, 0.25 ms, or more", Stream.concat(
                Stream.of(verb.split(" ")), Stream.of(Cortado.program("patterns/2003/rs.cas"), "--time=0ms"))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asm", "run", "compare", "map", "repl --batch"})
    void aFormatThatIsNoneIsAFaultOfItsOption(String verb) {
        Result result = Cortado.run(Stream.concat(Stream.of(verb.split(" ")),
                Stream.of(Cortado.program("patterns/2003/rs.cas"), "--format", "foo")).toArray(String[]::new));
        assertEquals(2, result.code(), result::out);
        assertTrue(result.err().startsWith("cortado: --format: 'foo' is no fixed-point format: "), result::err);
    }

    @Test
    void aRoundingThatIsNoneIsAFaultOfItsOption() {
        assertTrue(Cortado.run("run", Cortado.program("patterns/2003/rs.cas"), "--rounding", "up").err()
                .startsWith("cortado: --rounding: unknown rounding 'up': "));
    }

    @Test
    void anUnwritableOutputLeavesNothing() throws IOException {
        refused("does not exist", "run", Cortado.program("patterns/2003/rs.cas"), "--quiet", "--spikes",
                folder.resolve("none/s.csv").toString());
    }

    /** A network as large as its chip allows, but not the memory of this Java: 64 MB. */
    @ParameterizedTest
    @ValueSource(strings = {"asm 20000000", "run 1000000"})
    void whatJavasMemoryDoesNotHoldIsSaidWithoutATrace(String line) throws Exception {
        String[] words = line.split(" ");
        Path file = folder.resolve("large.cas");
        Files.writeString(file, ".include \"" + Cortado.program("neurons/lif-delta.cas") + "\"\n"
                + ".chip mesh=64x64, cores=2, neurons=4096\n.population a, lif_delta, size=" + words[1] + "\n"
                + ".project a[0] -> a, fanout(1), weight=0.1, delay=64\n.run 3ms\n");
        Result result = Cortado.processWith(List.of("-Xmx64m"), words[0], file.toString());
        assertEquals(2, result.code(), result::err);
        assertTrue(result.err().contains("Java has 0."), result.err());
        assertFalse(result.err().contains("Exception") || result.err().contains("\tat "), result.err());
    }

    @Test
    void anUnknownVerbIsRefusedWithHelp() throws IOException {
        refused("runn", "runn", "x");
    }

    @Test
    void noVerbIsAUsageError() throws IOException {
        refused("verb");
    }
}
