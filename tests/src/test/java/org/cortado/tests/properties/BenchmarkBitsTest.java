package org.cortado.tests.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.tests.endtoend.Cortado;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The programs of the benchmarks end in the same bits with lanes and with the scalar reference, on one thread and on
 * two; and, as the hashes of state, rings, flags and counters are written here, on every Java that runs this test.
 */
class BenchmarkBitsTest {
    private static final boolean FULL = "full".equals(System.getProperty("cortado.scale"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tests/reference/w1.cas, 60, 4bac5e0dfb146665, 10000, 7f6cbed9b72a8d2f",
        "programs/networks/w2.cas, 60, 2a4f822d841bee31, 10000, 58396194dae185e7",
        "programs/networks/w3b.cas, 40, 5ec0a1cc3a397259, 1000, 4e13d315bfcea4a6",
        "tests/reference/w4i.cas, 20, 1ab41000e5cbe418, 1000, 78041003289b9e1c",
        "tests/reference/w4l.cas, 40, b4a064b9a534dbf2, 1000, aa1e7f1064dd421b",
        "tests/reference/w4-loihi.cas, 40, 9e6ea03cc21ad78f, 1000, b6841c70be143f21"})
    void lanesScalarReferenceAndThreadsAgree(String file, long few, String hashOfFew, long all, String hashOfAll) {
        long steps = FULL ? all : few;
        Path path = Cortado.root().resolve(file);
        Assembly assembly = Assembler.assemble(path,
                new AssemblyOptions(Map.of(), null, null, steps, null, List.of(), List.of()));
        for (EngineOptions options : List.of(EngineOptions.DEFAULT, EngineOptions.DEFAULT.withThreads(2),
                EngineOptions.DEFAULT.withScalar(true))) {
            try (FunctionalEngine engine = new FunctionalEngine(assembly.image(), options)) {
                engine.run(steps);
                assertTrue(engine.view().total(Counter.SPIKES) > 0, "a run that does something");
                assertEquals(FULL ? hashOfAll : hashOfFew, "%016x".formatted(engine.hash()), options.toString());
            }
        }
    }
}
