package org.cortado.emulator.kernel;

import java.util.List;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.fixedpoint.Rounding;

/** A proven product with its shift and rounding in one loop. */
final class PlainMultiplication {
    private static final int WORD = 32;
    private static final int HALF_WORD = 16;
    private static final int LOW_HALF = 0xffff;
    /** Whether the compiler makes vector code of 64-bit products. */
    private static final boolean LONG = Runtime.version().feature() >= 25;

    private final long seed;
    private final LaneConstants constants;

    /** @param seed seed of the random instructions */
    PlainMultiplication(long seed, LaneConstants constants) {
        this.seed = seed;
        this.constants = constants;
    }

    /** Adds the loop; false where none is known. */
    boolean emit(int index, Instruction in, PlainFact fact, int d, List<PlainStep> to) {
        int s = in.shift();
        int a = in.first();
        int b = in.constant() ? constants.row(in.second()) : in.second();
        if (s < 0 || s >= WORD || in.rounding() == Rounding.EVEN) {
            return false;
        }
        if (fact.exact().fits(WORD)) {
            return small(in, fact, a, b, s, d, to);
        }
        boolean adds = in.rounding() == Rounding.FLOOR || in.rounding() == Rounding.NEAREST;
        if (in.op() == Op.MULU || s < 1 || s < HALF_WORD && !adds) {
            return false;
        }
        int half = in.rounding() == Rounding.NEAREST ? 1 << s - 1 : 0;
        if (in.rounding() == Rounding.ZERO) {
            int dropped = (1 << s) - 1;
            to.add(PlainStep.of("product toward 0", f -> PlainProduct.towardZero(f.rows[a], f.rows[b], f.rows[d],
                    f.lanes, s, dropped)));
        } else if (in.rounding() == Rounding.STOCHASTIC) {
            to.add(PlainBody.draw(seed, Draw.rounding(index), LaneRow.BITS));
            to.add(PlainStep.of("product stochastic", f -> PlainProduct.stochastic(f.rows[a], f.rows[b],
                    f.rows[LaneRow.BITS], f.rows[d], f.lanes, s)));
        } else if (in.constant()) {
            to.add(constant(a, in.second(), fact.first(), fact.second(), constants, d, s, half, 0));
        } else {
            to.add(product(a, b, fact.first(), fact.second(), d, s, half, 0));
        }
        return true;
    }

    /**
     * (a b + c) >> s, s 1..55 and 0 <= c < 2^s, and an addition after it; above s = 31, c is a multiple of 2^32.
     *
     * @param rangeA what a lies between
     * @param rangeB what b does
     */
    static PlainStep product(int a, int b, Interval rangeA, Interval rangeB, int d, int s, long c, int after) {
        PlainShort shorter = PlainShort.of(a, b, rangeA, rangeB, s, c);
        if (shorter != null) {
            return shorter.plus(after, d);
        }
        long add = c + ((long) after << s);
        if (LONG) {
            return PlainStep.of("product", f -> PlainLongProduct.shifted(f.rows[a], f.rows[b], f.rows[d], f.lanes, s,
                    add));
        }
        int low = (int) c & LOW_HALF;
        int high = (int) (c >> HALF_WORD);
        if (near(rangeA, rangeB, Interval.of(c >> HALF_WORD), s)) {
            return PlainStep.of("near product", f -> PlainProduct.near(f.rows[a], f.rows[b], f.rows[d], f.lanes, s,
                    low, high, after));
        }
        int word = (int) c;
        int far = (int) (c >> WORD);
        return PlainStep.of("product", s >= WORD
                ? f -> PlainProduct.shiftedFar(f.rows[a], f.rows[b], f.rows[d], f.lanes, s, far, after)
                : s < HALF_WORD
                ? f -> PlainProduct.shiftedShort(f.rows[a], f.rows[b], f.rows[d], f.lanes, s, word, after)
                : f -> PlainProduct.shifted(f.rows[a], f.rows[b], f.rows[d], f.lanes, s, word, after));
    }

    /**
     * Whether the near loops hold for a product and an addition, shifted right by s: their middle terms fit a word.
     *
     * @param more what is added, in 2^16
     */
    static boolean near(Interval a, Interval b, Interval more, int s) {
        Interval half = new Interval(0, LOW_HALF);
        Interval middle = half.times(a.shiftedRight(HALF_WORD, Rounding.FLOOR)).plus(half)
                .plus(half.times(b.shiftedRight(HALF_WORD, Rounding.FLOOR)));
        return s >= HALF_WORD && s <= WORD && more.modest() && middle.plus(more).fits(WORD);
    }

    /** As {@link #product}, of a constant factor. */
    static PlainStep constant(int a, int factor, Interval rangeA, Interval rangeB, LaneConstants constants, int d,
            int s, long c, int after) {
        if (PlainShort.of(a, a, rangeA, rangeB, s, c) != null) {
            return product(a, constants.row(factor), rangeA, rangeB, d, s, c, after);
        }
        long add = c + ((long) after << s);
        if (LONG) {
            return PlainStep.of("product by constant", f -> PlainLongProduct.constant(f.rows[a], factor, f.rows[d],
                    f.lanes, s, add));
        }
        if (near(rangeA, rangeB, Interval.of(c >> HALF_WORD), s)) {
            int low = (int) c & LOW_HALF;
            int high = (int) (c >> HALF_WORD);
            return PlainStep.of("near product by constant", f -> PlainProduct.nearConstant(f.rows[a], factor,
                    f.rows[d], f.lanes, s, low, high, after));
        }
        if (s < HALF_WORD || s >= WORD) {
            return product(a, constants.row(factor), rangeA, rangeB, d, s, c, after);
        }
        return PlainStep.of("product by constant", f -> PlainProduct.constant(f.rows[a], factor, f.rows[d], f.lanes,
                s, (int) c, after));
    }

    private static boolean small(Instruction in, PlainFact fact, int a, int b, int s, int d, List<PlainStep> to) {
        if (s == 0) {
            to.add(PlainStep.of("small product", f -> PlainLoops.multiply(f.rows[a], f.rows[b], f.rows[d], f.lanes)));
            return true;
        }
        if (in.rounding() == Rounding.ZERO) {
            int dropped = (1 << s) - 1;
            to.add(PlainStep.of("small product toward 0", f -> PlainLoops.multiplyTowardZero(f.rows[a], f.rows[b],
                    f.rows[d], f.lanes, s, dropped)));
            return true;
        }
        long half = in.rounding() == Rounding.NEAREST ? 1L << s - 1 : 0;
        if (in.rounding() == Rounding.STOCHASTIC || !fact.exact().plus(Interval.of(half)).fits(WORD)) {
            return false;
        }
        to.add(PlainStep.of("small product", f -> PlainLoops.multiply(f.rows[a], f.rows[b], f.rows[d], f.lanes, s,
                (int) half)));
        return true;
    }
}
