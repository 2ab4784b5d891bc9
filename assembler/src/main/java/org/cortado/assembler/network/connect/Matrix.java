package org.cortado.assembler.network.connect;

/**
 * A matrix of weights, one row for each source neuron; weights of 0 make no synapse.
 *
 * @param posts number of targets
 * @param values weights, row by row
 */
record Matrix(int posts, double[] values) implements Edges {
    @Override
    public void row(int pre, EdgeRow row) {
        row.clear(posts);
        for (int post = 0; post < posts; post++) {
            double weight = values[pre * posts + post];
            if (weight != 0) {
                row.add(post, post);
                row.weight[row.count - 1] = weight;
            }
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public long total() {
        return values.length;
    }
}
