package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the command line explains itself. */
class UsageEndToEndTest {
    private static final String CELL = Cortado.program("patterns/2003/rs.cas");

    private static String usage(String... arguments) {
        Result result = Cortado.run(arguments);
        assertEquals(2, result.code(), result::out);
        return result.err();
    }

    @Test
    void helpAloneIsTheHelpOfAll() {
        Result result = Cortado.run("help");
        assertEquals(0, result.code(), result::err);
        assertEquals(Cortado.run("--help").out(), result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"asm", "dis", "run", "compare", "map", "mesh", "bench", "repl", "help"})
    void helpOfAVerbIsWhatTheVerbSaysOfItself(String verb) {
        Result result = Cortado.run("help", verb);
        assertEquals(0, result.code(), result::err);
        assertEquals(Cortado.run(verb, "--help").out(), result.out());
        assertTrue(result.out().startsWith("Usage: cortado " + verb), result::out);
    }

    @Test
    void helpOfNoVerbNamesAll() {
        assertEquals("cortado: no verb 'runn'; there are asm, dis, run, compare, map, mesh, bench, repl, help",
                usage("help", "runn").lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run     | --engine     | functional, cycle, float
            run     | --twin       | written, quantised
            run     | --placement  | sequential, hilbert, bisection, force, annealing
            map     | --algorithm  | sequential, hilbert, bisection, force, annealing
            map     | --objective  | hops, link, energy, cycles
            map     | --partition  | source, best
            compare | --parameters | same, declared
            compare | --against    | twin, reference
            repl    | --engine     | functional, cycle
            """)
    void aWrongNameIsAnsweredWithAllAsTheyAreWritten(String verb, String option, String names) {
        String said = usage(verb, CELL, option, "foo");
        assertTrue(said.contains("'" + option + "'") && said.contains(": 'foo' is none of " + names + "\n"), said);
    }

    @Test
    void assemblingWithoutOutputSaysThatNothingIsWritten() {
        assertEquals("cortado: nothing is written: give -o FILE.npz for an image, or --listing to see it",
                Cortado.run("asm", CELL).err().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--listing"})
    void assemblingForAPurposeSaysNothing(String option, @TempDir Path folder) {
        Result result = option.equals("-o") ? Cortado.run("asm", CELL, option, folder.resolve("rs.npz").toString())
                : Cortado.run("asm", CELL, option);
        assertEquals("", result.err());
    }

    @Test
    void namesAreTakenInAnyCase() {
        assertEquals(0, Cortado.run("run", CELL, "--quiet", "--engine", "Functional").code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "asm --listing | 1 core, 1 neuron, 0 synapses", "run --quiet --time=1steps | 1 step of 0.25 ms, 1 neuron,",
        "compare --quiet --time=1steps | 1 step of 0.25 ms, 1 neuron",
        "compare --quiet --formats=s16.15 --time=1steps | 1 setting, 1 step of 0.25 ms",
        "map --traffic=run:1steps | 1x1 tile of 1 core; traffic: measured over 1 step;",
        "repl --batch -c list -c step --width=90 | 21 instructions, 27 cycles"})
    void oneIsSingular(String line, String shown) {
        String[] words = line.split(" ");
        Result result = Cortado.run(Stream.concat(Stream.of(words[0], CELL), Arrays.stream(words).skip(1))
                .toArray(String[]::new));
        assertEquals(0, result.code(), result::err);
        assertTrue(result.out().contains(shown), result::out);
        assertFalse(Pattern.compile("(^|[^.0-9])1 (core|neuron|synapse|step|setting|cycle|instruction|input|state"
                + "|tile|spike|operation)s\\b").matcher(result.out()).find(), result::out);
    }
}
