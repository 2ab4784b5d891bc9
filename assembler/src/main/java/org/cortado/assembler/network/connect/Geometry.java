package org.cortado.assembler.network.connect;

import org.cortado.assembler.network.population.Grid;

/**
 * Where sources stand above the grid of their targets. A source's place is scaled from its own grid to the targets', so
 * that both cover the same area; distances are in steps of the targets' grid. Channels stand above each other.
 *
 * @param pre grid of the sources
 * @param post grid of the targets
 * @param wrap whether the edges of the area meet, as on a torus
 */
record Geometry(Grid pre, Grid post, boolean wrap) {

    /** The column of a source in the targets' grid, not always whole. */
    double x(int source) {
        return (pre.x(source) + 0.5) * post.width() / pre.width() - 0.5;
    }

    /** The row of a source in the targets' grid, not always whole. */
    double y(int source) {
        return (pre.y(source) + 0.5) * post.height() / pre.height() - 0.5;
    }

    double distance(int source, int target) {
        double dx = along(post.x(target) - x(source), post.width());
        double dy = along(post.y(target) - y(source), post.height());
        return Math.sqrt(dx * dx + dy * dy);
    }

    private double along(double difference, int extent) {
        double apart = Math.abs(difference);
        return wrap ? Math.min(apart, extent - apart) : apart;
    }

    /**
     * The box of the targets' grid that holds all within a radius: west, east, north, south, all included. On a torus
     * it may reach beyond the edges, but never covers a target twice.
     */
    int[] box(int source, double radius) {
        int[] box = new int[4];
        span(x(source), radius, post.width(), box, 0);
        span(y(source), radius, post.height(), box, 2);
        return box;
    }

    private void span(double centre, double radius, int extent, int[] box, int at) {
        boolean all = 2 * radius + 1 >= extent;
        double low = Math.ceil(centre - Math.min(radius, extent));
        double high = Math.floor(centre + Math.min(radius, extent));
        box[at] = wrap ? all ? 0 : (int) low : (int) Math.max(0, low);
        box[at + 1] = wrap ? all ? extent - 1 : (int) high : (int) Math.min(extent - 1, high);
    }

    /** The target at a place of a box. */
    int target(int channel, int y, int x) {
        return post.index(channel, Math.floorMod(y, post.height()), Math.floorMod(x, post.width()));
    }

    /**
     * Fills a row with all targets within a radius, channel by channel, each row from west to east.
     *
     * @param left target left out, or -1
     */
    void within(int source, double radius, int left, EdgeRow row) {
        row.clear(0);
        int[] box = box(source, radius);
        for (int channel = 0; channel < post.channels(); channel++) {
            for (int y = box[2]; y <= box[3]; y++) {
                for (int x = box[0]; x <= box[1]; x++) {
                    int target = target(channel, y, x);
                    if (target != left && distance(source, target) <= radius) {
                        row.add(target, target);
                    }
                }
            }
        }
    }
}
