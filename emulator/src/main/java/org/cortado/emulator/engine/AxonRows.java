package org.cortado.emulator.engine;

import org.cortado.assembler.image.AxonInWord;
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

    AxonRows(AxonOut axons, ChipState chip, SynapticDelivery delivery) {
        this.axons = axons;
        this.targets = new CoreState[axons.size()];
        this.synapses = new int[axons.size()][];
        this.rows = new long[axons.size()];
        for (int entry = 0; entry < rows.length; entry++) {
            targets[entry] = chip.core(axons.target(entry));
            synapses[entry] = targets[entry].image().synapses();
            rows[entry] = delivery.marked(targets[entry], row(targets[entry], axons.key(entry)));
        }
    }

    /** The axon-in entry that a key finds in a core; 0 where there is none. */
    static long row(CoreState target, int key) {
        long[] table = target.image().axonIn();
        return key < table.length ? table[key] : 0;
    }

    /** The first synapse of an axon-in entry ({@link AxonInWord}, without the cost of one). */
    static int first(long row) {
        return (int) row & 0xff_ffff;
    }

    static int count(long row) {
        return (int) (row >>> 24) & 0x1ff_ffff;
    }

    static int channel(long row) {
        return (int) (row >>> 49) & 3;
    }

    static int exponent(long row) {
        return ((int) (row >>> 51) & 31) - AxonInWord.MAX_EXPONENT;
    }

    /** Channel and exponent. */
    static int kind(long row) {
        return (int) (row >>> 49) & 0x7f;
    }

    void deliver(SlotSpikes spikes, SynapticDelivery delivery, long step) {
        for (int i = 0; i < spikes.count(); i++) {
            int first = axons.first(spikes.slot(i));
            int end = first + axons.count(spikes.slot(i));
            int sum = 0;
            for (int entry = first; entry < end; entry++) {
                int row = first(rows[entry]);
                sum += row < synapses[entry].length ? synapses[entry][row] : 0;
            }
            touched = sum;
            for (int entry = first; entry < end; entry++) {
                delivery.deliverRow(targets[entry], rows[entry], spikes.payload(i), step);
            }
        }
    }
}
