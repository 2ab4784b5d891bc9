package org.cortado.emulator.cycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.draw.HeatMap;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;
import org.cortado.emulator.mesh.MeshCounters;
import org.cortado.emulator.mesh.Port;

/** Where a run's cycles, packets and energy went: for a statistics file, and for the terminal. Taken between steps. */
public final class CycleReport {
    private static final double PS_PER_S = 1e12;

    private final CycleEngine engine;
    private final Chip chip;
    private final MeshCounters mesh;
    private final PipelineCounters counters;

    CycleReport(CycleEngine engine) {
        this.engine = engine;
        this.chip = engine.view().chip();
        this.mesh = engine.pipelineView().meshCounters();
        this.counters = engine.counters();
    }

    /** The report as nested maps and lists, names as in statistics files. */
    public Map<String, Object> statistics() {
        StepHistory history = engine.history();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("cycles", history.total());
        report.put("clock_ps", chip.get(ChipParameter.CLOCK_PS));
        report.put("chip_seconds", history.total() * chip.get(ChipParameter.CLOCK_PS) / PS_PER_S);
        report.put("barrier_cycles", Barrier.cycles(chip));
        Map<String, Object> phases = new LinkedHashMap<>();
        Map<String, Object> perStep = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            phases.put(phase.key(), history.total(phase));
            long[] column = new long[Math.toIntExact(history.steps())];
            for (int step = 0; step < column.length; step++) {
                column[step] = history.cycles(step, phase);
            }
            perStep.put(phase.key(), column);
        }
        report.put("phases", phases);
        report.put("missing_keys", engine.view().total(Counter.MISSING_KEYS));
        report.put("energy", energy());
        report.put("cores", cores());
        report.put("links", links());
        report.put("fifos", fifos());
        report.put("ports", ports());
        report.put("edge_wait_cycles", counters.edgeWait);
        report.put("steps", perStep);
        return report;
    }

    private List<Object> energy() {
        List<Object> rows = new ArrayList<>();
        for (EnergyTable.Event event : EnergyTable.LOIHI.events()) {
            long count = EnergyTable.count(event.kind(), engine.view(), mesh);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("event", event.kind().key());
            row.put("count", count);
            row.put("energy_pj", count * event.energyPj());
            row.put("time_ns", count * event.timeNs());
            row.put("source", event.source());
            rows.add(row);
        }
        return rows;
    }

    /** The energy of all events, picojoules. */
    public double energyPj() {
        double sum = 0;
        for (EnergyTable.Event event : EnergyTable.LOIHI.events()) {
            sum += EnergyTable.count(event.kind(), engine.view(), mesh) * event.energyPj();
        }
        return sum;
    }

    private List<Object> cores() {
        List<Object> rows = new ArrayList<>();
        for (int core = 0; core < engine.view().cores(); core++) {
            if (engine.view().present(core)) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("core", CoreAddress.of(chip, core).toString());
                row.put("update_cycles", updateCycles(core));
                row.put("update_stall_cycles", counters.updateStall[core]);
                row.put("send_cycles", counters.walk[core]);
                row.put("send_stall_cycles", counters.walkStall[core]);
                row.put("packet_wait_cycles", counters.injectWait[core]);
                row.put("deliver_cycles", counters.deliver[core]);
                row.put("update_utilisation", share(updateCycles(core)));
                row.put("deliver_utilisation", share(counters.deliver[core]));
                row.put("spike_queue_high", counters.spikeHigh[core]);
                row.put("packet_queue_high", counters.packetHigh[core]);
                row.put("arrival_queue_high", counters.arrivalHigh[core]);
                rows.add(row);
            }
        }
        return rows;
    }

    private long updateCycles(int core) {
        return engine.pipelines().plans[core] == null ? 0
                : engine.history().steps() * engine.pipelines().plans[core].update.total();
    }

    private double share(long cycles) {
        return engine.history().total() == 0 ? 0 : (double) cycles / engine.history().total();
    }

    private List<Object> links() {
        List<Object> rows = new ArrayList<>();
        for (int node = 0; node < mesh.shape().nodes(); node++) {
            for (int port = 0; port <= Port.EJECT; port++) {
                if (Port.isOutput(port) && mesh.flits(node, port) > 0) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("x", mesh.shape().x(node));
                    row.put("y", mesh.shape().y(node));
                    row.put("output", Port.name(port));
                    row.put("flits", mesh.flits(node, port));
                    row.put("load", share(mesh.flits(node, port)));
                    row.put("stalls", mesh.stalls(node, port));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The high-water mark of every router's input FIFO that ever held a flit. */
    private List<Object> fifos() {
        List<Object> rows = new ArrayList<>();
        for (int node = 0; node < mesh.shape().nodes(); node++) {
            for (int input = 0; input <= Port.INJECT; input++) {
                if (mesh.highWater(node, input) > 0) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("x", mesh.shape().x(node));
                    row.put("y", mesh.shape().y(node));
                    row.put("input", Port.name(input));
                    row.put("high", mesh.highWater(node, input));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Every tile whose ejection port ever held a flit back for a full arrival queue. */
    private List<Object> ports() {
        List<Object> rows = new ArrayList<>();
        for (int tile = 0; tile < mesh.shape().nodes(); tile++) {
            if (counters.portHigh[tile] > 0) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("x", mesh.shape().x(tile));
                row.put("y", mesh.shape().y(tile));
                row.put("wait_cycles", counters.portWait[tile]);
                row.put("high", counters.portHigh[tile]);
                rows.add(row);
            }
        }
        return rows;
    }

    /** The report in lines for the terminal: where the cycles went, energy, and the mesh as heat maps. */
    public List<String> summary(TerminalStyle style) {
        List<String> lines = new ArrayList<>();
        long cycles = engine.history().total();
        lines.add("%s in %s, %.3g s of the chip's time, %.4g uJ".formatted(Counted.of(cycles, "cycle"),
                Counted.of(engine.history().steps(), "step"),
                cycles * chip.get(ChipParameter.CLOCK_PS) / PS_PER_S, energyPj() / 1e6));
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            rows.add(List.of(phase.key(), "" + engine.history().total(phase),
                    "%.1f%%".formatted(100 * share(engine.history().total(phase))), phase.meaning()));
        }
        lines.addAll(TextTable.of(List.of("phase", "cycles", "share", "in each cycle"), rows)
                .draw(style.columns(), style));
        if (mesh.shape().nodes() > 1) {
            lines.addAll(map("link load, flits a cycle, busiest link of each tile", style, this::linkLoad));
            lines.addAll(map("core load, share of cycles spent updating, busiest core of each tile", style,
                    this::coreLoad));
        }
        return lines;
    }

    private interface TileValue {
        double of(int tile);
    }

    private List<String> map(String title, TerminalStyle style, TileValue value) {
        double[] values = new double[mesh.shape().nodes()];
        for (int tile = 0; tile < values.length; tile++) {
            values[tile] = value.of(tile);
        }
        return new HeatMap(title, chip.width(), chip.height(), values).draw(style.columns(), style);
    }

    private double linkLoad(int tile) {
        long most = 0;
        for (int port = 0; port < Port.MESH_PORTS; port++) {
            most = Math.max(most, mesh.flits(tile, port));
        }
        return share(most);
    }

    private double coreLoad(int tile) {
        long most = 0;
        for (int core = tile * chip.coresPerTile(); core < (tile + 1) * chip.coresPerTile(); core++) {
            most = Math.max(most, updateCycles(core));
        }
        return share(most);
    }
}
