package org.cortado.assembler.network.connect;

/** Every target from a fixed number of source neurons. Drawn by target, then kept by source: 4 bytes a synapse. */
final class FanIn implements Edges {
    private final int[] start;
    private final int[] post;

    /**
     * Draws all synapses.
     *
     * @param byTarget the same rule read backward: rows of targets that choose their sources
     * @param pres number of sources
     * @param posts number of targets
     */
    FanIn(FanOut byTarget, int pres, int posts) {
        EdgeRow row = new EdgeRow();
        start = new int[pres + 1];
        post = new int[Math.toIntExact(byTarget.total())];
        for (int target = 0; target < posts; target++) {
            byTarget.row(target, row);
            for (int i = 0; i < row.count; i++) {
                start[row.post[i] + 1]++;
            }
        }
        for (int pre = 0; pre < pres; pre++) {
            start[pre + 1] += start[pre];
        }
        int[] next = start.clone();
        for (int target = 0; target < posts; target++) {
            byTarget.row(target, row);
            for (int i = 0; i < row.count; i++) {
                post[next[row.post[i]]++] = target;
            }
        }
    }

    @Override
    public void row(int pre, EdgeRow row) {
        row.clear(start[pre + 1] - start[pre]);
        for (int i = start[pre]; i < start[pre + 1]; i++) {
            row.add(post[i], i - start[pre]);
        }
    }

    @Override
    public long total() {
        return post.length;
    }
}
