package org.cortado.emulator.twin;

import static org.cortado.emulator.testing.Code.op;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.Twin;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.testing.Code;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.cortado.emulator.testing.TwinBuilder;
import org.cortado.fixedpoint.CounterRandom;
import org.cortado.fixedpoint.Rounding;
import org.junit.jupiter.api.Test;

class TwinEngineTest {
    private static TwinEngine engine(Image image, TwinBuilder twin) {
        return new TwinEngine(Images.withTwin(image, twin.build()), TwinOptions.DEFAULT);
    }

    /** s2 after one step of a program on s0 = a, s1 = b. */
    private static double result(double a, double b, Code... code) {
        return result(new TwinBuilder(image(code), code).state(a, b, 0), code);
    }

    private static Image image(Code... code) {
        return Images.of(new CoreBuilder(1, 3).run(code));
    }

    private static double result(TwinBuilder twin, Code... code) {
        try (TwinEngine engine = engine(image(code), twin)) {
            engine.step();
            return engine.state(0, 0, 2);
        }
    }

    @Test
    void anImageWithoutTwinIsRefused() {
        Image image = image(op("spk"));
        String message = assertThrows(IllegalArgumentException.class,
                () -> new TwinEngine(image, TwinOptions.DEFAULT)).getMessage();
        assertTrue(message.contains("no float twin"), message);
    }

    @Test
    void arithmeticIsPlainFloat64() {
        double a = 0.1;
        double b = -65.3;
        assertEquals(a + b, result(a, b, op("add", "s2", "s0", "s1")));
        assertEquals(a - b, result(a, b, op("sub", "s2", "s0", "s1")));
        assertEquals(b - a, result(a, b, op("rsub", "s2", "s0", "s1")));
        assertEquals(a * b, result(a, b, op("mul", "s2", "s0", "s1").shift(15)));
        assertEquals(a / b, result(a, b, op("div", "s2", "s0", "s1").shift(15)));
        assertEquals(65.3, result(a, b, op("abs", "s2", "s1")));
        assertEquals(b, result(a, b, op("min", "s2", "s0", "s1")));
        assertEquals(a, result(a, b, op("max", "s2", "s0", "s1")));
        assertEquals(1e300, result(1e300, b, op("mov", "s2", "s0")));
        assertEquals(Double.POSITIVE_INFINITY, result(1, 0, op("div", "s2", "s0", "s1")));
    }

    @Test
    void aShiftThatIsNotTheNaturalOneIsAPowerOfTwo() {
        Code shift = op("mov", "s2", "s0").shift(3);
        assertEquals(5.5 / 8, result(new TwinBuilder(image(shift), shift).state(5.5, 0, 0).scale(0, -3), shift));
    }

    @Test
    void constantsAreAsWritten() {
        Code add = op("add", "s2", "s0", 1311);
        TwinBuilder twin = new TwinBuilder(image(add), add).state(1, 0, 0).constant(0, 0.04, 15);
        assertEquals(1.04, result(twin, add));
    }

    @Test
    void theAccumulatorAddsInOrder() {
        Code[] code = {op("amul", "s0", "s1"), op("asb", "s0"), op("aad", "s1"), op("amsb", "s1", "s1"),
            op("ard", "s2")};
        double a = 0.1;
        double b = 0.7;
        assertEquals(a * b - a + b - b * b, result(a, b, code));
    }

    @Test
    void comparisonsAndGuardsLookAtDoubles() {
        Code[] code = {op("cmplt", "q0", "s0", "s1"), op("pnot", "q1", "q0"), op("mov", "s2", 1).when(0),
            op("mov", "s2", 2).when(1), op("sel", "s2", "s2", "s0").shift(0)};
        assertEquals(1, result(0.1, 0.1000001, code));
        assertEquals(0.1, result(0.1, 0.1, code));
    }

    @Test
    void narrowingIsTheIdentityExceptOnCounts() {
        Code[] code = {op("wrap", "s2", "s0").bits(8)};
        assertEquals(1000.5, result(1000.5, 0, code));
        assertEquals(-24, result(new TwinBuilder(image(code), code).state(1000, 0, 0).counts(), code));
    }

