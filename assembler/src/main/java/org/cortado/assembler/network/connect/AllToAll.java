package org.cortado.assembler.network.connect;

/**
 * Every source neuron to every target.
 *
 * @param pres number of source neurons
 * @param posts number of targets
 * @param same neuron that is both source and target, by {@link SameNeuron}
 */
record AllToAll(int pres, int posts, SameNeuron same) implements Edges {
    @Override
    public void row(int pre, EdgeRow row) {
        row.clear(posts);
        int left = same.excluded(pre);
        for (int post = 0; post < posts; post++) {
            if (post != left) {
                row.add(post, post);
            }
        }
    }

    @Override
    public long total() {
        return (long) pres * posts;
    }
}
