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
    /** Packets of a cache line. */
    private static final int LINE = 8;
    private static final int SLOT_PLACES = 4;
    private static final int FAN_OUT = 1;
    private static final int PER_CORE = 2;
    private static final int LASTING = 3;

    /** When which slot is updated. */
    final UpdateSchedule update;
    /** By axon-out entry the packet it sends, without payload. */
    final long[] packets;
    /**
     * By slot the first of its axon-out entries; how many it has; the most packets of it that go to one core; the most
     * cycles that a packet of it is granted its last output after its first was its first. Side by side, for a slot
     * that spikes is the only one nearby.
     */
    private final int[] slots;
    /** By key the cycles that the deliver stage works on a packet; keys beyond have no entry. */
    private final int[] service;

    public CorePlan(CoreImage core, Chip chip) {
        update = new UpdateSchedule(core, chip.size(ChipParameter.LANES));
        slots = new int[SLOT_PLACES * core.slots()];
        packets = new long[core.axonOut().length];
        int[] targets = new int[packets.length];
        for (int i = 0; i < packets.length; i++) {
            AxonOutWord entry = AxonOutWord.unpack(core.axonOut()[i]);
            packets[i] = Packet.of(entry.target(), entry.key(), 0);
            targets[i] = Packet.target(packets[i], chip);
            slots[SLOT_PLACES * entry.slot() + FAN_OUT]++;
        }
        int first = 0;
        for (int s = 0; s < core.slots(); s++) {
            slots[SLOT_PLACES * s] = first;
            first += fanOut(s);
            measure(s, core, Arrays.copyOfRange(targets, first - fanOut(s), first));
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
        return packets[first(slot) + i];
    }

    private void measure(int slot, CoreImage core, int[] targets) {
        int lasting = 0;
        for (int i = 0; i < targets.length; i++) {
            long packet = packet(slot, i);
            int hops = Math.abs(Flit.x(packet) - core.address().x()) + Math.abs(Flit.y(packet) - core.address().y());
            lasting = Math.max(lasting, i + MeshShape.PER_HOP * hops);
        }
        Arrays.sort(targets);
        int most = 0;
        int same = 0;
        for (int i = 0; i < targets.length; i++) {
            same = i > 0 && targets[i] == targets[i - 1] ? same + 1 : 1;
            most = Math.max(most, same);
        }
        slots[SLOT_PLACES * slot + PER_CORE] = most;
        slots[SLOT_PLACES * slot + LASTING] = lasting;
    }

    /** Tells each packet how long the deliver stage of its target will take. */
    void tellService(CorePlan[] plans, Chip chip) {
        for (int i = 0; i < packets.length; i++) {
            packets[i] = Packet.withService(packets[i],
                    plans[Packet.target(packets[i], chip)].service(Packet.key(packets[i])));
        }
    }

    /** The first axon-out entry of a slot. */
    int first(int slot) {
        return slots[SLOT_PLACES * slot];
    }

    /** Axon-out entries of a slot. */
    public int fanOut(int slot) {
        return slots[SLOT_PLACES * slot + FAN_OUT];
    }

    /** Reads a word of each cache line of a slot's packets. */
    int touch(int slot) {
        int sum = 0;
        int end = first(slot) + fanOut(slot);
        for (int i = first(slot); i < end; i += LINE) {
            sum += (int) packets[i];
        }
        return sum;
    }

    /** The most packets of a slot that go to one core. */
    int perCore(int slot) {
        return slots[SLOT_PLACES * slot + PER_CORE];
    }

    /** The most cycles that a packet of a slot is granted its last output after its first was its first. */
    int lasting(int slot) {
        return slots[SLOT_PLACES * slot + LASTING];
    }

    /** Cycles for a packet's look-up and its synapse words; a missing key costs the look-up. */
    public int service(int key) {
        return key < service.length ? service[key] : 1;
    }
}
