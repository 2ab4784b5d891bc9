package org.cortado.emulator.mesh.traffic;

import org.cortado.emulator.mesh.MeshCounters;

/**
 * What a pattern at one rate did to a mesh. Rates are flits a node and cycle, latencies cycles from generation to
 * delivery, link loads flits a cycle.
 *
 * @param rate the rate asked for
 * @param offered the rate that the sources generated in the measured cycles
 * @param accepted the rate delivered in the measured cycles
 * @param packets packets generated in the measured cycles, whose latencies these are
 * @param undelivered those among them that were not delivered in the cycles of draining
 * @param busiestNode the router of the busiest link between tiles
 * @param busiestPort its output
 * @param linkLoad the load of that link
 * @param meanLinkLoad the mean over all links between tiles
 * @param waiting packets in the source queues at the end of the measured cycles
 * @param saturated whether the pattern offers more than the mesh carries, see {@link LoadRun}
 * @param counters what links and routers counted in the measured cycles
 */
public record LoadPoint(double rate, double offered, double accepted, long packets, long undelivered,
        double latencyMean, long latencyP50, long latencyP95, long latencyP99, long latencyMax, double averageHops,
        int busiestNode, int busiestPort, double linkLoad, double meanLinkLoad, long waiting, boolean saturated,
        MeshCounters counters) {
}
