package org.cortado.emulator.debug.expr;

import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.cycle.PipelineView;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.kernel.NeuronRegisters;

/** The chip as an expression sees it. */
public interface Scope {

    ChipView view();

    Moment now();

    /**
     * Queues, stages and mesh in the cycle that the chip stands in.
     *
     * @throws org.cortado.emulator.debug.DebugException where the engine has no cycles
     */
    PipelineView pipelines();

    /** The payload of the neuron's spike in the last executed step, or null where it did not spike. */
    Integer spike(int core, int slot);

    /** How many spikes the last executed step had in slots {@code first .. last} of a core. */
    int spikes(int core, int first, int last);

    /**
     * The registers of a neuron where the user looks into its coming step, or where a step is under way; null
     * elsewhere.
     */
    NeuronRegisters inside(Neuron neuron);
}
