package org.cortado.emulator.cycle;

import org.cortado.emulator.chip.ChipSnapshot;

/** A chip at the beginning of a cycle: its memories at the start of the step, and how far the step has come. */
public final class CycleSnapshot extends ChipSnapshot {
    private final PipelineSnapshot pipelines;
    private final StepHistory history;

    CycleSnapshot(ChipSnapshot start, PipelineSnapshot pipelines, StepHistory history) {
        super(start);
        this.pipelines = pipelines;
        this.history = history;
    }

    @Override
    public long bytes() {
        return super.bytes() + pipelines.bytes() + history.ownBytes();
    }

    /** The cycle it was taken in. */
    public long cycle() {
        return pipelines.mesh().cycle();
    }

    /** Whether it was taken in the middle of a step. */
    public boolean inStep() {
        return pipelines.inStep();
    }

    PipelineSnapshot pipelines() {
        return pipelines;
    }

    StepHistory history() {
        return history;
    }
}
