package org.cortado.assembler.network.connect;

/**
 * Synapses that were given one by one, kept by source neuron in the order in which they were given.
 */
final class EdgeList implements Edges {
    private final int[] start;
    private final int[] post;
    private final double[] weight;
    private final double[] delay;

    private EdgeList(int[] start, int[] post, double[] weight, double[] delay) {
        this.start = start;
        this.post = post;
        this.weight = weight;
        this.delay = delay;
    }

    /**
     * Sorts synapses by source; weights and delays may be null.
     *
     * @param pres number of source neurons
     */
    static EdgeList of(int pres, int[] pre, int[] post, double[] weight, double[] delay) {
        int[] start = new int[pres + 1];
        for (int source : pre) {
            start[source + 1]++;
        }
        for (int i = 0; i < pres; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] sortedPost = new int[post.length];
        double[] sortedWeight = weight == null ? null : new double[post.length];
        double[] sortedDelay = delay == null ? null : new double[post.length];
        for (int i = 0; i < post.length; i++) {
            int at = next[pre[i]]++;
            sortedPost[at] = post[i];
            if (weight != null) {
                sortedWeight[at] = weight[i];
            }
            if (delay != null) {
                sortedDelay[at] = delay[i];
            }
        }
        return new EdgeList(start, sortedPost, sortedWeight, sortedDelay);
    }

    @Override
    public void row(int pre, EdgeRow row) {
        int first = start[pre];
        int count = start[pre + 1] - first;
        row.clear(count);
        for (int i = 0; i < count; i++) {
            row.add(post[first + i], i);
        }
        if (weight != null) {
            System.arraycopy(weight, first, row.weight, 0, count);
        }
        if (delay != null) {
            System.arraycopy(delay, first, row.delay, 0, count);
        }
    }

    @Override
    public long total() {
        return post.length;
    }

    /** A source and target that stand more than once, as {pre, post}, or null. */
    int[] doubled(int posts) {
        int[] seenFor = new int[posts];
        for (int pre = 0; pre + 1 < start.length; pre++) {
            for (int i = start[pre]; i < start[pre + 1]; i++) {
                if (seenFor[post[i]] == pre + 1) {
                    return new int[] {pre, post[i]};
                }
                seenFor[post[i]] = pre + 1;
            }
        }
        return null;
    }

    @Override
    public boolean hasWeights() {
        return weight != null;
    }

    @Override
    public boolean hasDelays() {
        return delay != null;
    }
}
