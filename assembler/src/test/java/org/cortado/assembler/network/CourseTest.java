package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageReader;
import org.cortado.assembler.image.ImageWriter;
import org.cortado.assembler.network.drive.Course;
import org.cortado.assembler.source.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source says beyond the words of the image: courses between the steps, parameters that no word holds. */
class CourseTest {
    private static final String LEAKY = """
            .neuron leaky, format=s16.15
            .param  tau = 20, dt = 1, i = 0, decay : s1.30 = exp(-dt / tau)
            .state  v = 0
                    sub  v, i
                    mul  v, decay
                    add  v, i
            .end
            """;

    private static Assembly assembly(AssemblyOptions options, String... lines) {
        Assembly assembly = Assembler.assemble(SourceReader.ofText("test.cas", LEAKY + String.join("\n", lines)
                + "\n"), options);
        assertFalse(assembly.diagnostics().hasErrors(), () -> assembly.diagnostics().list().toString());
        return assembly;
    }

    private static Course course(String stimulus) {
        return assembly(AssemblyOptions.NONE, ".chip timestep=1ms", ".population cell, leaky, size=3, i=1",
                ".stimulus cell.i, " + stimulus, ".run 10ms").courses().get(0);
    }

    @Test
    void aSwitchWithinAStepIsSeenThere() {
        for (String stimulus : List.of("t >= 3.4 ? 7 : 1", "step(at=3.4ms, to=7)",
                "pulse(at=3.4ms, width=5ms, to=7)")) {
            Course course = course(stimulus);
            assertEquals(1, course.at(0, 3.399999999), stimulus);
            assertEquals(7, course.at(0, 3.4), stimulus);
        }
    }

    @Test
    void aRampRisesBetweenTheSteps() {
        assertEquals(1.5, course("ramp(at=2ms, until=4ms, to=3)").at(0, 2.5), 1e-9);
    }

    @Test
    void aDrawIsHeldForItsStep() {
        Course course = course("uniform(0, 1)");
        assertEquals(course.at(1, 4), course.at(1, 4.999));
        assertTrue(course.at(1, 4) != course.at(1, 5) && course.at(1, 4) != course.at(2, 4));
    }

    @Test
    void aCourseKnowsWhomItDrives() {
        Course course = course("[1, 2, 3] * t");
        assertEquals("cell", course.population());
        assertEquals("i", course.parameter());
        assertTrue(course.drives(2));
        assertFalse(course.drives(3));
        assertEquals(9, course.at(2, 3));
    }

    @Test
    void aWriteIsMadeForWhatOnlyTheTwinCanTell() {
        Image image = assembly(AssemblyOptions.NONE, ".chip timestep=1ms", ".population cell, leaky, size=1",
                ".stimulus cell.i, 1e-6 * step", ".run 4ms").image();
        assertArrayEquals(new double[] {1e-6, 2e-6, 3e-6}, image.twin().writes());
        assertArrayEquals(new int[3], image.drive().writes().value());
    }

    @Test
    void aParameterThatNoInstructionReadsIsKeptByName(@TempDir Path folder) throws IOException {
        Image image = assembly(AssemblyOptions.NONE, ".population cell, leaky, size=2, tau=[10, 40]").image();
        Path file = folder.resolve("a.npz");
        ImageWriter.write(image, file);
        for (Image some : List.of(image, ImageReader.read(file))) {
            List<DebugInfo.Unread> unread = some.debug().populations().get(0).unread();
            assertEquals(List.of("tau", "dt"), unread.stream().map(DebugInfo.Unread::name).toList());
            assertArrayEquals(new double[] {10, 40}, unread.get(0).values());
            assertArrayEquals(new double[] {1}, unread.get(1).values());
        }
    }

    @Test
    void parametersTakeTheFractionOfAnotherFormatWhereTheyAreToBeAlike() {
        int kept = decay(AssemblyOptions.NONE.with("s8.7", null, false));
        int alike = decay(AssemblyOptions.NONE.with("s8.7", null, true));
        assertEquals(Math.round(Math.exp(-0.05) * (1 << 14)), kept);
        assertEquals(Math.round(Math.exp(-0.05) * (1 << 7)), alike);
    }

    private static int decay(AssemblyOptions options) {
        int[] parameters = assembly(options, ".population cell, leaky, size=1").image().cores().get(0).parameters();
        return parameters[parameters.length - 1];
    }
}
