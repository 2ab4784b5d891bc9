package org.cortado.assembler.network.lowlevel;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.text.Keyed;

/** The memories that {@code .words} may fill: those of a core, then the tables of the drive. */
public enum Memory implements Keyed {
    PROGRAM(64, 1, ChipParameter.PROGRAM_WORDS),
    PARAMETERS(32, 1, ChipParameter.PARAMETER_WORDS),
    STATE(32, 1, null),
    AXONIN(64, 1, ChipParameter.AXONS_IN),
    SYNAPSES(32, 1, ChipParameter.SYNAPSES),
    AXONOUT(64, 1, ChipParameter.AXONS_OUT),
    /** Entries of the program table, in the order of {@link ProgramRun}. */
    RUNS(32, ProgramRun.WORDS, ChipParameter.RUNS),
    /** Rows of step, core, address, value, for the whole chip. */
    WRITES(32, 4, null),
    /** Rows of step, core, key, payload, for the whole chip. */
    SPIKES(32, 4, null),
    /** Rows of core, first slot, last slot, kind (0 spikes, 1 state, 2 parameter, 3 input), index: what is recorded. */
    WATCHES(32, 5, null);

    private static final int MOST_ROWS = 1 << 25;
    private static final int STATE_WORDS = 16;

    private final int bits;
    private final int row;
    private final ChipParameter capacity;

    Memory(int bits, int row, ChipParameter capacity) {
        this.bits = bits;
        this.row = row;
        this.capacity = capacity;
    }

    /** Bits of a word, 32 or 64. */
    public int bits() {
        return bits;
    }

    /** Words of an entry. */
    public int row() {
        return row;
    }

    /** Whether it belongs to the drive and not to a core. */
    public boolean ofDrive() {
        return this == WRITES || this == SPIKES || this == WATCHES;
    }

    /** The chip parameter that sets its size, or null. */
    ChipParameter capacity() {
        return capacity;
    }

    /** Most words that a chip gives it. */
    int most(Chip chip) {
        long entries = this == STATE ? chip.get(ChipParameter.NEURONS) * STATE_WORDS
                : this == PARAMETERS ? chip.get(ChipParameter.NEURONS) * chip.get(capacity)
                : capacity == null ? MOST_ROWS : chip.get(capacity);
        return (int) entries * row;
    }
}
