package org.cortado.emulator.debug.look;

import org.cortado.emulator.cycle.Packet;
import org.cortado.emulator.debug.name.Names;

/** Packets in words. */
public final class PacketText {
    private PacketText() {
    }

    /** Where a packet goes, and what it says. */
    public static String of(Names names, long packet) {
        int payload = Packet.payload(packet);
        return "%sfor %s, key %d%s".formatted(Packet.isFromOutside(packet) ? "from outside " : "",
                names.core(Packet.target(packet, names.chip())), Packet.key(packet),
                payload == 1 ? "" : ", payload " + payload);
    }
}
