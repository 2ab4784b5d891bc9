package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every lane of a block is what the scalar form gives. */
class BlocksTest {
    private static final long SEED = 77;
    private static final int LANES = 1030;
    private static final int N = 1027;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int[] a = words();
    private final int[] b = words();
    private final int[] bits = random.ints(LANES).toArray();

    private int[] words() {
        return IntStream.range(0, LANES).map(i -> switch (random.nextInt(8)) {
            case 0 -> Integer.MIN_VALUE;
            case 1 -> Integer.MAX_VALUE;
            case 2 -> random.nextInt(-2, 3);
            default -> random.nextInt() >> random.nextInt(32);
        }).toArray();
    }

    @FunctionalInterface
    private interface Block {
        int run(int[] out, int[] flags);
    }

    private void check(Block block, IntToLongFunction exact, int shift, Rounding rounding, int width,
            Overflow overflow) {
        String place = "seed " + SEED + " shift " + shift + " " + rounding + " width " + width + " " + overflow;
        int[] out = new int[LANES];
        int[] flags = new int[LANES];
        flags[0] = 2;
        int count = block.run(out, flags);
        int[] expected = new int[LANES];
        int[] expectedFlags = new int[LANES];
        expectedFlags[0] = 2;
        int expectedCount = 0;
        for (int i = 0; i < N; i++) {
            expected[i] = Words.narrow(exact.applyAsLong(i), shift, rounding, bits[i], width, overflow);
            int over = Words.overflows(exact.applyAsLong(i), shift, rounding, bits[i], width) ? 1 : 0;
            expectedFlags[i] |= over;
            expectedCount += over;
        }
        assertArrayEquals(expected, out, place);
        assertArrayEquals(expectedFlags, flags, place);
        assertEquals(expectedCount, count, place);
        assertEquals(expectedCount, block.run(out, null), place);
    }

    @ParameterizedTest
    @EnumSource(Overflow.class)
    void sumsAndDifferencesOfAllWidths(Overflow overflow) {
        for (int w = 2; w <= 32; w++) {
            int width = w;
            check((out, flags) -> Blocks.add(a, b, out, N, width, overflow, flags), i -> (long) a[i] + b[i], 0,
                    Rounding.FLOOR, width, overflow);
            check((out, flags) -> Blocks.sub(a, b, out, N, width, overflow, flags), i -> (long) a[i] - b[i], 0,
                    Rounding.FLOOR, width, overflow);
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void productsOfAllShifts(Rounding rounding) {
        for (int s = -8; s <= 63; s++) {
            int shift = s;
            for (int width : new int[] {2, 24, 32}) {
                for (Overflow overflow : Overflow.values()) {
                    check((out, flags) -> Blocks.mul(a, b, out, N, shift, rounding, bits, width, overflow, flags),
                            i -> (long) a[i] * b[i], shift, rounding, width, overflow);
                    check((out, flags) -> Blocks.mulu(a, b, out, N, shift, rounding, bits, width, overflow, flags),
                            i -> a[i] * (b[i] & 0xffffffffL), shift, rounding, width, overflow);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void shiftsOfWordsAndOfExactResults(Rounding rounding) {
        long[] exact = random.longs(LANES).map(x -> x >> random.nextInt(64)).toArray();
        for (int s = -31; s <= 63; s++) {
            int shift = s;
            for (int width : new int[] {2, 24, 32}) {
                for (Overflow overflow : Overflow.values()) {
                    check((out, flags) -> Blocks.shift(a, out, N, shift, rounding, bits, width, overflow, flags),
                            i -> a[i], shift, rounding, width, overflow);
                    check((out, flags) -> Blocks.narrow(exact, out, N, shift, rounding, bits, width, overflow, flags),
                            i -> exact[i], shift, rounding, width, overflow);
                }
            }
        }
    }

    @Test
    void conversionShiftsByTheDifferenceOfTheFractions() {
        check((out, flags) -> Blocks.convert(a, QFormat.S16_15, out, QFormat.S8_7, N, Rounding.EVEN, null,
                Overflow.SATURATE, flags), i -> a[i], 8, Rounding.EVEN, 16, Overflow.SATURATE);
    }

    @Test
    void stochasticRoundingWithoutRandomBitsIsRefused() {
        assertEquals("stochastic rounding needs random bits: give an array of 4",
                assertThrows(IllegalArgumentException.class, () -> Blocks.mul(a, b, a, 4, 15, Rounding.STOCHASTIC, null,
                        32, Overflow.WRAP, null)).getMessage());
    }

    @Test
    void unsignedFormatsAreNotConvertedAsSignedOnes() {
        assertEquals("a block converts between signed formats, not u0.32 to s16.15",
                assertThrows(IllegalArgumentException.class, () -> Blocks.convert(a, QFormat.U0_32, b, QFormat.S16_15,
                        1, Rounding.FLOOR, null, Overflow.WRAP, null)).getMessage());
    }

    @Test
    void aResultMayOverwriteAnOperand() {
        int[] expected = new int[LANES];
        Blocks.mul(a, b, expected, N, 15, Rounding.NEAREST, null, 32, Overflow.SATURATE, null);
        int[] inPlace = a.clone();
        Blocks.mul(inPlace, b, inPlace, N, 15, Rounding.NEAREST, null, 32, Overflow.SATURATE, null);
        assertArrayEquals(IntStream.of(expected).limit(N).toArray(), IntStream.of(inPlace).limit(N).toArray());
        assertArrayEquals(new int[] {a[N], a[N + 1], a[N + 2]}, new int[] {inPlace[N], inPlace[N + 1], inPlace[N + 2]});
    }
}
