package org.cortado.assembler.network.connect;

/**
 * Every source neuron to a fixed number of targets, drawn from all or, with a geometry, from those within a radius.
 */
final class FanOut implements Edges {
    private static final int PLENTY = 8;

    private final int pres;
    private final int posts;
    private final int count;
    private final boolean multiple;
    private final SameNeuron same;
    private final RowDraws draws;
    private final Geometry geometry;
    private final double radius;
    private final Subset subset = new Subset();
    private final EdgeRow near = new EdgeRow();
    private final int[] drawn;

    FanOut(int pres, int posts, int count, boolean multiple, SameNeuron same, RowDraws draws, Geometry geometry,
            double radius) {
        this.pres = pres;
        this.posts = posts;
        this.count = count;
        this.multiple = multiple;
        this.same = same;
        this.draws = draws;
        this.geometry = geometry;
        this.radius = radius;
        this.drawn = new int[count];
    }

    /** How many targets a source may choose from. */
    int choices(int pre) {
        int left = same.excluded(pre);
        if (geometry == null) {
            return posts - (left >= 0 && left < posts ? 1 : 0);
        }
        geometry.within(pre, radius, left, near);
        return near.count;
    }

    /** A source that has not enough targets to choose from, or -1. */
    int impossible() {
        for (int pre = 0; pre < pres; pre++) {
            if (geometry != null && plenty(geometry.box(pre, radius))) {
                continue;
            }
            int choices = choices(pre);
            if (choices == 0 || !multiple && choices < count) {
                return pre;
            }
        }
        return -1;
    }

    /** Whether a box has so many more places than are drawn that trying at random is quicker than listing them. */
    private boolean plenty(int[] box) {
        return area(box) >= PLENTY * (count + 2L);
    }

    private long area(int[] box) {
        return (box[1] - box[0] + 1L) * (box[3] - box[2] + 1L) * geometry.post().channels();
    }

    @Override
    public void row(int pre, EdgeRow row) {
        row.clear(count);
        draws.begin(pre);
        int[] box = geometry == null ? null : geometry.box(pre, radius);
        if (box != null && plenty(box)) {
            tried(pre, box, row);
        } else {
            chosen(pre, row);
        }
    }

    private void chosen(int pre, EdgeRow row) {
        int choices = choices(pre);
        int left = same.excluded(pre);
        if (!multiple) {
            subset.draw(draws, choices, count, drawn);
        }
        for (int k = 0; k < count; k++) {
            int choice = multiple ? draws.below(k, choices) : drawn[k];
            int post = geometry != null ? near.post[choice] : choices < posts && choice >= left ? choice + 1 : choice;
            row.add(post, k);
        }
    }

    private void tried(int pre, int[] box, EdgeRow row) {
        int left = same.excluded(pre);
        int width = box[1] - box[0] + 1;
        int plane = width * (box[3] - box[2] + 1);
        int places = (int) area(box);
        subset.begin(posts);
        for (int k = 0; row.count < count; k++) {
            int place = draws.below(k, places);
            int target = geometry.target(place / plane, box[2] + place % plane / width, box[0] + place % width);
            if (target != left && geometry.distance(pre, target) <= radius && (multiple || subset.isNew(target))) {
                row.add(target, row.count);
            }
        }
    }

    @Override
    public long total() {
        return (long) pres * count;
    }
}
