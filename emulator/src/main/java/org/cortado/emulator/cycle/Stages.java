package org.cortado.emulator.cycle;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.mesh.Mesh;

/**
 * The parts of the pipelines that spikes pass through, for whoever takes groups of spikes through all of them at once.
 *
 * @param plans by core; null for one that is not there
 * @param spikeDepth spikes that a spike queue holds
 * @param arrivalDepth packets that an arrival queue holds
 */
record Stages(CorePlan[] plans, PipelineState state, UpdateStage update, SendStage send, DeliverStage deliver,
        Mesh mesh, int spikeDepth, int arrivalDepth) {

    Stages(Chip chip, CorePlan[] plans, PipelineState state, UpdateStage update, SendStage send, DeliverStage deliver,
            Mesh mesh) {
        this(plans, state, update, send, deliver, mesh, chip.size(ChipParameter.SPIKE_QUEUE),
                chip.size(ChipParameter.ARRIVAL_QUEUE));
    }

    /** The spikes of the step. */
    Spikes spikes() {
        return send.spikes();
    }

    CorePlan plan(int core) {
        return plans[core];
    }

    /** Whether so many packets would find room where a packet goes to, whenever they came from cycle t on. */
    boolean hasRoom(long packet, int count, long t) {
        return deliver.hasRoom(deliver.target(packet), count, t);
    }
}
