package org.cortado.emulator.cycle;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.emulator.mesh.Flit;

/**
 * A spike on its way to one core, as the flit that carries it. The mesh reads the destination tile; its client's bits
 * hold the core of that tile (bits 0..3), the key (4..23) and the payload (24..39). Bit 40 says that the packet came
 * from outside; nothing but counters look at it. The bits above are no hardware's: they tell the emulator how long the
 * deliver stage will take, so that it need not look it up among all rows of all cores.
 */
public final class Packet {
    private static final int KEY_SHIFT = 4;
    private static final int PAYLOAD_SHIFT = 24;
    private static final int OUTSIDE_SHIFT = 40;
    private static final int SERVICE_SHIFT = 41;
    private static final int MOST_SERVICE = (1 << Flit.PAYLOAD_BITS - SERVICE_SHIFT) - 1;

    private Packet() {
    }

    /**
     * A packet.
     *
     * @param target the receiving core
     * @param key row of its axon-in table, 0..2^20 - 1
     * @param payload signed, 16 bits
     */
    public static long of(CoreAddress target, int key, int payload) {
        return withPayload(Flit.of(target.x(), target.y(), target.core() | (long) key << KEY_SHIFT), payload);
    }

    /** A packet whose payload is 0 so far, with one. */
    static long withPayload(long packet, int payload) {
        return packet | Flit.of(0, 0, (payload & 0xffffL) << PAYLOAD_SHIFT);
    }

    /** The place in its tile of the receiving core. */
    public static int place(long packet) {
        return (int) Flit.payload(packet) & 15;
    }

    /** A packet that tells how many cycles the deliver stage will take, if they are not too many to tell. */
    static long withService(long packet, int cycles) {
        return packet | (cycles > MOST_SERVICE ? 0 : Flit.of(0, 0, (long) cycles << SERVICE_SHIFT));
    }

    /** The cycles that the deliver stage will take, or 0 where the packet does not tell. */
    static int service(long packet) {
        return (int) (Flit.payload(packet) >>> SERVICE_SHIFT);
    }

    /** A packet, marked as one that came from outside. */
    static long fromOutside(long packet) {
        return packet | Flit.of(0, 0, 1L << OUTSIDE_SHIFT);
    }

    /** Whether the host sent it. */
    public static boolean isFromOutside(long packet) {
        return (Flit.payload(packet) >>> OUTSIDE_SHIFT & 1) != 0;
    }

    public static int key(long packet) {
        return (int) (Flit.payload(packet) >>> KEY_SHIFT) & 0xf_ffff;
    }

    public static int payload(long packet) {
        return (short) (Flit.payload(packet) >>> PAYLOAD_SHIFT);
    }

    /** Linear index of the receiving core. */
    public static int target(long packet, Chip chip) {
        return (Flit.y(packet) * chip.width() + Flit.x(packet)) * chip.coresPerTile() + place(packet);
    }
}
