package org.cortado.emulator.kernel;

import static org.cortado.emulator.testing.Code.op;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.testing.Code;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.cortado.fixedpoint.CounterRandom;
import org.cortado.fixedpoint.Rounding;
import org.junit.jupiter.api.Test;

/** What instructions do, worked out by hand; each on both kernels. */
class InstructionTest {
    private static final int MAX = Integer.MAX_VALUE;
    private static final int MIN = Integer.MIN_VALUE;

    /** Runs a program of one slot for one step: s0 = a, s1 = b; checks s2 and the flags. */
    private static void check(int wanted, int flags, int width, int a, int b, Code... code) {
        for (boolean scalar : new boolean[] {true, false}) {
            CoreBuilder core = new CoreBuilder(1, 4).state(0, 0, a).state(0, 1, b)
                    .run(new ProgramRun(0, 0, 0, 0, 0, 0, 4, width, 1, 7, 0), code);
            try (FunctionalEngine engine = new FunctionalEngine(Images.of(core),
                    EngineOptions.DEFAULT.withScalar(scalar))) {
                engine.step();
                String what = (scalar ? "scalar " : "lanes ") + code[code.length - 1].build();
                assertEquals(wanted, engine.view().state(0, 0, 2), what);
                assertEquals(flags, engine.view().flags(0, 0), what);
                for (Flag flag : Flag.values()) {
                    assertEquals((flags & flag.bit()) != 0 ? 1 : 0, engine.view().counter(0, Counter.of(flag)), what);
                }
            }
        }
    }

    private static void check(int wanted, int a, int b, Code... code) {
        check(wanted, 0, 32, a, b, code);
    }

    @Test
    void movShiftsRightAndRounds() {
        check(-3, -5, 0, op("mov", "s2", "s0").shift(1).round(Rounding.FLOOR));
        check(-2, -5, 0, op("mov", "s2", "s0").shift(1).round(Rounding.NEAREST));
        check(-2, -5, 0, op("mov", "s2", "s0").shift(1).round(Rounding.EVEN));
        check(-2, -5, 0, op("mov", "s2", "s0").shift(1).round(Rounding.ZERO));
        check(2, 3, 0, op("mov", "s2", "s0").shift(1).round(Rounding.EVEN));
        check(2, 3, 0, op("mov", "s2", "s0").shift(1).round(Rounding.NEAREST));
        check(-1, -1, 0, op("mov", "s2", "s0").shift(55).round(Rounding.FLOOR));
        check(0, -1, 0, op("mov", "s2", "s0").shift(55).round(Rounding.NEAREST));
    }

    @Test
    void negativeShiftsGoLeftAndFit() {
        check(40, 5, 0, op("mov", "s2", "s0").shift(-3));
        check(MAX, Flag.SATURATE.bit(), 32, 1 << 28, 0, op("mov", "s2", "s0").shift(-3));
        check(MIN, Flag.WRAP.bit(), 32, 1 << 28, 0, op("mov", "s2", "s0").shift(-3).wrap());
        check(5 << 20, 5, 0, op("shl", "s2", "s0").shift(20));
        check(MIN, Flag.SATURATE.bit(), 32, -5, 0, op("shl", "s2", "s0").shift(31));
        check(30, 5, 3, op("mul", "s2", "s0", "s1").shift(-1));
        check(MIN, Flag.SATURATE.bit(), 32, MIN, MAX, op("mul", "s2", "s0", "s1").shift(-8));
    }

    @Test
    void sumsAndDifferences() {
        check(MAX, Flag.SATURATE.bit(), 32, MAX, 1, op("add", "s2", "s0", "s1"));
        check(MIN, Flag.WRAP.bit(), 32, MAX, 1, op("add", "s2", "s0", "s1").wrap());
        check(MIN, Flag.SATURATE.bit(), 32, MIN, 1, op("sub", "s2", "s0", "s1"));
        check(MAX, Flag.SATURATE.bit(), 32, MIN, 1, op("rsub", "s2", "s0", "s1"));
        check(4, 3, 7, op("rsub", "s2", "s0", "s1"));
        check(-4, 3, 7, op("sub", "s2", "s0", "s1"));
        check(MAX, Flag.SATURATE.bit(), 32, MIN, 0, op("abs", "s2", "s0"));
        check(MIN, Flag.WRAP.bit(), 32, MIN, 0, op("abs", "s2", "s0").wrap());
        check(-7, 5, -7, op("min", "s2", "s0", "s1"));
        check(5, 5, -7, op("max", "s2", "s0", "s1"));
        check(MIN, MIN, MAX, op("min", "s2", "s0", "s1"));
    }

