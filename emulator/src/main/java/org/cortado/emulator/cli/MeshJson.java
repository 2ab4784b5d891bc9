package org.cortado.emulator.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.cortado.emulator.mesh.MeshCounters;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.Port;
import org.cortado.emulator.mesh.traffic.AnalyticLoad;
import org.cortado.emulator.mesh.traffic.Destinations;
import org.cortado.emulator.mesh.traffic.LatencyHistogram;
import org.cortado.emulator.mesh.traffic.LoadPoint;
import org.cortado.emulator.mesh.traffic.TraceSummary;

/** What the mesh command prints with {@code --json}. Rates are flits a node and cycle, latencies cycles. */
final class MeshJson {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().create();

    private MeshJson() {
    }

    static String of(MeshShape shape, TraceSummary summary) {
        JsonObject root = shape(shape);
        root.addProperty("packets", summary.packets());
        root.addProperty("cycles", summary.cycles());
        root.add("latency", latency(summary.latencies()));
        root.add("queueing", latency(summary.queueing()));
        root.addProperty("flit_hops", summary.counters().hops());
        root.addProperty("stalls", summary.counters().stalls());
        root.add("links", links(summary.counters()));
        return GSON.toJson(root);
    }

    static String of(Destinations destinations, long seed, int cycles, int warmup, List<LoadPoint> points,
            AnalyticLoad analytic) {
        JsonObject root = shape(destinations.shape());
        root.addProperty("pattern", destinations.pattern().toString());
        root.addProperty("seed", seed);
        root.addProperty("cycles", cycles);
        root.addProperty("warmup", warmup);
        root.addProperty("bound", analytic.saturationBound());
        root.addProperty("latency_zero_load", analytic.zeroLoadLatency());
        root.addProperty("hops", analytic.averageHops());
        JsonArray array = new JsonArray();
        points.forEach(p -> array.add(point(p, points.size() == 1)));
        root.add("points", array);
        return GSON.toJson(root);
    }

    private static JsonObject shape(MeshShape shape) {
        JsonObject root = new JsonObject();
        root.addProperty("width", shape.width());
        root.addProperty("height", shape.height());
        root.addProperty("depth", shape.depth());
        return root;
    }

    private static JsonObject point(LoadPoint p, boolean withLinks) {
        JsonObject point = new JsonObject();
        point.addProperty("rate", p.rate());
        point.addProperty("offered", p.offered());
        point.addProperty("accepted", p.accepted());
        point.addProperty("saturated", p.saturated());
        point.addProperty("packets", p.packets());
        point.addProperty("undelivered", p.undelivered());
        JsonObject latency = new JsonObject();
        latency.addProperty("mean", Double.isNaN(p.latencyMean()) ? null : p.latencyMean());
        latency.addProperty("p50", p.latencyP50());
        latency.addProperty("p95", p.latencyP95());
        latency.addProperty("p99", p.latencyP99());
        latency.addProperty("max", p.latencyMax());
        point.add("latency", latency);
        point.addProperty("hops", p.averageHops());
        point.addProperty("link_load_max", p.linkLoad());
        point.addProperty("link_load_mean", p.meanLinkLoad());
        point.addProperty("waiting", p.waiting());
        if (withLinks) {
            point.add("links", links(p.counters()));
        }
        return point;
    }

    private static JsonObject latency(LatencyHistogram h) {
        JsonObject latency = new JsonObject();
        latency.addProperty("mean", h.count() == 0 ? null : h.mean());
        latency.addProperty("p50", h.quantile(0.5));
        latency.addProperty("p95", h.quantile(0.95));
        latency.addProperty("p99", h.quantile(0.99));
        latency.addProperty("max", h.max());
        return latency;
    }

    /** The outputs that carried flits or stalled, in the order of nodes and ports. */
    private static JsonArray links(MeshCounters counters) {
        JsonArray links = new JsonArray();
        for (int node = 0; node < counters.shape().nodes(); node++) {
            for (int port = 0; port <= Port.EJECT; port++) {
                if (Port.isOutput(port) && (counters.flits(node, port) > 0 || counters.stalls(node, port) > 0)) {
                    JsonObject link = new JsonObject();
                    link.addProperty("node", node);
                    link.addProperty("output", Port.name(port));
                    link.addProperty("flits", counters.flits(node, port));
                    link.addProperty("stalls", counters.stalls(node, port));
                    links.add(link);
                }
            }
        }
        return links;
    }
}
