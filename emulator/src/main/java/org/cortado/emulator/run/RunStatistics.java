package org.cortado.emulator.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.MachineDigest;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Counter;

/** The counters of a run as JSON: what the machine did, never how long this computer took. */
public final class RunStatistics {
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Map<String, Object> content = new LinkedHashMap<>();

    /** @param view port to the machine, or null for the float twin */
    public RunStatistics(Image image, Recorder recorder, ChipView view) {
        double seconds = recorder.samples() * image.chip().timestepMs() / 1000;
        content.put("machine", MachineDigest.of(image));
        content.put("steps", recorder.samples());
        content.put("timestep_ms", image.chip().timestepMs());
        content.put("spikes", recorder.count());
        List<Object> populations = new ArrayList<>();
        for (int p = 0; p < recorder.names().populations().size(); p++) {
            Population population = recorder.names().populations().get(p);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", population.name());
            entry.put("neurons", population.size());
            entry.put("spikes", recorder.count(p));
            entry.put("rate_hz", seconds == 0 || population.size() == 0 ? 0.0
                    : recorder.count(p) / seconds / population.size());
            populations.add(entry);
        }
        content.put("populations", populations);
        if (view != null) {
            Map<String, Long> totals = new LinkedHashMap<>();
            for (Counter counter : Counter.values()) {
                totals.put(counter.key(), view.total(counter));
            }
            content.put("totals", totals);
            List<Object> cores = new ArrayList<>();
            for (CoreImage core : image.cores()) {
                cores.add(core(core, core.address().index(image.chip()), view));
            }
            content.put("cores", cores);
        }
    }

    private static Map<String, Object> core(CoreImage core, int index, ChipView view) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("core", core.address().toString());
        entry.put("neurons", core.slots());
        for (Counter counter : Counter.values()) {
            entry.put(counter.key(), view.counter(index, counter));
        }
        return entry;
    }

    /** Adds a part that only some engines have. */
    public void put(String name, Object part) {
        content.put(name, part);
    }

    public String json() {
        return JSON.toJson(content) + "\n";
    }
}
