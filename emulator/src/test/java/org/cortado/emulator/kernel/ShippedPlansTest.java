package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cells that networks are made of run without checks once their bounds are known: what their speed rests on. */
class ShippedPlansTest {
    private static final int STEPS = 1_500;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            izhikevich-two-half-steps | izhikevich_two_half_steps | i=10
            izhikevich                | izhikevich                | i=10
            lif-delta                 | lif_delta                 | mu=2
            loihi-lif                 | loihi_lif                 | dv=200, vth=1000, bias_mant=90
            """)
    void needsNoChecks(String file, String program, String parameters) throws Exception {
        assertEquals(List.of(), settled(file, program, parameters).loops().stream()
                .filter(name -> name.startsWith(PlainCompiler.CHECKED)).toList());
    }

    @Test
    void lifWithoutInputStaysWithinItsBounds() throws Exception {
        assertEquals(0, settled("loihi-lif", "loihi_lif", "dv=200, vth=1000, bias_mant=90, refractory=2").guards()
                .fewest());
    }

    @Test
    void izhikevichMayLeaveItsBounds() throws Exception {
        assertEquals(1, settled("izhikevich", "izhikevich", "i=10").guards().fewest());
    }

    /** A program's kernel after some steps. */
    private static LaneKernel settled(String file, String program, String parameters) throws Exception {
        String source = """
                .include    "%s.cas"
                .chip       timestep=1ms
                .population cell, %s, size=64, %s
                .run        1s
                """.formatted(file, program, parameters);
        Path root = Path.of(System.getProperty("cortado.root"), "programs", "neurons");
        assertEquals(true, Files.isDirectory(root), root.toString());
        Assembly assembly = Assembler.assemble(new SourceFile("cells.cas", root.resolve("cells.cas"),
                source.lines().toList()), AssemblyOptions.NONE);
        assertNotNull(assembly.image(), () -> assembly.diagnostics().list().toString());
        CoreState core = ChipState.load(assembly.image()).core(0);
        Block block = core.blocks()[0];
        Kernels kernels = new Kernels(1, false, false);
        for (int step = 0; step < STEPS; step++) {
            core.spikes().clear();
            kernels.of(core, block).run(core, block, step);
        }
        return (LaneKernel) kernels.of(core, block);
    }
}
