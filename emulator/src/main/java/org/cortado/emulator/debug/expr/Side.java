package org.cortado.emulator.debug.expr;

import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.emulator.mesh.Port;

/** The sides of a router as users name them; row 0 is in the north. */
public final class Side {
    /** Names by {@link Port}: east is +x, south is +y. */
    public static final List<String> NAMES = List.of("east", "west", "south", "north", "inject", "eject", "edge");

    private Side() {
    }

    /** The name of a port. */
    public static String name(int port) {
        return NAMES.get(port);
    }

    /** Whether the neighbour of a tile on a side is on the chip. */
    public static boolean leadsInside(Chip chip, int tile, int port) {
        int x = tile % chip.width();
        int y = tile / chip.width();
        return switch (port) {
            case Port.PLUS_X -> x + 1 < chip.width();
            case Port.MINUS_X -> x > 0;
            case Port.PLUS_Y -> y + 1 < chip.height();
            case Port.MINUS_Y -> y > 0;
            default -> true;
        };
    }

    /** Whether flits can ever leave a tile's router, its source or its west edge that way. */
    public static boolean exists(Chip chip, int tile, int port) {
        return port == Port.EDGE ? tile % chip.width() == 0 : leadsInside(chip, tile, port);
    }
}
