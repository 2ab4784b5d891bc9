package org.cortado.assembler.npy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NumPy reads what we write; skipped where there is no python3 with NumPy. */
class NumPyReadsOursTest {
    @BeforeAll
    static void numPyIsThere() throws InterruptedException {
        boolean there;
        try {
            there = python("import numpy").exit == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "python3 with NumPy is not installed");
    }

    private record Result(int exit, String output) {
    }

    private static Result python(String program, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[3 + arguments.length];
        command[0] = "python3";
        command[1] = "-c";
        command[2] = program;
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }

    @Test
    void everyTypeOfOursIsReadByNumPy(@TempDir Path folder) throws IOException, InterruptedException {
        Path path = folder.resolve("ours.npz");
        StringBuilder expected = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(path); NpzWriter writer = new NpzWriter(out)) {
            for (NpyType type : NpyType.values()) {
                NpyArray array = NpySamples.array(type.code() + "_le_c.npy");
                writer.array(type.code(), array);
                expected.append(type.code()).append(" (2, 3, 4)");
                for (int k = 0; k < array.size(); k++) {
                    expected.append(' ').append(NpySamples.value(type, k).stripTrailingZeros().toPlainString());
                }
                expected.append('\n');
            }
        }
        Result result = python("""
                import sys, numpy as np, decimal
                for name, a in np.load(sys.argv[1], allow_pickle=False).items():
                    assert a.dtype.str[1:] == name, a.dtype
                    print(name, a.shape, *['{:f}'.format(decimal.Decimal(v) + 0) if not v else
                          '{:f}'.format(decimal.Decimal(v).normalize(decimal.Context(prec=40)))
                          for v in (x.item() for x in a.ravel())])
                """, path.toString());
        assertEquals(expected.toString().strip(), result.output);
    }

    @Test
    void aScalarAndAnEmptyArrayOfOursAreReadByNumPy(@TempDir Path folder) throws IOException, InterruptedException {
        Npy.write(folder.resolve("scalar.npy"), NpyArray.of(NpyType.F8, new double[] {2.5}));
        Npy.write(folder.resolve("empty.npy"), NpyArray.of(new short[0], 0, 7));
        Result result = python("""
                import sys, numpy as np
                for name in ('scalar', 'empty'):
                    a = np.load(sys.argv[1] + '/' + name + '.npy')
                    print(a.dtype, a.shape, a.tolist())
                """, folder.toString());
        assertEquals("float64 () 2.5\nint16 (0, 7) []", result.output);
    }

    @Test
    void pythonsZipModuleFindsNothingWrongWithOurs(@TempDir Path folder) throws IOException, InterruptedException {
        Path path = Files.write(folder.resolve("ours.npz"), NpzFileTest.sample());
        Result result = python("""
                import sys, zipfile
                z = zipfile.ZipFile(sys.argv[1])
                print(z.testzip(), [(i.filename, i.date_time, i.compress_type) for i in z.infolist()][1])
                """, path.toString());
        assertEquals("None ('program.npy', (1980, 1, 1, 0, 0, 0), 0)", result.output);
    }
}
