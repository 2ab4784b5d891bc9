package org.cortado.emulator.debug.expr;

import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.kernel.NeuronRegisters;

/** The chip as an expression sees it. */
public interface Scope {

    ChipView view();

    Moment now();

    /** The payload of the neuron's spike in the last executed step, or null where it did not spike. */
    Integer spike(int core, int slot);

    /** How many spikes the last executed step had in slots {@code first .. last} of a core. */
    int spikes(int core, int first, int last);

    /** The registers of a neuron in the middle of its coming step; null where nobody looks into it. */
    NeuronRegisters inside(Neuron neuron);
}
