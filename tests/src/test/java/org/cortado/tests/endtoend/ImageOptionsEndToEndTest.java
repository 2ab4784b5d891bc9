package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options beside an image: none is passed over in silence. */
class ImageOptionsEndToEndTest {
    private static final String CELL = Cortado.program("patterns/2003/rs.cas");

    @TempDir
    private static Path folder;

    private static String image;

    @BeforeAll
    static void anImage() {
        image = folder.resolve("rs.npz").toString();
        Result result = Cortado.run("asm", CELL, "-o", image);
        assertEquals(0, result.code(), result::err);
    }

    private static Result on(String file, String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.add(1, file);
        return Cortado.run(arguments.toArray(String[]::new));
    }

    private static String refusal(String options) {
        return "cortado: " + options + ": " + image + " is an image, assembled already; give its source";
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format s8.7", "--rounding floor", "-D x=1", "--include .", "--error all",
        "-D x=1, --format s8.7"})
    void whatOnlyASourceCanTakeIsRefused(String options) {
        Result result = on(image, "run --quiet " + options.replace(",", ""));
        assertEquals(2, result.code(), result::out);
        assertEquals(refusal(options), result.err().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --placement hilbert", "compare", "map", "repl --batch"})
    void everyVerbThatTakesImagesRefusesIt(String verb) {
        Result result = on(image, verb + " --format s8.7");
        assertEquals(2, result.code(), result::out);
        assertEquals(refusal("--format s8.7"), result.err().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --quiet", "compare --quiet", "repl --batch"})
    void aTimeBeyondTheInputsOfAnImageIsNoted(String verb) {
        Result result = on(image, verb + " --time 400ms");
        assertEquals(0, result.code(), result::err);
        assertEquals("cortado: " + image + ": an image holds inputs from outside up to its own run length, 601 of "
                + "these 1600 steps; give its source for the others", result.err().strip());
    }

    @Test
    void aTimeWithinTheInputsOfAnImageIsNotNoted() {
        assertEquals("", on(image, "run --quiet --time 601steps").err());
    }

    @Test
    void aLongerTimeOfASourceIsNotNoted() {
        assertEquals("", on(CELL, "run --quiet --time 400ms").err());
    }
}
