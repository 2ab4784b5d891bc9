package org.cortado.tests.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cortado.tests.endtoend.Cortado.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong value of an option is that option's fault, and the message says what would be right. */
class OptionFaultEndToEndTest {
    private static final String PROGRAM = "patterns/2003/rs.cas";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "run --time=foo | --time: 'foo' is no length of time: write 1s",
        "run --seed=x | Invalid value for option '--seed': 'x' is no whole number",
        "run --threads=99999999999 | Invalid value for option '--threads': '99999999999' is beyond 32 bits",
        "run --max-messages=-1 | Invalid value for option '--max-messages': '-1' is less than 0",
        "run --error=foo | --error: no warning 'foo': write all, or some of certain-overflow",
        "asm --include=/none | --include /none: no such folder",
        "asm -o x.cas | --output x.cas: the ending says the form of the file; name it .npz",
        "run --spikes=x.foo | --spikes x.foo: the ending says the form of the file; name it .csv or .npz",
        "run --probes=/none/x.csv | --probes /none/x.csv: cannot be written, its folder does not exist",
        "map --run=foo | --run: 'foo' is no length of time",
        "map --run=0ms | --run: '0ms' is no time at all",
        "compare --tau=0 | --tau 0.0: more than 0 ms",
        "compare --tau=NaN | Invalid value for option '--tau': 'NaN' is no number that is finite",
        "compare --formats=s11.9..2 | --formats: 's11.9..2' is an empty range",
        "compare --at=3 | --at: says where the nullclines of --phase stand",
        "compare --quiet --phase=v,u --at=-3 | --at -3.0: the run lasts from 0 to 150.25 ms"})
    void aWrongValueIsAFaultOfItsOption(String line, String message) {
        Result result = run(line);
        assertEquals(2, result.code(), result::out);
        assertTrue(result.err().startsWith("cortado: " + message), result::err);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-D 1x=3 | -D 1x=3: unknown unit 'x'", "-D foo=bar | -D foo=bar: undefined name 'bar'",
        "-D pi=3 | -D pi=3: 'pi' is built in", "-D foo=1/0 | -D foo=1/0: division by zero"})
    void aWrongDefinitionNamesNoLine(String line, String message) {
        Result result = run("run " + line);
        assertEquals(2, result.code(), result::out);
        assertTrue(result.err().startsWith("error: " + message), result::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asm", "run", "compare"})
    void aFormatThatTheProgramCannotTakeIsNamed(String verb) {
        assertTrue(run(verb + " --format=s0.31").err().strip().endsWith(": not assembled with --format s0.31"));
    }

    private static Result run(String line) {
        String[] words = line.split(" ");
        return Cortado.run(Stream.concat(Stream.of(words[0], Cortado.program(PROGRAM)),
                Arrays.stream(words).skip(1)).toArray(String[]::new));
    }
}
