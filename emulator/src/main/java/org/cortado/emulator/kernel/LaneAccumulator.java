package org.cortado.emulator.kernel;

/**
 * The accumulator as a high and a low word. A term is added as 96 bits (top, high, low), so that the exact sum is known
 * where it leaves 64 bits; {@code over[i]} grows by one there. Subtraction adds the complement: {@code sign} is -1
 * then, else 0.
 */
final class LaneAccumulator {
    private LaneAccumulator() {
    }

    /** The carry out of s = x + y (+ 1). */
    private static int carry(int x, int y, int s) {
        return (x & y | (x | y) & ~s) >>> 31;
    }

    /** 1 where the words differ. */
    private static int differ(int x, int y) {
        int d = x ^ y;
        return (d | -d) >>> 31;
    }

    /** Adds a term that fits 64 bits; the sums may overwrite the accumulator. */
    static void add(int[] high, int[] low, int[] accHigh, int[] accLow, int[] outHigh, int[] outLow, int[] over, int n,
            int sign) {
        for (int i = 0; i < n; i++) {
            int x = low[i] ^ sign;
            int y = high[i] ^ sign;
            int l = accLow[i] + x - sign;
            int h = accHigh[i] + y + carry(accLow[i], x, l);
            over[i] += ((accHigh[i] ^ h) & (y ^ h)) >>> 31;
            outLow[i] = l;
            outHigh[i] = h;
        }
    }

    /** Adds a word shifted left by s, 0..31; as {@link #add}. */
    static void addWord(int[] b, int[] accHigh, int[] accLow, int[] outHigh, int[] outLow, int[] over, int n, int s,
            int sign) {
        for (int i = 0; i < n; i++) {
            int x = b[i] << s ^ sign;
            int y = b[i] >> 31 - s >> 1 ^ sign;
            int l = accLow[i] + x - sign;
            int h = accHigh[i] + y + carry(accLow[i], x, l);
            over[i] += ((accHigh[i] ^ h) & (y ^ h)) >>> 31;
            outLow[i] = l;
            outHigh[i] = h;
        }
    }

    /** The low word of a sum, and its carry into {@code carries}. */
    static void addLow(int[] low, int[] accLow, int[] outLow, int[] carries, int n, int sign) {
        for (int i = 0; i < n; i++) {
            int x = low[i] ^ sign;
            int l = accLow[i] + x - sign;
            carries[i] = carry(accLow[i], x, l);
            outLow[i] = l;
        }
    }

    /** The high word of a sum with a term of 96 bits, after {@link #addLow}. */
    static void addHigh(int[] top, int[] high, int[] carries, int[] accHigh, int[] outHigh, int[] over, int n,
            int sign) {
        for (int i = 0; i < n; i++) {
            int y = high[i] ^ sign;
            int h = accHigh[i] + y + carries[i];
            int t = (accHigh[i] >> 31) + (top[i] ^ sign) + carry(accHigh[i], y, h);
            over[i] += differ(t, h >> 31);
            outHigh[i] = h;
        }
    }

    /** Counts the terms of 96 bits that 64 do not hold. */
    static void check(int[] top, int[] high, int[] over, int n) {
        for (int i = 0; i < n; i++) {
            over[i] += differ(top[i], high[i] >> 31);
        }
    }

    /** A product shifted left by s, 1..31, in place, with its top word. */
    static void shiftProduct(int[] top, int[] high, int[] low, int n, int s) {
        for (int i = 0; i < n; i++) {
            top[i] = high[i] >> -s;
            high[i] = high[i] << s | low[i] >>> -s;
            low[i] <<= s;
        }
    }

    /** A product shifted left by s, 1..31, in place; counts those that 64 bits do not hold. */
    static void shiftChecked(int[] high, int[] low, int[] over, int n, int s) {
        for (int i = 0; i < n; i++) {
            int h = high[i];
            int g = h << s | low[i] >>> -s;
            over[i] += differ(h >> -s, g >> 31);
            high[i] = g;
            low[i] <<= s;
        }
    }

    /** A word shifted left by s, 32..55. */
    static void shiftWord(int[] a, int[] top, int[] high, int[] low, int n, int s) {
        for (int i = 0; i < n; i++) {
            top[i] = a[i] >> 63 - s >> 1;
            high[i] = a[i] << s - 32;
            low[i] = 0;
        }
    }
}
