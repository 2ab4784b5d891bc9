package org.cortado.emulator.kernel;

/** Sums of a 64-bit accumulator, exact before they wrap. */
final class Accumulator {
    private Accumulator() {
    }

    /** {@code acc + (x << shift)}, wrapped to 64 bits; shift 0..63. */
    static long add(long acc, long x, int shift) {
        return acc + (x << shift);
    }

    /** Whether {@link #add} of the same arguments leaves 64 bits; worked out in 128. */
    static boolean overflows(long acc, long x, int shift) {
        long low = x << shift;
        long high = shift == 0 ? x >> 63 : x >> 64 - shift;
        long sum = acc + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return high + (acc >> 63) + carry != sum >> 63;
    }
}
