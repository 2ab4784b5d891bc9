package org.cortado.emulator.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpzFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeFileTest {
    private static final List<String> POPULATIONS = List.of("cell");
    private static final List<String> VARIABLES = List.of("v", "u");

    @TempDir
    private Path folder;

    private static ProbeTable words() {
        ProbeTable table = ProbeTable.ofWords();
        table.add(1, 0, 0, 0, -2097152, -64);
        table.add(0, 0, 0, 1, -425984, -13);
        table.add(0, 0, 0, 0, -2129920, -65);
        return table;
    }

    @Test
    void theCsvIsOrderedByStepPopulationNeuronVariable() throws IOException {
        ProbeFile.write(folder.resolve("p.csv"), words(), POPULATIONS, VARIABLES);
        assertEquals("""
                step,population,neuron,variable,raw,value
                0,cell,0,v,-2129920,-65.0
                0,cell,0,u,-425984,-13.0
                1,cell,0,v,-2097152,-64.0
                """, Files.readString(folder.resolve("p.csv")));
    }

    @Test
    void aFloatEngineLeavesRawEmpty() throws IOException {
        ProbeTable table = ProbeTable.ofReals();
        table.add(7, 0, 2, 0, -0.1);
        ProbeFile.write(folder.resolve("p.csv"), table, POPULATIONS, VARIABLES);
        assertEquals("step,population,neuron,variable,raw,value\n7,cell,2,v,,-0.1\n",
                Files.readString(folder.resolve("p.csv")));
    }

    @Test
    void theNpzHoldsTheSameAsArrays() throws IOException {
        ProbeFile.write(folder.resolve("p.npz"), words(), POPULATIONS, VARIABLES);
        try (NpzFile npz = NpzFile.open(folder.resolve("p.npz"))) {
            assertEquals(NpyArray.of(new int[] {0, 0, 1}), npz.array("step"));
            assertEquals(NpyArray.of(new int[] {0, 1, 0}), npz.array("variable"));
            assertEquals(NpyArray.of(new int[] {-2129920, -425984, -2097152}), npz.array("raw"));
            assertEquals(NpyArray.of(new double[] {-65, -13, -64}), npz.array("value"));
            assertEquals("[\"v\",\"u\"]", new String(npz.bytes("variables.json"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theNpzOfAFloatEngineHasNoRaw() throws IOException {
        ProbeFile.write(folder.resolve("p.npz"), ProbeTable.ofReals(), POPULATIONS, VARIABLES);
        try (NpzFile npz = NpzFile.open(folder.resolve("p.npz"))) {
            assertEquals(List.of("step.npy", "population.npy", "neuron.npy", "variable.npy", "value.npy",
                    "populations.json", "variables.json"), npz.names());
        }
    }

    @Test
    void theCourseOfOneVariableCanBeTakenOut() {
        ProbeTable table = ProbeTable.ofReals();
        for (int step = 0; step < 3000; step++) {
            table.add(step, 0, 0, 0, step);
            table.add(step, 0, 0, 1, -step);
            table.add(step, 0, 1, 0, 1e9);
        }
        double[] expected = new double[3000];
        for (int step = 0; step < 3000; step++) {
            expected[step] = step;
        }
        assertArrayEquals(expected, table.values(0, 0, 0));
    }

    @Test
    void aTableOfWordsTakesNoValueWithoutOne() {
        assertThrows(IllegalStateException.class, () -> ProbeTable.ofWords().add(0, 0, 0, 0, 1.0));
    }
}
