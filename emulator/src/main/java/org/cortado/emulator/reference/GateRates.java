package org.cortado.emulator.reference;

/** The opening and closing rates, per ms, of the gates m, h and n. */
interface GateRates {

    /** Puts alpha and beta of m, of h and of n at membrane potential {@code v} into {@code out}, six values. */
    void at(double v, double[] p, double[] out);

    /** {@code x / (exp(x / k) - 1)}, with its limit {@code k} at 0. */
    static double linoid(double x, double k) {
        return x == 0 ? k : x / StrictMath.expm1(x / k);
    }
}
