package org.cortado.emulator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.draw.CurvePlot;
import org.cortado.emulator.draw.HeatMap;
import org.cortado.emulator.draw.Series;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;
import org.cortado.emulator.mesh.MeshCounters;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.Port;
import org.cortado.emulator.mesh.traffic.AnalyticLoad;
import org.cortado.emulator.mesh.traffic.LatencyHistogram;
import org.cortado.emulator.mesh.traffic.LoadPoint;
import org.cortado.emulator.mesh.traffic.TraceSummary;

/** What the mesh command shows in the terminal. */
final class MeshReport {
    private static final int PLOT_COLUMNS = 72;
    private static final int PLOT_LINES = 16;

    private MeshReport() {
    }

    /** The summary of a replay. */
    static List<String> lines(MeshShape shape, TraceSummary summary, TerminalStyle style) {
        LatencyHistogram latency = summary.latencies();
        MeshCounters counters = summary.counters();
        List<String> lines = new ArrayList<>();
        lines.add("mesh " + shape + ", FIFO depth " + shape.depth() + ": " + Counted.of(summary.packets(), "packet")
                + " in " + Counted.of(summary.cycles(), "cycle"));
        if (summary.packets() > 0) {
            lines.add("latency in cycles: mean " + number(latency.mean()) + ", p50 " + latency.quantile(0.5) + ", p95 "
                    + latency.quantile(0.95) + ", p99 " + latency.quantile(0.99) + ", max " + latency.max()
                    + "; of that before injection: mean " + number(summary.queueing().mean()) + ", max "
                    + summary.queueing().max());
            lines.add("flit-hops " + counters.hops() + ", stalls " + counters.stalls());
            lines.addAll(map(shape, counters, summary.cycles(), style));
        }
        return lines;
    }

    /** One point: measured beside what the pattern allows. */
    static List<String> point(MeshShape shape, LoadPoint p, AnalyticLoad analytic, TerminalStyle style) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("offered, flits a node and cycle", number(p.offered()), number(p.rate())));
        rows.add(List.of("accepted", number(p.accepted()), number(Math.min(p.rate(), analytic.saturationBound()))));
        rows.add(List.of("latency, cycles: mean", number(p.latencyMean()), number(analytic.zeroLoadLatency())));
        rows.add(List.of("  p50", "" + p.latencyP50(), ""));
        rows.add(List.of("  p95", "" + p.latencyP95(), ""));
        rows.add(List.of("  p99", "" + p.latencyP99(), ""));
        rows.add(List.of("  max", "" + p.latencyMax(), ""));
        rows.add(List.of("hops of a packet", number(p.averageHops()), number(analytic.averageHops())));
        rows.add(List.of("busiest link (" + shape.x(p.busiestNode()) + "," + shape.y(p.busiestNode()) + ") "
                + Port.name(p.busiestPort()) + ", flits a cycle", number(p.linkLoad()),
                number(p.rate() * analytic.maxLinkLoad())));
        rows.add(List.of("all links, mean", number(p.meanLinkLoad()), ""));
        rows.add(List.of("packets waiting at sources", "" + p.waiting(), ""));
        List<String> lines = new ArrayList<>(
                TextTable.of(List.of("", "measured", "analytic"), rows).draw(style.columns(), style));
        lines.add("saturation bound " + number(analytic.saturationBound()) + " flits a node and cycle; "
                + (p.saturated() ? "saturated" : "not saturated")
                + (p.undelivered() > 0 ? ", " + p.undelivered() + " of " + p.packets() + " packets undelivered" : ""));
        lines.addAll(map(shape, p.counters(), p.counters().cycles(), style));
        return lines;
    }

    /** Several points: a table, and latency against load. */
    static List<String> curve(List<LoadPoint> points, AnalyticLoad analytic, TerminalStyle style) {
        List<List<String>> rows = new ArrayList<>();
        for (LoadPoint p : points) {
            rows.add(List.of(number(p.rate()), number(p.accepted()), number(p.latencyMean()), "" + p.latencyP50(),
                    "" + p.latencyP95(), "" + p.latencyP99(), "" + p.latencyMax(), number(p.linkLoad()),
                    p.saturated() ? "saturated" : ""));
        }
        List<String> lines = new ArrayList<>(TextTable.of(
                List.of("rate", "accepted", "latency", "p50", "p95", "p99", "max", "busiest link", ""), rows)
                .draw(style.columns(), style));
        lines.add("zero-load latency " + number(analytic.zeroLoadLatency()) + " cycles, saturation bound "
                + number(analytic.saturationBound()) + ", most accepted "
                + number(points.stream().mapToDouble(LoadPoint::accepted).max().orElse(0))
                + " flits a node and cycle");
        double[] rates = points.stream().mapToDouble(LoadPoint::rate).toArray();
        boolean wide = points.stream().anyMatch(LoadPoint::saturated);
        lines.addAll(new CurvePlot("rate", "latency, cycles", false, wide, List.of(
                Series.of("mean", rates, points.stream().mapToDouble(LoadPoint::latencyMean).toArray()),
                Series.of("p99", rates, points.stream().mapToDouble(LoadPoint::latencyP99).toArray())))
                .draw(Math.min(PLOT_COLUMNS, style.columns()), PLOT_LINES, style));
        return lines;
    }

    /** The load of each router's busiest link to a neighbour. */
    private static List<String> map(MeshShape shape, MeshCounters counters, long cycles, TerminalStyle style) {
        if (shape.nodes() == 1) {
            return List.of();
        }
        double[] load = new double[shape.nodes()];
        for (int node = 0; node < load.length; node++) {
            for (int port = 0; port < Port.MESH_PORTS; port++) {
                load[node] = Math.max(load[node], counters.flits(node, port) / (double) Math.max(1, cycles));
            }
        }
        return new HeatMap("busiest link of each router, flits a cycle", shape.width(), shape.height(), load)
                .draw(style.columns(), style);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 10 ? "%.4f" : "%.2f", value);
    }
}
