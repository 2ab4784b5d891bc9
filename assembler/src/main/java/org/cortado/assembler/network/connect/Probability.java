package org.cortado.assembler.network.connect;

/**
 * Each pair of neurons with the same probability, independently. Draws how far it is to the next target, so that the
 * work is in proportion to the synapses and not to the pairs.
 */
final class Probability implements Edges {
    private final int pres;
    private final int posts;
    private final double chance;
    private final double logMiss;
    private final SameNeuron same;
    private final RowDraws draws;

    Probability(int pres, int posts, double chance, SameNeuron same, RowDraws draws) {
        this.pres = pres;
        this.posts = posts;
        this.chance = chance;
        this.logMiss = StrictMath.log1p(-chance);
        this.same = same;
        this.draws = draws;
    }

    @Override
    public void row(int pre, EdgeRow row) {
        row.clear((int) Math.min(posts, 64 + 2 * chance * posts));
        int left = same.excluded(pre);
        draws.begin(pre);
        long post = -1;
        for (int k = 0; chance > 0; k++) {
            post += chance == 1 ? 1 : 1 + (long) (StrictMath.log(draws.positive(k)) / logMiss);
            if (post >= posts) {
                return;
            }
            if (post != left) {
                row.add((int) post, (int) post);
            }
        }
    }

    @Override
    public long total() {
        return (long) (chance * pres * posts);
    }
}
