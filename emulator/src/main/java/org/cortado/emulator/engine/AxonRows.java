package org.cortado.emulator.engine;

import org.cortado.emulator.chip.AxonOut;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.SlotSpikes;

/**
 * The axon-out table of a core (or its part that leads to some cores) with each key looked up beforehand, so that a
 * spike finds its synapse rows at once. The rows of a spike are touched before any is added, so that the memory
 * fetches them together.
 */
final class AxonRows {
    private final AxonOut axons;
    private final CoreState[] targets;
    private final int[][] synapses;
    private final long[] rows;
    /** Only here so that touching a row is not optimised away. */
    private int touched;

    AxonRows(AxonOut axons, ChipState chip) {
        this.axons = axons;
        this.targets = new CoreState[axons.size()];
        this.synapses = new int[axons.size()][];
        this.rows = new long[axons.size()];
        for (int entry = 0; entry < rows.length; entry++) {
            targets[entry] = chip.core(axons.target(entry));
            synapses[entry] = targets[entry].image().synapses();
            long[] table = targets[entry].image().axonIn();
            rows[entry] = axons.key(entry) < table.length ? table[axons.key(entry)] : 0;
        }
    }

    void deliver(SlotSpikes spikes, SynapticDelivery delivery, long step) {
        for (int i = 0; i < spikes.count(); i++) {
            int first = axons.first(spikes.slot(i));
            int end = first + axons.count(spikes.slot(i));
            int sum = 0;
            for (int entry = first; entry < end; entry++) {
                int row = (int) rows[entry] & 0xff_ffff;
                sum += row < synapses[entry].length ? synapses[entry][row] : 0;
            }
            touched = sum;
            for (int entry = first; entry < end; entry++) {
                delivery.deliverRow(targets[entry], rows[entry], spikes.payload(i), step);
            }
        }
    }
}
