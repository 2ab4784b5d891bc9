package org.cortado.emulator.kernel;

import java.util.List;

/** Builds a sum as q 2^s + c, with 0 <= c < 2^s, a constant, and at last one more product. */
final class PlainParts {
    private static final int WORD = 32;
    private static final int HALF_WORD = 16;
    private static final int Q = LaneRow.HIGH;
    private static final int C = LaneRow.LOW;
    private static final int OTHER_Q = LaneRow.GUARDED_OVERFLOW;
    private static final int OTHER_C = LaneRow.GUARDED_FLAG;
    private static final int NONE = -1;

    private final int s;
    private final int mask;
    private final List<PlainStep> to;
    private long constant;
    /** The rows of q and c, {@link #NONE} while they are 0. */
    private int q = NONE;
    private int c = NONE;

    PlainParts(int s, long constant, List<PlainStep> to) {
        this.s = s;
        this.mask = (int) ((1L << s) - 1);
        this.constant = constant;
        this.to = to;
    }

    /** Starts with a word shifted left by p; false where there is no loop for it. */
    boolean word(int row, int p) {
        if (p < 0 || p >= s + WORD) {
            return false;
        }
        if (p == s) {
            q = row;
        } else if (p > s) {
            q = Q;
            int up = p - s;
            to.add(PlainStep.of("left", f -> PlainLoops.shiftLeft(f.rows[row], f.rows[Q], f.lanes, up)));
        } else if (s >= WORD) {
            return false;
        } else {
            q = Q;
            c = C;
            to.add(PlainStep.of("split", f -> PlainProduct.split(f.rows[row], f.rows[Q], f.rows[C], f.lanes, s, p,
                    mask)));
        }
        return true;
    }

    /** Adds a product shifted left by p, 0 .. s - 1, and those bits of the constant that it can take. */
    void product(int a, int b, Interval rangeA, Interval rangeB, int p) {
        long add = constant >> p;
        constant &= (1L << p) - 1;
        int down = s - p;
        int low = (int) (add & (1L << down) - 1);
        int after = (int) (add >> down);
        int bits = (1 << down) - 1;
        int newQ = q == NONE ? Q : OTHER_Q;
        int newC = c == NONE ? C : OTHER_C;
        to.add(PlainMultiplication.product(a, b, rangeA, rangeB, newQ, down, low, after));
        to.add(PlainStep.of("low", f -> PlainProduct.low(f.rows[a], f.rows[b], f.rows[newC], f.lanes, low, bits, p)));
        int oldQ = q;
        int oldC = c;
        if (oldQ == NONE) {
            q = newQ;
            c = newC;
        } else if (oldC == NONE) {
            to.add(PlainStep.of("add", f -> PlainLoops.add(f.rows[oldQ], f.rows[newQ], f.rows[Q], f.lanes)));
            q = Q;
            c = newC;
        } else {
            to.add(PlainStep.of("merge", f -> PlainProduct.merge(f.rows[oldQ], f.rows[oldC], f.rows[newQ],
                    f.rows[newC], f.lanes, s, mask)));
        }
    }

    /** Adds the last product, and writes the whole shifted right by s. */
    void finish(int a, int b, Interval rangeA, Interval rangeB, int d, LaneConstants constants) {
        long below = constant & (1L << s) - 1;
        int after = (int) (constant >> s);
        int row = q;
        if (row == d) {
            to.add(PlainStep.of("copy", f -> LaneArithmetic.copy(f.rows[row], f.rows[Q], f.lanes)));
        }
        int oldQ = row == d ? Q : row;
        int oldC = c;
        if (oldC == NONE) {
            to.add(PlainMultiplication.product(a, b, rangeA, rangeB, d, s, below, after));
        } else {
            if (constant != 0) {
                int highRow = constants.row(after);
                int lowRow = constants.row((int) below);
                to.add(PlainStep.of("merge", f -> PlainProduct.merge(f.rows[oldQ], f.rows[oldC], f.rows[highRow],
                        f.rows[lowRow], f.lanes, s, mask)));
            }
            boolean near = PlainMultiplication.near(rangeA, rangeB, new Interval(0, mask >>> HALF_WORD), s);
            to.add(near ? PlainStep.of("near product and row", f -> PlainProduct.nearPlusRow(f.rows[a], f.rows[b],
                    f.rows[oldC], f.rows[d], f.lanes, s)) : PlainStep.of("product and row", s < HALF_WORD
                    ? f -> PlainProduct.plusRowShort(f.rows[a], f.rows[b], f.rows[oldC], f.rows[d], f.lanes, s)
                    : f -> PlainProduct.plusRow(f.rows[a], f.rows[b], f.rows[oldC], f.rows[d], f.lanes, s)));
        }
        to.add(PlainStep.of("add", f -> PlainLoops.add(f.rows[d], f.rows[oldQ], f.rows[d], f.lanes)));
    }
}
