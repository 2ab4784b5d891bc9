package org.cortado.emulator.mesh.traffic;

import java.io.IOException;
import java.util.List;

/** A latency-against-load curve as CSV: a row a point, what was measured and what the pattern allows at best. */
public final class LoadCsv {
    private LoadCsv() {
    }

    /** Appends the points with their header; a mean of no packets is left empty. */
    public static void write(List<LoadPoint> points, AnalyticLoad analytic, Appendable out) throws IOException {
        out.append("rate,offered,accepted,packets,undelivered,latency_mean,latency_p50,latency_p95,latency_p99,"
                + "latency_max,hops,link_load_max,link_load_mean,waiting,saturated,bound,latency_zero_load\n");
        for (LoadPoint p : points) {
            out.append(String.join(",", "" + p.rate(), "" + p.offered(), "" + p.accepted(), "" + p.packets(),
                    "" + p.undelivered(), Double.isNaN(p.latencyMean()) ? "" : "" + p.latencyMean(),
                    "" + p.latencyP50(), "" + p.latencyP95(), "" + p.latencyP99(), "" + p.latencyMax(),
                    "" + p.averageHops(), "" + p.linkLoad(), "" + p.meanLinkLoad(), "" + p.waiting(),
                    "" + p.saturated(), "" + analytic.saturationBound(), "" + analytic.zeroLoadLatency()));
            out.append('\n');
        }
    }
}
