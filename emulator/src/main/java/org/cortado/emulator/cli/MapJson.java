package org.cortado.emulator.cli;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.emulator.map.Mapping;
import org.cortado.emulator.map.MemoryUse;
import org.cortado.emulator.map.Metrics;
import org.cortado.emulator.map.place.Objective;
import org.cortado.emulator.map.place.TileGrid;

/** What the map command prints with {@code --json}. All costs are means a step; tiles go row by row. */
final class MapJson {
    private MapJson() {
    }

    static String of(Objective objective, long seed, List<Mapping> mappings, double[] measured, Mapping best,
            List<String> lines) {
        Map<String, Object> root = new LinkedHashMap<>();
        TileGrid grid = best.traffic().grid();
        root.put("width", grid.width());
        root.put("height", grid.height());
        root.put("cores_per_tile", grid.perTile());
        root.put("objective", objective.key());
        root.put("seed", seed);
        root.put("traffic", best.traffic().sample().origin());
        root.put("steps", best.traffic().sample().steps());
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < mappings.size(); i++) {
            rows.add(row(mappings.get(i), measured == null ? null : measured[i]));
        }
        root.put("placements", rows);
        root.put("best", best.algorithm().key());
        List<Object> memories = new ArrayList<>();
        for (MemoryUse use : MemoryUse.of(best.image())) {
            Map<String, Object> memory = new LinkedHashMap<>();
            memory.put("memory", use.memory());
            memory.put("limit", use.limit());
            memory.put("mean", use.mean());
            memory.put("most", use.most());
            memory.put("core", use.core());
            memories.add(memory);
        }
        root.put("memories", memories);
        root.put("busiest_links", best.busiestLinks());
        root.put("place", lines);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root);
    }

    private static Map<String, Object> row(Mapping mapping, Double measured) {
        Metrics metrics = mapping.metrics();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("algorithm", mapping.algorithm().key());
        row.put("partition", mapping.partition().name());
        row.put("cores", metrics.cores());
        row.put("packets", metrics.packets());
        row.put("hops", metrics.hops());
        row.put("link", metrics.link());
        row.put("energy_pj", metrics.picojoules());
        row.put("cycles_predicted", metrics.cycles());
        if (measured != null) {
            row.put("cycles_measured", measured);
        }
        row.put("moves", mapping.outcome().moves());
        row.put("stopped_by_clock", mapping.outcome().stopped());
        return row;
    }
}