    @Test
    void countsAreTheIntegerEngines() {
        Code[][] programs = {{op("mul", "s2", "s0", "s1").shift(3).round(Rounding.FLOOR)},
            {op("add", "s2", "s0", "s1").wrap()}, {op("div", "s2", "s0", "s1").shift(4).round(Rounding.NEAREST)},
            {op("shl", "s2", "s1").shift(20).wrap()}, {op("mov", "s2", "s0").shift(2).round(Rounding.EVEN)},
            {op("xor", "s2", "s0", "s1")}, {op("div", "s2", "s0", 0)}, {op("clips", "s2", "s0").bits(16)},
            {op("amul", "s0", "s1").shift(8), op("amac", "s0", "s0"), op("asb", "s1"),
                op("ard", "s2").shift(11).wrap()},
            {op("rnd", "s2").shift(20)}, {op("mulu", "s2", "s0", "s1").shift(2).wrap()}};
        int[][] scales = {{-3}, {0}, {4}, {20}, {-2}, {0}, {0}, {0}, {8, 0, 0, -11}, {-20}, {-2}};
        int[][] words = {{1_000_000_007, 998_244_353}, {-77, 13}, {Integer.MIN_VALUE, Integer.MAX_VALUE}, {6, -4}};
        for (int p = 0; p < programs.length; p++) {
            for (int[] word : words) {
                CoreBuilder core = new CoreBuilder(1, 3).state(0, 0, word[0]).state(0, 1, word[1]).run(programs[p]);
                Image image = Images.of(core);
                TwinBuilder twin = new TwinBuilder(image, programs[p]).counts();
                for (int i = 0; i < programs[p].length; i++) {
                    twin.scale(i, scales[p][i]);
                }
                try (FunctionalEngine integer = new FunctionalEngine(image, EngineOptions.DEFAULT);
                        TwinEngine real = engine(image, twin)) {
                    integer.step();
                    real.step();
                    assertEquals(integer.view().state(0, 0, 2), real.state(0, 0, 2), "program " + p + " on " + word[0]);
                }
            }
        }
    }

    @Test
    void aNumberBecomesACountByTheInstructionsRounding() {
        Code code = op("mov", "s2", "s0").shift(15).round(Rounding.NEAREST);
        TwinBuilder twin = new TwinBuilder(image(code), code).result(0, Twin.COUNT);
        assertEquals(3, result(twin.state(2.5, 0, 0), code));
        assertEquals(-2, result(twin.state(-2.5, 0, 0), code));
        assertEquals(-3, result(twin.state(-2.5000001, 0, 0), code));
    }

    @Test
    void tablesInterpolateAsWritten() {
        Code[] code = {op("tab", "s2", "s0", 1)};
        CoreBuilder core = new CoreBuilder(1, 3).run(code).store(new LookupTable(0, 4, false, new int[] {1, 2, 3})
                .words());
        double[][] cases = {{-3, 0.5}, {0.1, 0.5}, {0.15, 1.5}, {0.2, 2.5}, {0.25, 2.0}, {0.3, 1.5}, {9, 1.5}};
        for (double[] one : cases) {
            try (TwinEngine engine = engine(Images.of(core), new TwinBuilder(Images.of(core), code)
                    .state(one[0], 0, 0).table(0, 0.1, 0.1, 0.5, 2.5, 1.5))) {
                engine.step();
                assertEquals(one[1], engine.state(0, 0, 2), 1e-12);
            }
        }
    }

    @Test
    void randomNumbersAreTheMachinesBitsUncut() {
        int first = CounterRandom.bits(1, 0, 0, 0, 0);
        int second = CounterRandom.bits(1, 0, 0, 0, 1);
        assertEquals((first & 0xffff_ffffL) * 0x1p-32, result(0, 0, op("rnd", "s2").shift(17)));
        assertEquals(CounterRandom.normal(first, second) * CounterRandom.NORMAL_RESOLUTION,
                result(0, 0, op("rndn", "s2").shift(13)), 1e-6);
    }

