package org.cortado.emulator.kernel;

/**
 * Products shifted right by s, 16..31, or 1..16 where a name ends in Short, after an addition of c, 0..2^s - 1, in one
 * pass of 32-bit words: four products of 16-bit halves, of which no sum leaves 32 bits, and of whose lowest 16 bits
 * only a carry is left. Where bounds of the factors show that the two middle products fit a word with all that is
 * added, the near loops need not split it. The results are known to fit 32 bits. A loop of more arrays or operations
 * is too large for the compiler of JDK 17 to make vector code of, so longer sums are in several: as q 2^s + c, with
 * 0 <= c < 2^s.
 */
final class PlainProduct {
    private static final int HALF = 16;
    private static final int MASK = 0xffff;

    private PlainProduct() {
    }

    private static int word(int ah, int al, int bh, int bl, int c, int s) {
        return upper(ah, al, bh, bl, al * bl + (c & MASK) >>> HALF, c >>> HALF, s);
    }

    /** The product's bits from s on; {@code carry} and {@code c} count in 2^16. */
    private static int upper(int ah, int al, int bh, int bl, int carry, int c, int s) {
        int middle = ah * bl + carry + c;
        int other = al * bh + (middle & MASK);
        int high = ah * bh + (middle >> HALF) + (other >> HALF);
        return (high << -s) + ((other & MASK) >>> s - HALF);
    }

    /** Adds a constant c before the shift and another after it. */
    static void shifted(int[] a, int[] b, int[] out, int n, int s, int c, int after) {
        for (int i = 0; i < n; i++) {
            out[i] = word(a[i] >> HALF, a[i] & MASK, b[i] >> HALF, b[i] & MASK, c, s) + after;
        }
    }

    /** As {@link #shifted}, of a constant factor. */
    static void constant(int[] a, int b, int[] out, int n, int s, int c, int after) {
        int bh = b >> HALF;
        int bl = b & MASK;
        for (int i = 0; i < n; i++) {
            out[i] = word(a[i] >> HALF, a[i] & MASK, bh, bl, c, s) + after;
        }
    }

    /** Toward 0: adds all bits below s, those of {@code dropped}, to a product that may be negative. */
    static void towardZero(int[] a, int[] b, int[] out, int n, int s, int dropped) {
        for (int i = 0; i < n; i++) {
            int c = (a[i] ^ b[i]) >> 31 & dropped;
            out[i] = word(a[i] >> HALF, a[i] & MASK, b[i] >> HALF, b[i] & MASK, c, s);
        }
    }

    /** Adds random bits below s. */
    static void stochastic(int[] a, int[] b, int[] bits, int[] out, int n, int s) {
        for (int i = 0; i < n; i++) {
            out[i] = word(a[i] >> HALF, a[i] & MASK, b[i] >> HALF, b[i] & MASK, bits[i] >>> -s, s);
        }
    }

    /** Adds a row before the shift. */
    static void plusRow(int[] a, int[] b, int[] c, int[] out, int n, int s) {
        for (int i = 0; i < n; i++) {
            out[i] = word(a[i] >> HALF, a[i] & MASK, b[i] >> HALF, b[i] & MASK, c[i], s);
        }
    }

    /**
     * Adds a word shifted left by p, 16 .. s - 1, and a constant {@code c} of multiples of 2^16; {@code low} has the
     * s - p low bits, and they and the constant stay below 2^31.
     */
    static void plusWord(int[] a, int[] b, int[] word, int[] out, int n, int s, int p, int low, int c) {
        int up = p - HALF;
        int down = s - p;
        int half = c >>> HALF;
        for (int i = 0; i < n; i++) {
            int al = a[i] & MASK;
            int bl = b[i] & MASK;
            out[i] = upper(a[i] >> HALF, al, b[i] >> HALF, bl, al * bl >>> HALF, ((word[i] & low) << up) + half, s)
                    + (word[i] >> down);
        }
    }

    /** The bits of a product from s = 16 + down on, 16..32, where the middle terms and {@code more} fit a word. */
    private static int near(int ah, int al, int bh, int bl, int low, int more, int down) {
        return (ah * bh << HALF - down) + (ah * bl + al * bh + (al * bl + low >>> HALF) + more >> down);
    }

