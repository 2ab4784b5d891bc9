package org.cortado.tests.bench;

import org.cortado.emulator.chip.LaneRows;

/** Products of rows, rounded once, with either kind of {@link BareLoops}. */
interface Products {

    /** {@code out = a * b >> shift}, toward zero. */
    void multiplyToZero(int[] a, int b, int[] out, int shift);

    /** {@code out = (a * b + (term << left)) >> shift}, to the nearest. */
    void multiplyAdd(int[] a, int[] b, int[] term, int left, int[] out, int shift);

    /** High and low words from products of 16-bit halves. */
    final class Halves implements Products {
        private final int[] high = LaneRows.of(BareModel.LANES);
        private final int[] low = LaneRows.of(BareModel.LANES);

        @Override
        public void multiplyToZero(int[] a, int b, int[] out, int shift) {
            BareLoops.multiply(a, b, high, low);
            BareLoops.towardZero(high, low, out, shift);
        }

        @Override
        public void multiplyAdd(int[] a, int[] b, int[] term, int left, int[] out, int shift) {
            BareLoops.multiply(a, b, high, low);
            BareLoops.addShifted(term, left, high, low);
            BareLoops.nearest(high, low, out, shift);
        }
    }

    /** Longs. A result that does not fit is not saturated, which none of the models needs. */
    final class Wide implements Products {
        private final long[] exact = new long[BareModel.LANES];

        @Override
        public void multiplyToZero(int[] a, int b, int[] out, int shift) {
            BareLoops.multiply(a, b, exact);
            BareLoops.towardZero(exact, out, shift);
        }

        @Override
        public void multiplyAdd(int[] a, int[] b, int[] term, int left, int[] out, int shift) {
            BareLoops.multiply(a, b, exact);
            BareLoops.addShifted(term, left, exact);
            BareLoops.nearest(exact, out, shift);
        }
    }
}
