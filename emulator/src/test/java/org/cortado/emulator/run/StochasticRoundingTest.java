package org.cortado.emulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.function.Function;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.Test;

/** Stochastic rounding has the same bits on every run, thread count and engine, and others with another seed. */
class StochasticRoundingTest {
    private static final String SOURCE = """
            .neuron walk, format=s7.8, round=stochastic
            .state  v = 1, w = 0
                    mul      v, v, 0.97
                    div      w, v, 3
                    add      v, v, 0.03
            .end
            .chip       mesh=2x2, neurons=16, seed=7
            .population p, walk, size=64
            .run        steps=100
            """;

    /** All that a run leaves behind, as one hash. */
    private static long hash(Function<Image, Engine> start) {
        Assembly assembly = Assembler.assemble(new SourceFile("walk.cas", Path.of("walk.cas"),
                SOURCE.lines().toList()), AssemblyOptions.NONE);
        assertNotNull(assembly.image(), () -> assembly.diagnostics().list().toString());
        try (Engine engine = start.apply(assembly.image())) {
            engine.run(100);
            return engine.hash();
        }
    }

    private static long hash(EngineOptions options) {
        return hash(image -> new FunctionalEngine(image, options));
    }

    @Test
    void everyRunHasTheSameBits() {
        assertEquals(hash(EngineOptions.DEFAULT), hash(EngineOptions.DEFAULT));
    }

    @Test
    void everyNumberOfThreadsHasTheSameBits() {
        for (int threads = 2; threads <= 5; threads++) {
            assertEquals(hash(EngineOptions.DEFAULT), hash(EngineOptions.DEFAULT.withThreads(threads)));
        }
    }

    @Test
    void theScalarReferenceHasTheSameBits() {
        assertEquals(hash(EngineOptions.DEFAULT), hash(EngineOptions.DEFAULT.withScalar(true)));
    }

    @Test
    void theCycleEngineHasTheSameBits() {
        assertEquals(hash(EngineOptions.DEFAULT), hash(image -> new CycleEngine(image, EngineOptions.DEFAULT)));
    }

    @Test
    void anotherSeedHasOtherBits() {
        assertNotEquals(hash(EngineOptions.DEFAULT), hash(EngineOptions.DEFAULT.withSeed(8L)));
    }
}
