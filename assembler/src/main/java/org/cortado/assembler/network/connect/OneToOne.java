package org.cortado.assembler.network.connect;

/**
 * The i-th source neuron to the i-th target.
 *
 * @param pres number of source neurons, and of targets
 * @param same neuron that is both source and target, by {@link SameNeuron}
 */
record OneToOne(int pres, SameNeuron same) implements Edges {
    @Override
    public void row(int pre, EdgeRow row) {
        row.clear(1);
        if (same.excluded(pre) != pre) {
            row.add(pre, pre);
        }
    }

    @Override
    public long total() {
        return pres;
    }
}
