package org.cortado.emulator.cycle;

import org.cortado.emulator.mesh.MeshSnapshot;

/** A copy of what {@link Pipelines} hold; not changed after it was made. */
record PipelineSnapshot(MeshSnapshot mesh, PipelineState state, PipelineCounters counters, boolean inStep,
        boolean transporting, long barrierStart, long end, long injectedBefore) {

    /** Bytes of memory that it takes, but for some per cent. */
    long bytes() {
        return mesh.bytes() + state.bytes() + counters.bytes();
    }
}
