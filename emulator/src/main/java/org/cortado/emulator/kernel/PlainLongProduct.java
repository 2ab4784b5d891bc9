package org.cortado.emulator.kernel;

/**
 * What {@link PlainProduct} computes, with 64-bit products: faster where the compiler turns them
 * into vector code (JDK 25 does, JDK 17 does not).
 */
final class PlainLongProduct {
    private PlainLongProduct() {
    }

    static void shifted(int[] a, int[] b, int[] out, int n, int s, long add) {
        for (int i = 0; i < n; i++) {
            out[i] = (int) ((long) a[i] * b[i] + add >> s);
        }
    }

    static void constant(int[] a, int b, int[] out, int n, int s, long add) {
        long factor = b;
        for (int i = 0; i < n; i++) {
            out[i] = (int) (a[i] * factor + add >> s);
        }
    }

    static void plusWord(int[] a, int[] b, int[] word, int[] out, int n, int s, int p, long add) {
        for (int i = 0; i < n; i++) {
            out[i] = (int) ((long) a[i] * b[i] + ((long) word[i] << p) + add >> s);
        }
    }

    static void plusProduct(int[] a, int[] b, int[] c, int[] d, int[] out, int n, int s, int p, long add) {
        for (int i = 0; i < n; i++) {
            out[i] = (int) (((long) a[i] * b[i] << p) + (long) c[i] * d[i] + add >> s);
        }
    }
}
