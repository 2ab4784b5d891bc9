package org.cortado.assembler.network.connect;

import org.cortado.assembler.network.population.Grid;

/**
 * The synapses of a convolutional layer, as machine learning counts it (the kernel is not turned over): output
 * (o, y, x) sums kernel[o][i][ky][kx] times input (i, y * stride + ky - padding, x * stride + kx - padding). Weights
 * of 0 make no synapse.
 *
 * @param pre grid of the input
 * @param post grid of the output
 * @param kernel weights, output channel slowest, then input channel, row, column
 * @param perChannel whether there is one kernel only, which takes each channel to the same channel
 * @param height rows of the kernel
 * @param width columns of the kernel
 * @param stride how far the kernel moves from one output to the next
 * @param padding rows and columns of 0 around the input
 */
record Convolution(Grid pre, Grid post, double[] kernel, boolean perChannel, int height, int width, int stride,
        int padding) implements Edges {

    @Override
    public void row(int source, EdgeRow row) {
        row.clear(0);
        int x = pre.x(source) + padding;
        int y = pre.y(source) + padding;
        int in = pre.channel(source);
        for (int out = perChannel ? in : 0; out < (perChannel ? in + 1 : post.channels()); out++) {
            int plane = (perChannel ? 0 : out * pre.channels() + in) * height * width;
            for (int ky = 0; ky < height; ky++) {
                for (int kx = 0; kx < width; kx++) {
                    double weight = kernel[plane + ky * width + kx];
                    int oy = at(y - ky, post.height());
                    int ox = at(x - kx, post.width());
                    if (weight != 0 && oy >= 0 && ox >= 0) {
                        row.add(post.index(out, oy, ox), row.count);
                        row.weight[row.count - 1] = weight;
                    }
                }
            }
        }
    }

    /** The output position at which the kernel's start lies here, or -1. */
    private int at(int start, int extent) {
        return start >= 0 && start % stride == 0 && start / stride < extent ? start / stride : -1;
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public long total() {
        return post.size() * height * width * (perChannel ? 1 : pre.channels());
    }
}
