package org.cortado.emulator.compare.metrics;

/**
 * The distance of Victor and Purpura (J. Neurophysiol. 76:1310, 1996), D^spike: the least cost of turning one train
 * into the other, where adding or removing a spike costs 1 and moving it by dt costs {@code q dt}. It is a metric.
 */
public final class VictorPurpura {

    private VictorPurpura() {
    }

    /**
     * The distance, in O(n m) time and O(m) memory. From an empty train it is the number of spikes of the other.
     *
     * @param q cost of moving a spike by 1 ms, 0 or more: 0 compares counts alone, infinite counts all spikes not at
     *     the very same time
     */
    public static double distance(double[] a, double[] b, double q) {
        Trains.check(a);
        Trains.check(b);
        if (!(q >= 0)) {
            throw new IllegalArgumentException("Victor-Purpura distance: q is " + q + " per ms; give 0 or more");
        }
        double[] row = new double[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            double diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                double gap = Math.abs(a[i - 1] - b[j - 1]);
                double moved = diagonal + (gap == 0 ? 0 : q * gap);
                diagonal = row[j];
                row[j] = Math.min(moved, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length];
    }
}
