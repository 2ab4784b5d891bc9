package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Loihi's neuron and connections given what Loihi does not have: the message shows what was asked and what is stored.
 */
class LoihiBadInputEndToEndTest {
    @TempDir
    private Path folder;

    private Result assemble(String population, String projection) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.cas"), """
                .include "%s"
                .chip mesh=1x1
                .population c, loihi_lif, size=2, %s
                .project c -> c, all, %s
                .run 10ms
                """.formatted(Cortado.program("neurons/loihi-lif.cas"), population, projection));
        return Cortado.run("asm", file.toString(), "-o", folder.resolve("bad.npz").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "du=4096         | du = 4096 is outside u12.0 (0 .. 4095)",
        "dv=-1           | dv = -1 is outside u12.0 (0 .. 4095)",
        "vth=131072      | vth = 131072 is outside u17.0 (0 .. 131071)",
        "bias_mant=4096  | bias_mant = 4096 is outside s12.0 (-4096 .. 4095)",
        "bias_exp=8      | bias_exp = 8 is outside u3.0 (0 .. 7)",
        "refractory=64   | refractory = 64 is outside u6.0 (0 .. 63)",
        "v=8388608       | v = 8388608 is outside s23.0 (-8388608 .. 8388607)",
        "dv=raw(4096)    | raw(4096) is no word of u12.0"})
    void aParameterOutsideItsRangeIsRefused(String parameter, String message) throws IOException {
        Result result = assemble(parameter, "weight=1, sign_mode=mixed");
        assertEquals(2, result.code(), result::err);
        assertTrue(result.err().contains("error: " + message), result::err);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "weight=1, sign_mode=mixed, weight_exp=16  | weight_exp = 16 is outside -15 .. 15",
        "weight=1, sign_mode=mixed, weight_bits=9  | weight_bits = 9 is outside 1 .. 8",
        "weight=1.5, sign_mode=mixed               | Loihi's weights are whole numbers, not 1.5"})
    void aConnectionThatLoihiDoesNotHaveIsRefused(String projection, String message) throws IOException {
        Result result = assemble("du=1", projection);
        assertEquals(2, result.code(), result::err);
        assertTrue(result.err().contains("error: " + message), result::err);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "weight=300, sign_mode=mixed       | weight 300 is outside mixed (-256 .. 255) and stored as 254 ",
        "weight=-3, sign_mode=excitatory   | weight -3 is outside excitatory (0 .. 255) and stored as 0 ",
        "weight=-256, sign_mode=inhibitory | weight -256 is outside inhibitory (-255 .. 0) and stored as -255 ",
        "weight=1.4                        | rounded, at most by 0.4 (asked 1.4, stored 1)"})
    void aWeightThatIsStoredAsAnotherIsAWarning(String projection, String message) throws IOException {
        Result result = assemble("du=1", projection);
        assertEquals(0, result.code(), result::err);
        assertTrue(result.err().contains("warning: ") && result.err().contains(message.strip()), result::err);
    }

    @Test
    void aParameterWithAFractionIsAWarning() throws IOException {
        Result result = assemble("bias_mant=1.5", "weight=1, sign_mode=mixed");
        assertEquals(0, result.code(), result::err);
        assertTrue(result.err().contains("warning: bias_mant = 1.5 is stored as 2 in s12.0"), result::err);
    }

    @Test
    void theFloatEngineCountsNoLines() {
        Result result = Cortado.run("run", Cortado.program("patterns/2003/rs.cas"), "--engine", "float", "--lines");
        assertEquals(2, result.code(), result::err);
        assertTrue(result.err().contains("--lines: the float engine saturates and wraps nothing"), result::err);
    }
}
