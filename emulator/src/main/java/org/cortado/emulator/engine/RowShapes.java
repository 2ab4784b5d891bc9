package org.cortado.emulator.engine;

import org.cortado.assembler.image.SynapseLayout;
import org.cortado.emulator.chip.CoreState;

/**
 * What the rows of a core look like.
 *
 * @param rows rows that hold a synapse
 * @param synapses theirs in all, those that rows share counted again
 * @param dense synapses of rows that are added as vectors where they are ({@link SynapticDelivery#marked})
 * @param same synapses of other rows in which all weights are the same
 */
record RowShapes(long rows, long synapses, long dense, long same) {

    static RowShapes of(CoreState core, SynapticDelivery delivery, SynapseLayout layout) {
        long rows = 0;
        long synapses = 0;
        long dense = 0;
        long same = 0;
        for (long row : core.image().axonIn()) {
            int count = AxonRows.count(row);
            rows += count > 0 ? 1 : 0;
            synapses += count;
            if (delivery.marked(core, row) != row) {
                dense += count;
            } else if (count > 0 && isSame(core.image().synapses(), row, layout)) {
                same += count;
            }
        }
        return new RowShapes(rows, synapses, dense, same);
    }

    private static boolean isSame(int[] synapses, long row, SynapseLayout layout) {
        int first = AxonRows.first(row);
        int end = first + AxonRows.count(row);
        int weight = layout.weight(synapses[first]);
        int i = first;
        while (i < end && layout.weight(synapses[i]) == weight) {
            i++;
        }
        return i == end;
    }
}
