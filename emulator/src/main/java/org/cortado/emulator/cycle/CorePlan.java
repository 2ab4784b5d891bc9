package org.cortado.emulator.cycle;

import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;

/** What the image fixes about the times of one core; never changes. */
public final class CorePlan {
    /** When which slot is updated. */
    final UpdateSchedule update;
    /** By slot the first of its axon-out entries; one more entry for the end. */
    final int[] axons;
    /** By axon-out entry the packet it sends, without payload. */
    final long[] packets;
    /** By key the cycles that the deliver stage works on a packet; keys beyond have no entry. */
    private final int[] service;

    public CorePlan(CoreImage core, Chip chip) {
        update = new UpdateSchedule(core, chip.size(ChipParameter.LANES));
        axons = new int[core.slots() + 1];
        packets = new long[core.axonOut().length];
        for (int i = 0; i < packets.length; i++) {
            AxonOutWord entry = AxonOutWord.unpack(core.axonOut()[i]);
            packets[i] = Packet.of(entry.target(), entry.key(), 0);
            axons[entry.slot() + 1] = i + 1;
        }
        for (int s = 1; s < axons.length; s++) {
            axons[s] = Math.max(axons[s], axons[s - 1]);
        }
        int words = chip.size(ChipParameter.SYNAPSES_PER_CYCLE);
        service = new int[core.axonIn().length];
        for (int key = 0; key < service.length; key++) {
            service[key] = 1 + (AxonInWord.unpack(core.axonIn()[key]).count() + words - 1) / words;
        }
    }

    /** When which slot is updated. */
    public UpdateSchedule update() {
        return update;
    }

    /** The packet of a slot's {@code i}-th axon-out entry, its payload 0. */
    public long packet(int slot, int i) {
        return packets[axons[slot] + i];
    }

    /** Axon-out entries of a slot. */
    public int fanOut(int slot) {
        return axons[slot + 1] - axons[slot];
    }

    /** Cycles for a packet's look-up and its synapse words; a missing key costs the look-up. */
    public int service(int key) {
        return key < service.length ? service[key] : 1;
    }
}
