package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stimuli as the writes they become. */
class StimulusTest {
    private static final String ONE_CELL = ".population a, cell";

    /** The writes as {@code step:value}, the parameter being i of a single shared set. */
    private static String course(String stimulus, String... more) {
        String[] lines = new String[more.length + 3];
        System.arraycopy(more, 0, lines, 0, more.length);
        lines[more.length] = ONE_CELL;
        lines[more.length + 1] = ".stimulus a.i, " + stimulus;
        lines[more.length + 2] = ".run 12ms";
        return text(Net.of(lines).ok());
    }

    private static String text(Image image) {
        Drive.Writes writes = image.drive().writes();
        return String.join(" ", IntStream.range(0, writes.count()).mapToObj(i -> {
            double value = writes.value()[i] / 32768.0;
            return writes.step()[i] + ":" + (value == Math.rint(value) ? Long.toString((long) value) : "" + value);
        }).toList());
    }

    @Test
    void onlyChangesAreWritten() {
        assertEquals("0:5", course("5"));
        assertEquals("", course("0"));
        assertEquals("0:5", course("constant(5)"));
    }

    @Test
    void eachKindTakesItsCourse() {
        assertEquals("4:10", course("step(at=4ms, to=10)"));
        assertEquals("0:-1 4:10", course("step(at=4ms, to=10, from=-1)"));
        assertEquals("4:10 6:0", course("pulse(at=4ms, width=2ms, to=10)"));
        assertEquals("1:10 2:0 4:10 5:0", course("pulses(at=1ms, width=1ms, period=3ms, count=2, to=10)"));
        assertEquals("3:2 4:4 5:6", course("ramp(at=2ms, until=5ms, to=6)"));
        assertEquals("2:1 5:2 8:3", course("staircase(at=2ms, every=3ms, by=1, count=3)"));
        assertEquals("1:2 2:0 3:-2 4:0 5:2 6:0 7:-2 8:0 9:2 10:0 11:-2",
                course("round(sine(amplitude=2, frequency=250Hz))"));
    }

    @Test
    void anExpressionOfTimeStepAndIndexIsACourse() {
        assertEquals("10:20", course("20 * (t >= 10ms)"));
        assertEquals("5:2 11:0", course("step > 4 && t < 11ms ? 2 : 0"));
        assertEquals("4:8 8:12", course("5 + step(at=4ms, to=3) + 4 * (t >= 8)", ".equ unused, 1").replace("0:5 ", ""));
    }

    @Test
    void theValueOfAStepIsThatOfItsTime() {
        assertEquals("3:1", course("t >= 0.3ms", ".chip timestep=0.1ms"));
        assertEquals("3:1", course("step(at=0.3ms, to=1)", ".chip timestep=0.1ms"));
        assertEquals("4:1", course("step(at=0.31ms, to=1)", ".chip timestep=0.1ms"));
    }

    @Test
    void theParametersOwnValueMayBeUsed() {
        assertEquals("2:7", text(Net.of(".population a, cell, i=4", ".stimulus a.i, i + step(at=2ms, to=3, from=0)",
                ".run 5ms").ok()));
    }

    @Test
    void noiseIsDrawnAnewEachStepOrHeld() {
        String[] free = course("uniform(1, 2)").split(" ");
        assertEquals(12, free.length);
        assertTrue(Arrays.stream(free).map(w -> Double.parseDouble(w.substring(w.indexOf(':') + 1)))
                .allMatch(v -> v >= 1 && v < 2));
        assertTrue(course("uniform(1, 2, every=4ms)").matches("0:[0-9.]+ 4:[0-9.]+ 8:[0-9.]+"));
    }