    /** As {@link #shifted}, s 16..32, where the products of high and low halves are small; {@code high} is in 2^16. */
    static void near(int[] a, int[] b, int[] out, int n, int s, int low, int high, int after) {
        int down = s - HALF;
        for (int i = 0; i < n; i++) {
            out[i] = near(a[i] >> HALF, a[i] & MASK, b[i] >> HALF, b[i] & MASK, low, high, down) + after;
        }
    }

    /** As {@link #near}, of a constant factor. */
    static void nearConstant(int[] a, int b, int[] out, int n, int s, int low, int high, int after) {
        int down = s - HALF;
        int bh = b >> HALF;
        int bl = b & MASK;
        for (int i = 0; i < n; i++) {
            out[i] = near(a[i] >> HALF, a[i] & MASK, bh, bl, low, high, down) + after;
        }
    }

    /** As {@link #near}, with a row c before the shift. */
    static void nearPlusRow(int[] a, int[] b, int[] c, int[] out, int n, int s) {
        int down = s - HALF;
        for (int i = 0; i < n; i++) {
            out[i] = near(a[i] >> HALF, a[i] & MASK, b[i] >> HALF, b[i] & MASK, c[i] & MASK, c[i] >>> HALF, down);
        }
    }

    /** As {@link #near}, with a word shifted left by 16 + {@code up} before the shift. */
    static void nearPlusWord(int[] a, int[] b, int[] word, int[] out, int n, int s, int up, int low, int high) {
        int down = s - HALF;
        for (int i = 0; i < n; i++) {
            out[i] = near(a[i] >> HALF, a[i] & MASK, b[i] >> HALF, b[i] & MASK, low, (word[i] << up) + high, down);
        }
    }

    private static int shorter(int a, int b, int c, int s) {
        int low = (a & MASK) * (b & MASK) + c;
        int middle = a * (b >> HALF) + (a >> HALF) * (b & MASK) + (low >>> HALF);
        return middle << HALF - s | (low & MASK) >>> s;
    }

    /** As {@link #shifted}. */
    static void shiftedShort(int[] a, int[] b, int[] out, int n, int s, int c, int after) {
        for (int i = 0; i < n; i++) {
            out[i] = shorter(a[i], b[i], c, s) + after;
        }
    }

    /** As {@link #plusRow}. */
    static void plusRowShort(int[] a, int[] b, int[] c, int[] out, int n, int s) {
        for (int i = 0; i < n; i++) {
            out[i] = shorter(a[i], b[i], c[i], s);
        }
    }

    /** Shifted right by s, 32..55, after an addition of c 2^32, and an addition. */
    static void shiftedFar(int[] a, int[] b, int[] out, int n, int s, int c, int after) {
        int down = s - 2 * HALF;
        for (int i = 0; i < n; i++) {
            int ah = a[i] >> HALF;
            int al = a[i] & MASK;
            int bh = b[i] >> HALF;
            int bl = b[i] & MASK;
            int middle = ah * bl + (al * bl >>> HALF);
            int other = al * bh + (middle & MASK);
            out[i] = (ah * bh + (middle >> HALF) + (other >> HALF) + c >> down) + after;
        }
    }

    /** The low bits of a product and a constant: those of {@code mask}, shifted left. */
    static void low(int[] a, int[] b, int[] out, int n, int c, int mask, int left) {
        for (int i = 0; i < n; i++) {
            out[i] = (a[i] * b[i] + c & mask) << left;
        }
    }

    /** A word shifted left by p, 0 .. s - 1, as q and c; {@code mask} has the s low bits. */
    static void split(int[] word, int[] q, int[] c, int n, int s, int p, int mask) {
        int down = s - p;
        for (int i = 0; i < n; i++) {
            c[i] = word[i] << p & mask;
            q[i] = word[i] >> down;
        }
    }

    /** Adds another q and c in place. */
    static void merge(int[] q, int[] c, int[] otherQ, int[] otherC, int n, int s, int mask) {
        for (int i = 0; i < n; i++) {
            int sum = c[i] + otherC[i];
            q[i] += otherQ[i] + (sum >>> s);
            c[i] = sum & mask;
        }
    }
}
