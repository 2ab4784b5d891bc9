package org.cortado.emulator.mesh.traffic;

import org.cortado.emulator.mesh.MeshCounters;

/**
 * A replay in short.
 *
 * @param packets packets replayed
 * @param cycles the cycle of the last delivery, 0 of none
 * @param latencies from generation to delivery
 * @param queueing from generation to injection
 * @param counters what links and routers counted
 */
public record TraceSummary(long packets, long cycles, LatencyHistogram latencies, LatencyHistogram queueing,
        MeshCounters counters) {

    public static TraceSummary of(TraceReplay replay) {
        LatencyHistogram latencies = new LatencyHistogram();
        LatencyHistogram queueing = new LatencyHistogram();
        Trace trace = replay.trace();
        long last = 0;
        for (int i = 0; i < trace.size(); i++) {
            latencies.add(replay.ejectCycle(i) - trace.generated(i));
            queueing.add(replay.injectCycle(i) - trace.generated(i));
            last = Math.max(last, replay.ejectCycle(i));
        }
        return new TraceSummary(trace.size(), last, latencies, queueing, replay.mesh().counters());
    }
}