    @Test
    void aCsvFileHoldsUntilItsNextRow(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("c.csv"), "time,value\n2,5\n4.5,-1\n");
        assertEquals("2:5 5:-1", text(Net.of(ONE_CELL, ".stimulus a.i, file(\"c.csv\")", ".run 9ms").in(folder).ok()));
    }

    @Test
    void aNumPyFileGivesOneValueForEachStep(@TempDir Path folder) throws IOException {
        Npy.write(folder.resolve("c.npy"), NpyArray.of(new double[] {1, 1, 2, 3}));
        assertEquals("0:1 2:2 3:3", text(Net.of(ONE_CELL, ".stimulus a.i, file(\"c.npy\")", ".run 9ms").in(folder)
                .ok()));
    }

    @Test
    void aSharedSetIsWrittenOncePerCore() {
        Image image = Net.of(".chip mesh=2x1, neurons=4", ".population a, cell, size=8", ".stimulus a.i, 3", ".run 2ms")
                .ok();
        assertEquals("[0, 1]", Arrays.toString(image.drive().writes().core()));
        assertEquals(0, image.cores().get(0).runs().get(0).parameterStride());
    }

    @Test
    void aStimulusThatDiffersByNeuronGivesEachItsOwnParameters() {
        for (String stimulus : List.of(".stimulus a.i, index", ".stimulus a[1..3].i, 1 + index",
                ".stimulus a.i, [0, 1, 2, 3]")) {
            Image image = Net.of(".population a, cell, size=4", stimulus, ".run 2ms").ok();
            assertEquals(3, image.cores().get(0).runs().get(0).parameterStride(), stimulus);
            assertEquals("0:1 0:2 0:3", text(image), stimulus);
            assertEquals("[4, 7, 10]", Arrays.toString(image.drive().writes().address()), stimulus);
        }
    }

    @Test
    void sharedNoiseIsTheSameForAllNeurons() {
        Image image = Net.of(".population a, cell, size=3", ".stimulus a.i, uniform(0, 1), shared=yes",
                ".run 4ms").ok();
        assertEquals(4, image.drive().writes().count());
        Image each = Net.of(".population a, cell, size=3", ".stimulus a.i, uniform(0, 1)", ".run 4ms").ok();
        assertEquals(12, each.drive().writes().count());
    }

    @Test
    void writesOfSeveralStimuliAreOrderedByStep() {
        Image image = Net.of(".population a, cell", ".stimulus a.i, step(at=3ms, to=1)",
                ".stimulus a.keep, step(at=1ms, to=0.25)", ".run 5ms").ok();
        assertEquals("[1, 3]", Arrays.toString(image.drive().writes().step()));
    }

    @Test
    void theTwinIsDrivenByTheValuesAsWritten() {
        Image image = Net.of(ONE_CELL, ".stimulus a.i, 0.1", ".run 2ms").ok();
        assertEquals("[0.1]", Arrays.toString(image.twin().writes()));
    }

    @Test
    void theLengthOfTheRunMayComeFromTheCommandLine() {
        AssemblyOptions steps = new AssemblyOptions(java.util.Map.of(), null, null, 3L, null, List.of(), List.of());
        Image image = Net.of(ONE_CELL, ".stimulus a.i, step", ".run 100ms").with(steps).ok();
        assertEquals("1:1 2:2", text(image));
        assertEquals(3, image.drive().steps());
    }

    @Test
    void aTimedStimulusNeedsTheLengthOfTheRun() {
        assertTrue(Net.of(ONE_CELL, ".stimulus a.i, t").refusal().startsWith("no-run-length"));
        assertEquals("0:5", text(Net.of(ONE_CELL, ".stimulus a.i, 5").ok()));
    }

    @Test
    void aValueOutOfRangeNamesItsTime() {
        assertEquals("out-of-range: i = 70000 at 7 ms is outside s16.15 (-65536 .. 65535.9999695) | give i a format "
                + "with "
                + "more integer bits, or a value inside",
                Net.of(ONE_CELL, ".stimulus a.i, 10000 * step", ".run 20ms").refusal());
    }

    @Test
    void wrongTargetsAreRefused() {
        assertTrue(Net.of(ONE_CELL, ".stimulus a.j, 1").refusal().startsWith("unknown-parameter"));
        assertTrue(Net.of(ONE_CELL, ".stimulus a, 1").refusal().startsWith("not-a-parameter"));
        assertTrue(Net.of(ONE_CELL, ".stimulus b.i, 1").refusal().startsWith("unknown-population"));
        assertTrue(Net.of(ONE_CELL, ".stimulus a.i, 1", ".stimulus a.i, 2").refusal().startsWith("doubled-stimulus"));
        assertTrue(Net.of(ONE_CELL, ".stimulus a.i, step(to=3)", ".run 1s").refusal()
                .startsWith("missing-argument: step needs at="));
    }

    @Test
    void moreWritesThanTheBoundAreRefused() {
        assertTrue(Net.of(".chip neurons=4096", ".population a, cell, size=4096", ".stimulus a.i, uniform(0, 1)",
                ".run 5s").refusal().startsWith("capacity: the stimuli come to more than 16,777,216 writes"));
    }
}
