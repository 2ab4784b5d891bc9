package org.cortado.emulator.cycle;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;

/**
 * What a barrier costs: {@code 113 ns + 35.2 ns x diameter}, where the diameter is the hops between opposite corners of
 * the mesh, {@code W - 1 + H - 1}. Davies et al. (2018), Table 2, give 113 ns for one tile and 465 ns for Loihi's 8 x 4
 * tiles, whose diameter is 10.
 */
public final class Barrier {
    private static final long ONE_TILE_PS = 113_000;
    private static final long HOP_PS = 35_200;

    private Barrier() {
    }

    /** The time in picoseconds. */
    public static long picoseconds(Chip chip) {
        return ONE_TILE_PS + HOP_PS * (chip.width() + chip.height() - 2);
    }

    /** The time in whole cycles of the chip's clock, rounded up; at least 1. */
    public static long cycles(Chip chip) {
        long clock = chip.get(ChipParameter.CLOCK_PS);
        return (picoseconds(chip) + clock - 1) / clock;
    }
}