    @Test
    void operandsAreNotNarrowedButResultsAre() {
        check(127, Flag.SATURATE.bit(), 8, 100_000, 1, op("add", "s2", "s0", "s1"));
        check(1, 0, 8, 100_000, 99_999, op("sub", "s2", "s0", "s1"));
        check(-96 + 1, Flag.WRAP.bit(), 8, 0x10a0, 1, op("add", "s2", "s0", "s1").wrap());
        check(127, Flag.SATURATE.bit(), 8, 1000, 2000, op("min", "s2", "s0", "s1"));
        check(-1, Flag.WRAP.bit(), 8, 0xfff, 0, op("or", "s2", "s0", "s1").wrap());
    }

    @Test
    void productsAreExactAndRoundedOnce() {
        check(1 << 7, MIN, MIN, op("mul", "s2", "s0", "s1").shift(55).round(Rounding.NEAREST));
        check(MAX, Flag.SATURATE.bit(), 32, MIN, MIN, op("mul", "s2", "s0", "s1").shift(31));
        check(1 << 30, MIN, MIN, op("mul", "s2", "s0", "s1").shift(32));
        check(-1, 1, -1, op("mul", "s2", "s0", "s1").shift(55));
        check(0, 1, -1, op("mul", "s2", "s0", "s1").shift(55).round(Rounding.ZERO));
        check(MAX, MAX, -1, op("mulu", "s2", "s0", "s1").shift(32).round(Rounding.NEAREST));
        check(MAX - 1, MAX, -1, op("mulu", "s2", "s0", "s1").shift(32));
        check(-(1 << 23), -(1 << 24), MIN, op("mulu", "s2", "s0", "s1").shift(32));
    }

    @Test
    void quotients() {
        check(-4, -7, 2, op("div", "s2", "s0", "s1"));
        check(-3, -7, 2, op("div", "s2", "s0", "s1").round(Rounding.ZERO));
        check(-3, -7, 2, op("div", "s2", "s0", "s1").round(Rounding.NEAREST));
        check(-4, -7, 2, op("div", "s2", "s0", "s1").round(Rounding.EVEN));
        check(28, 7, 2, op("div", "s2", "s0", "s1").shift(3));
        check(0, 7, 2, op("div", "s2", "s0", "s1").shift(-3));
        check(MAX, Flag.SATURATE.bit(), 32, MIN, -1, op("div", "s2", "s0", "s1"));
        check(MIN, Flag.WRAP.bit(), 32, MIN, -1, op("div", "s2", "s0", "s1").wrap());
    }

    @Test
    void divisionByZeroGivesTheSignsExtreme() {
        check(MAX, Flag.DIVIDE.bit(), 32, 5, 0, op("div", "s2", "s0", "s1").wrap());
        check(-128, Flag.DIVIDE.bit(), 8, -5, 0, op("div", "s2", "s0", "s1"));
        check(0, Flag.DIVIDE.bit(), 32, 0, 0, op("div", "s2", "s0", "s1"));
    }

    @Test
    void accumulatorSumsExactlyAndRoundsOnceWhenRead() {
        check(7, 3, 2, op("ald", 1), op("amac", "s0", "s1"), op("ard", "s2"));
        check(2, 3, 5, op("amul", "s0", "s1"), op("asb", 1).shift(3), op("ard", "s2").shift(2).round(Rounding.NEAREST));
        check(-9, 3, 2, op("ald", "s0"), op("amsb", "s0", "s1").shift(1), op("ard", "s2"));
        check(MAX, Flag.SATURATE.bit(), 32, MAX, 2, op("amul", "s0", "s1"), op("ard", "s2"));
        check(-16, -4, 0, op("ald", "s0"), op("ard", "s2").shift(-2));
        check(20, 5, 0, op("ald", "s0").shift(55), op("ard", "s2").shift(53));
    }

