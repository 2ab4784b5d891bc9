package org.cortado.emulator.map.place;

/**
 * The packets of some steps, one an index, step by step in the order in which they are ready to enter the mesh. Times
 * are cycles from the start of the step. Arrays are not copied and must not be changed.
 *
 * @param first by step the index of its first packet; one more entry for the end
 * @param from the cluster that sends it, -1 where it comes from outside
 * @param to the cluster that it is for
 * @param ready the first cycle in which it can leave its core
 * @param service cycles that the receiving core works on it
 * @param computed by step the cycle at which all updates and walks are done
 */
public record PacketSample(int[] first, int[] from, int[] to, int[] ready, int[] service, long[] computed) {

    public int steps() {
        return computed.length;
    }

    public int packets() {
        return from.length;
    }

    /** So many of the steps, spread evenly, that there are no more packets than {@code most}; at least one step. */
    PacketSample thinned(int most) {
        int stride = 1;
        while (stride < steps() && packets(stride) > most) {
            stride++;
        }
        int kept = (steps() + stride - 1) / stride;
        int[] newFirst = new int[kept + 1];
        long[] newComputed = new long[kept];
        int[][] columns = new int[4][packets(stride)];
        int[][] mine = {from, to, ready, service};
        for (int s = 0; s < kept; s++) {
            int begin = first[s * stride];
            int count = first[s * stride + 1] - begin;
            for (int c = 0; c < mine.length; c++) {
                System.arraycopy(mine[c], begin, columns[c], newFirst[s], count);
            }
            newFirst[s + 1] = newFirst[s] + count;
            newComputed[s] = computed[s * stride];
        }
        return new PacketSample(newFirst, columns[0], columns[1], columns[2], columns[3], newComputed);
    }

    private int packets(int stride) {
        int sum = 0;
        for (int s = 0; s < steps(); s += stride) {
            sum += first[s + 1] - first[s];
        }
        return sum;
    }
}
