package org.cortado.emulator.kernel;

/**
 * Loops whose results are known to fit 32 bits: neither check nor count. In the form of {@link LaneArithmetic}; {@code
 * q} is a guard's mask, flipped by {@code flip}.
 */
final class PlainLoops {
    private PlainLoops() {
    }

    static void add(int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i];
        }
    }

    static void addConstant(int[] a, int b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b;
        }
    }

    static void subtract(int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b[i];
        }
    }

    static void addWhere(int[] q, int flip, int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + (b[i] & (q[i] ^ flip));
        }
    }

    static void addConstantWhere(int[] q, int flip, int[] a, int b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + (b & (q[i] ^ flip));
        }
    }

    static void subtractWhere(int[] q, int flip, int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - (b[i] & (q[i] ^ flip));
        }
    }

    static void constantWhere(int[] q, int flip, int a, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] ^= (a ^ out[i]) & (q[i] ^ flip);
        }
    }

    static void absolute(int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (b[i] ^ b[i] >> 31) - (b[i] >> 31);
        }
    }

    static void shiftLeft(int[] a, int[] out, int n, int s) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] << s;
        }
    }

    /** Shifted right by s, 0..31, after an addition. */
    static void shiftRight(int[] a, int[] out, int n, int s, int add) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + add >> s;
        }
    }

    /** Shifted right by s, 1..31, halves up, whatever the word. */
    static void nearest(int[] a, int[] out, int n, int s) {
        for (int i = 0; i < n; i++) {
            out[i] = (a[i] >> s - 1 & 1) + (a[i] >> s);
        }
    }

    /** Shifted right by s, 1..31, toward 0, where {@code dropped} has the s low bits. */
    static void towardZero(int[] a, int[] out, int n, int s, int dropped) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + (a[i] >> 31 & dropped) >> s;
        }
    }

    /** -1 where a < b, flipped by {@code flip}; their difference fits. */
    static void less(int[] a, int[] b, int[] out, int n, int flip) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b[i] >> 31 ^ flip;
        }
    }

    /** -1 where a < b. */
    static void lessConstant(int[] a, int b, int[] out, int n, int flip) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b >> 31 ^ flip;
        }
    }

    /** a + b - c and a constant. */
    static void addSubtract(int[] a, int[] b, int[] c, int[] out, int n, int constant) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i] - c[i] + constant;
        }
    }

    /** a + b + c and a constant. */
    static void add(int[] a, int[] b, int[] c, int[] out, int n, int constant) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i] + c[i] + constant;
        }
    }

    /** a + b and a constant. */
    static void add(int[] a, int[] b, int[] out, int n, int constant) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i] + constant;
        }
    }

    /** a - b and a constant. */
    static void subtract(int[] a, int[] b, int[] out, int n, int constant) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b[i] + constant;
        }
    }

    static void multiply(int[] a, int[] b, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i];
        }
    }

    /** A product that fits, shifted right by s, 0..31, after an addition that fits too. */
    static void multiply(int[] a, int[] b, int[] out, int n, int s, int add) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i] + add >> s;
        }
    }

    /** A product that fits, shifted right by s, 1..31, toward 0, where {@code dropped} has the s low bits. */
    static void multiplyTowardZero(int[] a, int[] b, int[] out, int n, int s, int dropped) {
        for (int i = 0; i < n; i++) {
            int p = a[i] * b[i];
            out[i] = p + (p >> 31 & dropped) >> s;
        }
    }
}
