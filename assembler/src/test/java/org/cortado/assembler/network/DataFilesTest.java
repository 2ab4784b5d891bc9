package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assembly knows the files of numbers that its source names, so that they can be watched. */
class DataFilesTest {
    @TempDir
    private Path folder;

    private Assembly assembled(String... network) throws IOException {
        String program = """
                .neuron lif
                .state v
                .param i = 0
                .input x
                add v, v, x
                add v, v, i
                .end
                .population cell, lif, size=2
                .run 5ms
                """;
        return Assembler.assemble(Files.writeString(folder.resolve("net.cas"), program + String.join("\n", network)
                + "\n"), AssemblyOptions.NONE);
    }

    @Test
    void filesOfEdgesAndStimuliAreKnown() throws IOException {
        Path edges = Files.writeString(folder.resolve("edges.csv"), "pre,post\n0,1\n");
        Path current = Files.writeString(folder.resolve("current.csv"), "time,value\n0,1\n");
        assertEquals(List.of(edges, current), assembled(".project cell -> cell, csv(\"edges.csv\"), weight=1",
                ".stimulus cell.i, file(\"current.csv\")").data());
    }

    @Test
    void aFileThatIsMissingIsKnownToo() throws IOException {
        assertEquals(List.of(folder.resolve("none.csv")),
                assembled(".project cell -> cell, csv(\"none.csv\"), weight=1").data());
    }
}
