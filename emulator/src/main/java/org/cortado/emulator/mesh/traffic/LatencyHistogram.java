package org.cortado.emulator.mesh.traffic;

/**
 * Latencies in cycles, counted: exactly below 65,536 and in steps of 1/1024 of the power of two below them beyond, so
 * that a quantile is exact or at most 0.1 % too high.
 */
public final class LatencyHistogram {
    private static final int EXACT_BITS = 16;
    private static final int EXACT = 1 << EXACT_BITS;
    private static final int STEP_BITS = 10;
    private static final int STEPS = 1 << STEP_BITS;

    private final long[] counts = new long[EXACT + (Long.SIZE - 1 - EXACT_BITS) * STEPS];
    private long count;
    private long sum;
    private long max;

    /** Counts one latency, not negative. */
    public void add(long latency) {
        counts[index(latency)]++;
        count++;
        sum += latency;
        max = Math.max(max, latency);
    }

    private static int index(long latency) {
        if (latency < EXACT) {
            return (int) latency;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(latency);
        int step = (int) (latency >>> exponent - STEP_BITS) & STEPS - 1;
        return EXACT + (exponent - EXACT_BITS) * STEPS + step;
    }

    private static long largest(int index) {
        if (index < EXACT) {
            return index;
        }
        int exponent = EXACT_BITS + (index - EXACT) / STEPS;
        long step = STEPS + (index - EXACT) % STEPS;
        return (step + 1 << exponent - STEP_BITS) - 1;
    }

    public long count() {
        return count;
    }

    /** The mean, NaN of none. */
    public double mean() {
        return count == 0 ? Double.NaN : (double) sum / count;
    }

    /** The largest, 0 of none. */
    public long max() {
        return max;
    }

    /** The least latency that at least the share {@code p}, above 0 to 1, of the packets did not exceed; 0 of none. */
    public long quantile(double p) {
        long rank = Math.max(1, (long) Math.ceil(p * count));
        long below = 0;
        for (int i = 0; i < counts.length; i++) {
            below += counts[i];
            if (below >= rank) {
                return Math.min(max, largest(i));
            }
        }
        return max;
    }
}
