package org.cortado.emulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.emulator.draw.RasterPlot;
import org.cortado.emulator.draw.Series;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TracePlot;
import org.cortado.emulator.trace.SpikeList;

/** What a run draws in the terminal: the traces of the first probed neurons, and a raster of populations. */
public final class RunPicture {
    private static final int MOST_TRACES = 4;
    private static final int TRACE_LINES = 14;
    private static final int RASTER_LINES = 24;

    private final Recorder recorder;
    private final Image image;
    private final TerminalStyle style;

    public RunPicture(Image image, Recorder recorder, TerminalStyle style) {
        this.image = image;
        this.recorder = recorder;
        this.style = style;
    }

    /** The pictures, a line an element; empty where there is nothing to draw. */
    public List<String> draw() {
        List<String> lines = new ArrayList<>();
        double dt = image.chip().timestepMs();
        // The words of a neuron that are probed under the same name in several neurons share a plot.
        Map<String, List<Series>> plots = new LinkedHashMap<>();
        for (int w = 0; w < recorder.words().size(); w++) {
            WatchedWord word = recorder.words().get(w);
            Population population = recorder.names().populations().get(word.population());
            List<Series> plot = plots.computeIfAbsent(population.name() + "." + word.variable(),
                    k -> new ArrayList<>());
            if (plot.size() < MOST_TRACES) {
                String name = population.size() == 1 ? population.name()
                        : population.name() + "[" + word.neuron() + "]";
                plot.add(Series.sampled(name, 0, dt, Arrays.copyOf(recorder.value(w), recorder.samples()))
                        .withMarks(spikeTimes(word.population(), word.neuron(), dt)));
            }
        }
        plots.forEach((label, series) -> {
            lines.addAll(new TracePlot("t [ms]", label, series).draw(style.columns(), TRACE_LINES, style));
            lines.add("");
        });
        lines.addAll(raster(dt));
        return lines;
    }

    private List<String> raster(double dt) {
        List<RasterPlot.Group> groups = new ArrayList<>();
        for (int p = 0; p < recorder.names().populations().size(); p++) {
            Population population = recorder.names().populations().get(p);
            if (population.size() > 1 && shown(p)) {
                groups.add(group(p, population, dt));
            }
        }
        if (groups.isEmpty() || recorder.samples() == 0) {
            return List.of();
        }
        return new RasterPlot("t [ms]", 0, Math.max(dt, (recorder.samples() - 1) * dt), groups)
                .draw(style.columns(), RASTER_LINES, style);
    }

    /** A source that probes spikes chooses its populations; one that does not shows all. */
    private boolean shown(int population) {
        boolean chosen = false;
        for (Drive.Probe probe : image.drive().probes()) {
            if (probe.kind() == Drive.Kind.SPIKES) {
                chosen = true;
                if (recorder.names().population(probe.core(), probe.firstSlot()) == population) {
                    return true;
                }
            }
        }
        return !chosen;
    }

    private RasterPlot.Group group(int index, Population population, double dt) {
        SpikeList spikes = recorder.spikes();
        double[] times = new double[Math.toIntExact(recorder.count(index))];
        int[] neurons = new int[times.length];
        int n = 0;
        for (int i = 0; i < spikes.size(); i++) {
            if (spikes.population(i) == index) {
                times[n] = spikes.step(i) * dt;
                neurons[n++] = spikes.neuron(i);
            }
        }
        return new RasterPlot.Group(population.name(), population.size(), times, neurons);
    }

    private double[] spikeTimes(int population, int neuron, double dt) {
        SpikeList spikes = recorder.spikes();
        double[] times = new double[spikes.size()];
        int n = 0;
        for (int i = 0; i < spikes.size(); i++) {
            if (spikes.population(i) == population && spikes.neuron(i) == neuron) {
                times[n++] = spikes.step(i) * dt;
            }
        }
        return Arrays.copyOf(times, n);
    }
}
