package org.cortado.assembler.network.connect;

import java.util.Arrays;

/** The synapses of one source neuron in one projection, one an index. It is filled anew for each neuron. */
public final class EdgeRow {
    private static final int SMALLEST = 8;

    /** How many there are. */
    public int count;
    /** Target of each: its index in the slice projected to. */
    public int[] post = new int[SMALLEST];
    /** What sets the draws of each apart from those of the others in its row. */
    public int[] draw = new int[SMALLEST];
    /** Real weight of each. */
    public double[] weight = new double[SMALLEST];
    /** Delay of each: as given, until {@link Projection#row} has made timesteps of it. */
    public double[] delay = new double[SMALLEST];

    /** Empties the row and makes room. */
    public void clear(int capacity) {
        count = 0;
        if (capacity > post.length) {
            grow(capacity);
        }
    }

    private void grow(int least) {
        int capacity = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(least, 2L * post.length));
        post = Arrays.copyOf(post, capacity);
        draw = Arrays.copyOf(draw, capacity);
        weight = Arrays.copyOf(weight, capacity);
        delay = Arrays.copyOf(delay, capacity);
    }

    /** Appends a synapse. */
    public void add(int target, int number) {
        if (count == post.length) {
            grow(count + 1);
        }
        post[count] = target;
        draw[count++] = number;
    }
}