    @Test
    void accumulatorWrapsWhereItsTrueValueLeaves64Bits() {
        int flag = Flag.ACCUMULATOR.bit();
        check(0, flag, 32, 1 << 9, 0, op("ald", "s0").shift(55), op("ard", "s2").shift(55));
        check(0, flag, 32, MIN, 0, op("ald", "s0").shift(32), op("asb", "s0").shift(32), op("aad", "s0").shift(33),
                op("mov", "s2", 0));
        check(MIN, 0, 32, MIN, 0, op("ald", "s0").shift(32), op("ard", "s2").shift(32));
        check(MIN, flag, 32, MIN, 0, op("asb", "s0").shift(32), op("ard", "s2").shift(32));
        check(0, flag, 32, MIN, MIN, op("amul", "s0", "s1").shift(2), op("ard", "s2").shift(32));
    }

    @Test
    void accumulatorTermBeyond64BitsDoesNotFlagWhereTheSumFits() {
        // -2^63 + 2^63: the term alone does not fit
        check(0, 0, 32, MIN, MIN, op("ald", "s0").shift(32), op("amac", "s0", "s1").shift(1),
                op("ard", "s2").shift(32));
    }

    @Test
    void roundingUpTheLargestAccumulatorSaturatesUpwards() {
        Code[] largest = {op("ald", MAX).shift(32), op("aad", MAX), op("aad", MAX), op("aad", 1)};
        for (int shift : new int[] {1, 4, 31, 32, 33}) {
            for (Rounding rounding : new Rounding[] {Rounding.NEAREST, Rounding.EVEN, Rounding.STOCHASTIC}) {
                Code[] code = Arrays.copyOf(largest, 5);
                code[4] = op("ard", "s2").shift(shift).round(rounding);
                boolean fits = shift == 33;
                check(fits ? 1 << 30 : MAX, fits ? 0 : Flag.SATURATE.bit(), 32, 0, 0, code);
            }
        }
    }

    @Test
    void logicAndSelection() {
        check(0b1000, 0b1100, 0b1010, op("and", "s2", "s0", "s1"));
        check(0b1110, 0b1100, 0b1010, op("or", "s2", "s0", "s1"));
        check(0b0110, 0b1100, 0b1010, op("xor", "s2", "s0", "s1"));
        check(3, 3, 9, op("cmplt", "q1", "s0", "s1"), op("sel", "s2", "s0", "s1").shift(1));
        check(9, 3, 9, op("cmpgt", "q1", "s0", "s1"), op("sel", "s2", "s0", "s1").shift(1));
    }

    @Test
    void comparisonsAreSigned() {
        String[] names = {"cmpeq", "cmpne", "cmplt", "cmple", "cmpgt", "cmpge"};
        int[][] pairs = {{MIN, MAX}, {MAX, MIN}, {5, 5}, {MIN, 0}, {0, MIN}};
        String[] wanted = {"011100", "010011", "100101", "011100", "010011"};
        for (int p = 0; p < pairs.length; p++) {
            for (int n = 0; n < names.length; n++) {
                check(wanted[p].charAt(n) - '0', pairs[p][0], pairs[p][1], op(names[n], "q0", "s0", "s1"),
                        op("mov", "s2", 1).when(0));
            }
        }
    }

    @Test
    void predicateLogic() {
        Code[] set = {op("cmpeq", "q0", "s0", 1), op("cmpeq", "q1", "s1", 1)};
        String[] names = {"pand", "por", "pxor"};
        String[] wanted = {"0001", "0111", "0110"};
        for (int n = 0; n < names.length; n++) {
            for (int ab = 0; ab < 4; ab++) {
                check(wanted[n].charAt(ab) - '0', ab >> 1, ab & 1, set[0], set[1], op(names[n], "q2", "q0", "q1"),
                        op("mov", "s2", 1).when(2));
            }
        }
        check(1, 0, 0, set[0], op("pnot", "q3", "q0"), op("mov", "s2", 1).when(3));
        check(0, 1, 0, set[0], op("pnot", "q3", "q0"), op("mov", "s2", 1).when(3));
    }

