package org.cortado.emulator.chip;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;

/**
 * The one read-only port to a chip: probes, tests and the debugger look through it, and looking disturbs nothing. It is
 * live: values are those after the last executed step. A core is its linear index on the chip; a slot is 0 ..
 * {@link #slots} - 1. Every method throws IndexOutOfBoundsException for a core, slot or word that does not exist.
 */
public interface ChipView {

    Chip chip();

    /** How many cores the chip has, empty ones included. */
    int cores();

    /** Whether the core holds anything; an absent core has no slots and counts nothing. */
    boolean present(int core);

    /** Neuron slots in use on the core; 0 for an absent one. */
    int slots(int core);

    /** The words that the core was loaded with. */
    CoreImage image(int core);

    /** The run that the slot belongs to, or null where none executes it. */
    ProgramRun run(int core, int slot);

    /** State word s0.. of a slot. */
    int state(int core, int slot, int word);

    /** Parameter p0.. as the slot's program reads it. */
    int parameter(int core, int slot, int index);

    /** Parameter memory of a core by address. */
    int parameterWord(int core, int address);

    /** The sticky flags of a slot, bits as {@link org.cortado.assembler.isa.Flag#bit}. */
    int flags(int core, int slot);

    /** What the slot's program read from channel 0..3 in the last executed step; 0 where it does not read it. */
    int input(int core, int slot, int channel);

    /**
     * What waits in the input ring of a channel.
     *
     * @param ahead 0 for the next step to execute, up to {@link #ringDepth} - 1
     * @return the exact sum so far, 0 where no program of the core reads the channel
     */
    long pending(int core, int slot, int channel, int ahead);

    /** Slots of the core's input rings: its longest delay in use and one. */
    int ringDepth(int core);

    long counter(int core, Counter counter);

    /** A counter summed over all cores. */
    long total(Counter counter);
}
