package org.cortado.emulator.compare.metrics;

/**
 * The distance of Victor and Purpura (J. Neurophysiol. 76:1310, 1996), D^spike: the least cost of turning one train
 * into the other, where adding or removing a spike costs 1 and moving it by dt costs {@code q dt}. It is a metric.
 */
public final class VictorPurpura {

    private VictorPurpura() {
    }

    /**
     * The distance. Spikes farther apart than 2 / q are cheaper removed and added than moved, so of the table of n m
     * costs only a band is worked out. From an empty train it is the number of spikes of the other.
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
        double reach = 2 / q;
        // row[j] is the cost of the spikes of a so far against the first j of b, worked out from low to high; what lies
        // beyond high matches nothing and costs 1 a spike.
        double[] row = new double[b.length + 1];
        int low = 0;
        int high = 0;
        for (double spike : a) {
            while (low < b.length && b[low] < spike - reach) {
                low++;
            }
            while (high < b.length && (high < low || b[high] <= spike + reach)) {
                high++;
                row[high] = row[high - 1] + 1;
            }
            double diagonal = row[low];
            row[low]++;
            for (int j = low + 1; j <= high; j++) {
                double gap = Math.abs(spike - b[j - 1]);
                double moved = diagonal + (gap == 0 ? 0 : q * gap);
                diagonal = row[j];
                row[j] = Math.min(moved, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[high] + b.length - high;
    }
}
