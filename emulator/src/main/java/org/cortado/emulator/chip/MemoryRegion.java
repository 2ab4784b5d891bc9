package org.cortado.emulator.chip;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.text.Keyed;

/**
 * The address map of a core: one row a memory, with its place in the core's window, its words and its meaning. An
 * address counts bytes: {@code core << 28 | base + index * wordBytes}, where core is the linear index. The places do
 * not depend on how large the memories of a chip are. Words are stored the lower byte first.
 */
public enum MemoryRegion implements Keyed {
    PROGRAM("program", 0x0, 8, 1 << 16, "program store: instruction words, look-up tables"),
    PARAMETERS("parameters", 0x10_0000, 4, 1 << 17, "parameter words, in the order of the image"),
    STATE("state", 0x20_0000, 4, 1 << 16, "state words: s0..s15 of slot 0, of slot 1, ..."),
    FLAGS("flags", 0x28_0000, 4, 1 << 12, "sticky flags, a word a slot"),
    RUNS("runs", 0x30_0000, 4, 1 << 16, "program table, 16 words an entry, of which 11 are used"),
    COUNTERS("counters", 0x38_0000, 8, 1 << 5, "performance counters"),
    INPUT("input", 0x100_0000, 8, 1 << 21,
            "input accumulators: slot + 4096 * row + 524288 * channel; row = step of arrival mod ring depth"),
    AXON_IN("axonin", 0x200_0000, 8, 1 << 20, "axon-in table, an entry a key"),
    AXON_OUT("axonout", 0x280_0000, 8, 1 << 20, "axon-out table, sorted by slot"),
    SYNAPSES("synapses", 0x400_0000, 4, 1 << 24, "synapse words");

    /** Bits of a core's window. */
    public static final int WINDOW_BITS = 28;
    /** Address of the chip's control registers: 8 bytes each, in the order of the chip's parameters. */
    public static final long CHIP_REGISTERS = 1L << 44;
    /** Words of a slot in the state memory, whatever a program uses. */
    public static final int STATE_STRIDE = Register.Kind.STATE.count();
    /** Words of an entry of the program table. */
    public static final int RUN_STRIDE = 16;
    private static final int SLOT_BITS = 12;
    private static final int ROW_BITS = 7;

    private final String key;
    private final int base;
    private final int wordBytes;
    private final int words;
    private final String meaning;

    MemoryRegion(String key, int base, int wordBytes, int words, String meaning) {
        this.key = key;
        this.base = base;
        this.wordBytes = wordBytes;
        this.words = words;
        this.meaning = meaning;
    }

    @Override
    public String key() {
        return key;
    }

    /** Offset in the core's window, bytes. */
    public int base() {
        return base;
    }

    /** Bytes of a word: 4 or 8. */
    public int wordBytes() {
        return wordBytes;
    }

    /** The most words that the region can hold. */
    public int words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }

    /** The address of a word of a core. */
    public long address(int core, int index) {
        return (long) core << WINDOW_BITS | base + (long) index * wordBytes;
    }

    /** The region that an address lies in, or null where it lies in none. */
    public static MemoryRegion at(long address) {
        long offset = address & (1L << WINDOW_BITS) - 1;
        for (MemoryRegion region : values()) {
            if (address >= 0 && address < CHIP_REGISTERS && offset >= region.base
                    && offset - region.base < (long) region.words * region.wordBytes) {
                return region;
            }
        }
        return null;
    }

    /** The index of an input accumulator. */
    public static int inputIndex(int channel, int row, int slot) {
        return channel << SLOT_BITS + ROW_BITS | row << SLOT_BITS | slot;
    }

    /** The region of a name, or null. */
    public static MemoryRegion ofKey(String key) {
        return Keyed.find(values(), key);
    }

    /** Whether a core holds a word of this region at the index. */
    public boolean holds(ChipView view, int core, int index) {
        if (index < 0 || core < 0 || core >= view.cores() || !view.present(core)) {
            return false;
        }
        CoreImage image = view.image(core);
        return switch (this) {
            case PROGRAM -> index < image.program().length;
            case PARAMETERS -> index < image.parameters().length;
            case STATE -> index / STATE_STRIDE < image.slots() && index % STATE_STRIDE < image.stateWords();
            case FLAGS -> index < image.slots();
            case RUNS -> index / RUN_STRIDE < image.runs().size() && index % RUN_STRIDE < ProgramRun.WORDS;
            case COUNTERS -> index < Counter.values().length;
            case INPUT -> channel(index) < InputRings.CHANNELS && row(index) < view.ringDepth(core)
                    && slot(index) < image.slots();
            case AXON_IN -> index < image.axonIn().length;
            case AXON_OUT -> index < image.axonOut().length;
            case SYNAPSES -> index < image.synapses().length;
        };
    }

    /**
     * The word of a core at an index; a word of 4 bytes with its sign.
     *
     * @param step the next step to execute
     * @throws IndexOutOfBoundsException where the core holds none
     */
    public long read(ChipView view, int core, int index, long step) {
        if (!holds(view, core, index)) {
            throw new IndexOutOfBoundsException("core %d holds no %s[%d]".formatted(core, key, index));
        }
        CoreImage image = view.image(core);
        return switch (this) {
            case PROGRAM -> image.program()[index];
            case PARAMETERS -> view.parameterWord(core, index);
            case STATE -> view.state(core, index / STATE_STRIDE, index % STATE_STRIDE);
            case FLAGS -> view.flags(core, index);
            case RUNS -> image.runs().get(index / RUN_STRIDE).words()[index % RUN_STRIDE];
            case COUNTERS -> view.counter(core, Counter.values()[index]);
            case INPUT -> view.pending(core, slot(index), channel(index), ahead(view, core, index, step));
            case AXON_IN -> image.axonIn()[index];
            case AXON_OUT -> image.axonOut()[index];
            case SYNAPSES -> image.synapses()[index];
        };
    }

    /** The input channel of an accumulator's index. */
    public static int channel(int index) {
        return index >>> SLOT_BITS + ROW_BITS;
    }

    /** The slot of an accumulator's index. */
    public static int slot(int index) {
        return index & (1 << SLOT_BITS) - 1;
    }

    private static int row(int index) {
        return index >>> SLOT_BITS & (1 << ROW_BITS) - 1;
    }

    /** In how many steps an accumulator is read: 0 in the next one. */
    public static int ahead(ChipView view, int core, int index, long step) {
        return (int) Math.floorMod(row(index) - step, (long) view.ringDepth(core));
    }

    /** The address of a control register of the chip. */
    public static long registerAddress(int register) {
        return CHIP_REGISTERS + 8L * register;
    }

    /** How many control registers a chip has. */
    public static int registers(Chip chip) {
        return chip.words().length;
    }
}
