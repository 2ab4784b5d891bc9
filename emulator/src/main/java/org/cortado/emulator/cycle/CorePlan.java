package org.cortado.emulator.cycle;

import java.util.Arrays;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.MeshShape;

/** What the image fixes about the times of one core; never changes. */
public final class CorePlan {
    /** When which slot is updated. */
    final UpdateSchedule update;
    /** By slot the first of its axon-out entries; one more entry for the end. */
    final int[] axons;
    /** By axon-out entry the packet it sends, without payload. */
    final long[] packets;
    /** By axon-out entry the linear index of the core that it sends to. */
    final int[] targets;
    /** By slot: the most hops that a packet of it makes, and the most packets of it that go to one core. */
    final int[] reach;
    final int[] perCore;
    /** By slot: the most cycles that a packet of it is granted its last output after its first was its first. */
    final int[] lasting;
    /** By key the cycles that the deliver stage works on a packet; keys beyond have no entry. */
    private final int[] service;

    public CorePlan(CoreImage core, Chip chip) {
        update = new UpdateSchedule(core, chip.size(ChipParameter.LANES));
        axons = new int[core.slots() + 1];
        packets = new long[core.axonOut().length];
        targets = new int[packets.length];
        for (int i = 0; i < packets.length; i++) {
            AxonOutWord entry = AxonOutWord.unpack(core.axonOut()[i]);
            packets[i] = Packet.of(entry.target(), entry.key(), 0);
            targets[i] = Packet.target(packets[i], chip);
            axons[entry.slot() + 1] = i + 1;
        }
        for (int s = 1; s < axons.length; s++) {
            axons[s] = Math.max(axons[s], axons[s - 1]);
        }
        reach = new int[core.slots()];
        perCore = new int[core.slots()];
        lasting = new int[core.slots()];
        for (int s = 0; s < core.slots(); s++) {
            measure(s, core, chip);
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

    private void measure(int slot, CoreImage core, Chip chip) {
        int[] sorted = Arrays.copyOfRange(targets, axons[slot], axons[slot + 1]);
        for (int i = 0; i < sorted.length; i++) {
            long packet = packets[axons[slot] + i];
            int hops = Math.abs(Flit.x(packet) - core.address().x()) + Math.abs(Flit.y(packet) - core.address().y());
            reach[slot] = Math.max(reach[slot], hops);
            lasting[slot] = Math.max(lasting[slot], i + MeshShape.PER_HOP * hops);
        }
        Arrays.sort(sorted);
        int same = 0;
        for (int i = 0; i < sorted.length; i++) {
            same = i > 0 && sorted[i] == sorted[i - 1] ? same + 1 : 1;
            perCore[slot] = Math.max(perCore[slot], same);
        }
    }

    /** Tells each packet how long the deliver stage of its target will take. */
    void tellService(CorePlan[] plans) {
        for (int i = 0; i < packets.length; i++) {
            packets[i] = Packet.withService(packets[i],
                    plans[targets[i]].service(Packet.key(packets[i])));
        }
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
