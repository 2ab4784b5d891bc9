package org.cortado.emulator.kernel;

import org.cortado.fixedpoint.Rounding;

/**
 * A product whose factor b is known to lie in 0..2^16 - 1, shifted right by s after an addition of c, 0..2^s - 1.
 *
 * @param a row of the other factor
 * @param b row of the short one
 */
record PlainShort(int a, int b, int s, long c) {
    private static final int HALF_WORD = 16;
    private static final int LOW_HALF = 0xffff;
    private static final int WORD = 32;

    /** The product, with whichever factor is short; null where none is, or its upper part leaves a word. */
    static PlainShort of(int a, int b, Interval rangeA, Interval rangeB, int s, long c) {
        boolean swap = !isShort(rangeB);
        Interval other = swap ? rangeB : rangeA;
        Interval factor = swap ? rangeA : rangeB;
        if (!isShort(factor) || s < 1 || s >= HALF_WORD + WORD) {
            return null;
        }
        Interval upper = other.shiftedRight(HALF_WORD, Rounding.FLOOR).times(factor)
                .plus(new Interval(0, LOW_HALF)).plus(Interval.of(c >> HALF_WORD));
        return s > HALF_WORD && !upper.fits(WORD) ? null : new PlainShort(swap ? b : a, swap ? a : b, s, c);
    }

    private static boolean isShort(Interval range) {
        return range.lo() >= 0 && range.hi() <= LOW_HALF;
    }

    private int low() {
        return (int) c & LOW_HALF;
    }

    private int high() {
        return (int) (c >> HALF_WORD);
    }

    /** The loop that adds a constant after the shift. */
    PlainStep plus(int after, int d) {
        int low = low();
        int high = high();
        return PlainStep.of("short product", s > HALF_WORD
                ? f -> PlainShortProduct.shiftedFar(f.rows[a], f.rows[b], f.rows[d], f.lanes, s, low, high, after)
                : f -> PlainShortProduct.shifted(f.rows[a], f.rows[b], f.rows[d], f.lanes, s, (int) c, after));
    }

    /** The loop that adds a row after the shift. */
    PlainStep plusRow(int row, int d) {
        int low = low();
        int high = high();
        return PlainStep.of("short product and row", s > HALF_WORD
                ? f -> PlainShortProduct.plusFar(f.rows[a], f.rows[b], f.rows[row], f.rows[d], f.lanes, s, low, high)
                : f -> PlainShortProduct.plus(f.rows[a], f.rows[b], f.rows[row], f.rows[d], f.lanes, s, (int) c));
    }

    /** The loop that takes a row away after the shift. */
    PlainStep minusRow(int row, int d) {
        int low = low();
        int high = high();
        return PlainStep.of("short product less row", s > HALF_WORD
                ? f -> PlainShortProduct.minusFar(f.rows[a], f.rows[b], f.rows[row], f.rows[d], f.lanes, s, low, high)
                : f -> PlainShortProduct.minus(f.rows[a], f.rows[b], f.rows[row], f.rows[d], f.lanes, s, (int) c));
    }
}