    @Test
    void guardedOffInstructionsWriteAndFlagNothing() {
        check(0, MAX, MAX, op("add", "s2", "s0", "s1").when(0));
        check(MAX, Flag.SATURATE.bit(), 32, MAX, MAX, op("add", "s2", "s0", "s1").unless(0));
        check(0, 1, 0, op("div", "s2", "s0", "s1").when(3));
        check(0, MAX, MAX, op("amul", "s0", "s1").shift(55).when(1), op("ard", "s2"));
    }

    @Test
    void narrowing() {
        check(-128, Flag.WRAP.bit(), 32, 128, 0, op("wrap", "s2", "s0").bits(8));
        check(127, 0, 32, 127, 0, op("wrap", "s2", "s0").bits(8));
        check(127, Flag.SATURATE.bit(), 32, 128, 0, op("clip", "s2", "s0").bits(8));
        check(-128, 0, 32, -128, 0, op("clip", "s2", "s0").bits(8));
        check(-127, Flag.SATURATE.bit(), 32, -128, 0, op("clips", "s2", "s0").bits(8));
        check(-MAX, Flag.SATURATE.bit(), 32, MIN, 0, op("clips", "s2", "s0").bits(32));
        check(-1, Flag.SATURATE.bit(), 32, MIN, 0, op("clips", "s2", "s0").bits(2));
    }

    @Test
    void randomWordsAreTheHashOfSeedNeuronStepSubAndInstruction() {
        int bits = CounterRandom.bits(1, 7, 0, 0, 4);
        check(bits >>> 8, 0, 0, op("mov", "s2", 0), op("rnd", "s2").shift(8));
        check(bits, 0, 0, op("mov", "s2", 0), op("rnd", "s2"));
        int normal = CounterRandom.normal(bits, CounterRandom.bits(1, 7, 0, 0, 5));
        check(normal >> 13, 0, 0, op("mov", "s2", 0), op("rndn", "s2").shift(13));
    }

    @Test
    void stochasticRoundingHasADrawOfItsOwn() {
        long bits = CounterRandom.bits(1, 7, 0, 0, 2) & 0xffff_ffffL;
        int half = (int) ((1L << 31) >> 16);
        check(bits >= 1L << 31 ? 1 : 0, half, 0, op("mov", "s2", "s0").shift(16).round(Rounding.STOCHASTIC));
        check(bits >= 1L << 31 ? 1 : 0, 1, 2, op("div", "s2", "s0", "s1").round(Rounding.STOCHASTIC));
    }

    /** Looks up s0 in a table of 3 points from 10, step 4: 100, 200, 50. */
    private static void look(int wanted, int flags, int x, boolean quiet, Rounding rounding) {
        for (boolean scalar : new boolean[] {true, false}) {
            CoreBuilder core = new CoreBuilder(1, 3).state(0, 0, x)
                    .store(new LookupTable(10, 2, quiet, new int[] {100, 200, 50}).words())
                    .run(op("tab", "s2", "s0", 0).round(rounding));
            try (FunctionalEngine engine = new FunctionalEngine(Images.of(core),
                    EngineOptions.DEFAULT.withScalar(scalar))) {
                engine.step();
                assertEquals(wanted, engine.view().state(0, 0, 2), "x = " + x);
                assertEquals(flags, engine.view().flags(0, 0), "x = " + x);
            }
        }
    }

    @Test
    void tablesInterpolateAndClamp() {
        int[] at = {10, 11, 14, 15, 17, 18};
        int[] wanted = {100, 125, 200, 162, 87, 50};
        for (int i = 0; i < at.length; i++) {
            look(wanted[i], 0, at[i], false, Rounding.FLOOR);
        }
        look(163, 0, 15, false, Rounding.NEAREST);
        look(100, Flag.TABLE.bit(), 9, false, Rounding.FLOOR);
        look(50, Flag.TABLE.bit(), 19, false, Rounding.FLOOR);
        look(100, 0, MIN, true, Rounding.FLOOR);
        look(50, 0, MAX, true, Rounding.FLOOR);
    }
}
