package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.program.ProgramAssembler;
import org.cortado.assembler.source.Work.Kind;
import org.junit.jupiter.api.Test;

/** What a source may ask for is one sum, whatever it asks for. */
class WorkTest {
    @Test
    void allOfOneKindMayBeTakenAndNoMore() {
        for (Kind kind : Kind.values()) {
            Work work = new Work();
            assertTrue(work.take(kind.most(), kind), kind.text());
            assertFalse(work.take(1, kind), kind.text());
        }
    }

    @Test
    void kindsShareTheSum() {
        Work work = new Work();
        assertTrue(work.take(Kind.SYNAPSE.most() - 3, Kind.SYNAPSE));
        assertFalse(work.take(1, Kind.VALUE));
        assertTrue(work.take(3, Kind.SYNAPSE));
    }

    @Test
    void whatIsRefusedTakesNothing() {
        Work work = new Work();
        assertFalse(work.take(1e30, Kind.VALUE));
        assertFalse(work.take(Double.NaN, Kind.VALUE));
        assertTrue(work.take(Kind.VALUE.most(), Kind.VALUE));
    }

    @Test
    void tablesBeyondTheSumAreReported() {
        SourceFile file = SourceReader.ofText("test.cas", """
                .neuron curve
                .state v
                .table f, y = 0..1 / 0.5, y
                tab v, v, f
                .end
                """);
        Diagnostics diagnostics = new Diagnostics();
        SourceProgram source = Preprocessor.read(file, AssemblyOptions.NONE, diagnostics);
        Work work = new Work();
        assertTrue(work.take(Kind.POINT.most() - 2, Kind.POINT));
        ProgramBlock block = source.programs().get(0);
        assertNull(ProgramAssembler.assemble(block.statements(), block.tables(), block.scope(), AssemblyOptions.NONE,
                diagnostics, work));
        assertEquals(List.of("3 points of a table: with what stands before, more than the 4194304 that a source may "
                + "ask for"), diagnostics.list().stream().map(d -> d.message()).toList());
    }
}