    @Test
    void inputIsTheSumOfWeightsInTheirUnit() {
        Code[] code = {op("add", "s2", "s2", "x1")};
        CoreBuilder core = new CoreBuilder(1, 3).run(code).row(1, 2, new int[] {100, 1, 0}, new int[] {-30, 2, 0})
                .row(1, -3, new int[] {-9, 1, 0});
        Image image = Images.of(Chip.standard(), Images.spikes(new int[] {0, 0, 0, 1}, new int[] {0, 0, 1, 5}), core);
        TwinBuilder stored = new TwinBuilder(image, code).fractions(new int[16], new int[16], new int[] {0, 8, 0, 0});
        try (TwinEngine engine = engine(image, stored)) {
            engine.run(2);
            assertEquals((400 + 5 * -2) / 256.0, engine.input(0, 0, 1));
            engine.step();
            assertEquals((400 - 10 - 120) / 256.0, engine.state(0, 0, 2));
        }
        TwinBuilder written = new TwinBuilder(image, code).weights(1.57, -0.47, -0.0042);
        try (TwinEngine engine = engine(image, written)) {
            engine.run(3);
            assertEquals(1.57 + 5 * -0.0042 + -0.47, engine.state(0, 0, 2), 1e-15);
        }
    }

    @Test
    void spikesCarryTheirPayloadUnrounded() {
        Code[] code = {op("cmpeq", "q0", "step", 0), op("spkg", "s0").when(0), op("add", "s2", "s2", "x0")};
        CoreBuilder core = new CoreBuilder(1, 3).run(code).row(0, 0, new int[] {10, 1, 0}).axon(0, 0, 0, 0, 0);
        Image image = Images.of(core);
        TwinBuilder twin = new TwinBuilder(image, code).state(2.3, 0, 0).result(1, 2)
                .fractions(new int[] {2, 0, 4}, new int[16], new int[] {4, 0, 0, 0});
        try (TwinEngine engine = engine(image, twin)) {
            engine.step();
            assertEquals(1, engine.spikes().count());
            assertEquals(9, engine.spikes().payload(0));
            assertEquals(9.2, engine.payload(0), 1e-12);
            engine.step();
            assertEquals(10 * 9.2 / 16, engine.state(0, 0, 2), 1e-12);
        }
    }

    @Test
    void aQuantisedTwinStartsFromTheStoredWords() {
        Code[] code = {op("mul", "s2", "s0", "p0").shift(15), op("add", "s2", "s2", 1311),
            op("mulu", "s1", "s0", "p1").shift(32)};
        CoreBuilder core = new CoreBuilder(1, 3).state(0, 0, 3 << 15).parameters(655, -1).run(code);
        Image image = Images.of(Chip.standard(), Images.writes(new int[] {1, 0, 0, 16_384}), core);
        TwinBuilder twin = new TwinBuilder(image, code).state(3.1, 0, 0).parameters(0.02, 0.99).constant(1, 0.04, 15)
                .fractions(new int[] {15, 15, 15}, new int[] {15, 32}, new int[4]).writes(0.51);
        try (TwinEngine written = engine(image, twin); TwinEngine quantised = new TwinEngine(
                Images.withTwin(image, twin.build()), new TwinOptions(true, null))) {
            written.step();
            quantised.step();
            assertEquals(3.1 * 0.02 + 0.04, written.state(0, 0, 2));
            assertEquals(3 * 655 / 32768.0 + 1311 / 32768.0, quantised.state(0, 0, 2));
            assertEquals(3.1 * 0.99, written.state(0, 0, 1));
            assertEquals(3 * (1 - 0x1p-32), quantised.state(0, 0, 1));
            written.step();
            quantised.step();
            assertEquals(3.1 * 0.51 + 0.04, written.state(0, 0, 2));
            assertEquals(0.5, quantised.parameter(0, 0, 0));
        }
    }

    @Test
    void substepsStartWithZeroes() {
        Code[] code = {op("add", "s2", "s2", "r0"), op("add", "r0", "sub", 10), op("add", "s2", "s2", "r0")};
        CoreBuilder core = new CoreBuilder(1, 3).run(new ProgramRun(0, 0, 0, 0, 0, 0, 3, 32, 3, 0, 0), code);
        Image image = Images.of(Chip.standard(), Drive.NONE, core);
        try (TwinEngine engine = engine(image, new TwinBuilder(image, code))) {
            engine.step();
            assertEquals(33, engine.state(0, 0, 2));
            assertEquals(1, engine.stepNumber());
        }
    }
}
