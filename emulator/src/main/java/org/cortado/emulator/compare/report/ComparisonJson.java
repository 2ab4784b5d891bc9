package org.cortado.emulator.compare.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.emulator.compare.Agreement;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.Measures;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.ReferenceResult;
import org.cortado.emulator.compare.metrics.FirstDifference;
import org.cortado.emulator.compare.metrics.TraceDifference;
import org.cortado.emulator.compare.metrics.TrainStatistics;

/** A comparison as JSON: every neuron in full. A figure that there is none of is null. */
public final class ComparisonJson {
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();

    private ComparisonJson() {
    }

    /** The whole text, with a line end. */
    public static String text(Object content) {
        return JSON.toJson(content) + "\n";
    }

    /** The comparison as maps and lists, for more to be added. */
    public static Map<String, Object> of(Comparison comparison) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", comparison.subject().title());
        content.put("steps", comparison.subject().steps());
        content.put("timestep_ms", comparison.timestep());
        Measures measures = comparison.subject().measures();
        content.put("coincidence_window_ms", measures.window());
        content.put("van_rossum_tau_ms", measures.tau());
        content.put("victor_purpura_cost_per_ms", measures.cost());
        Map<String, Long> flags = new LinkedHashMap<>();
        comparison.flags().forEach((flag, count) -> flags.put(flag.key(), count));
        content.put("flags", flags);
        List<Object> neurons = new ArrayList<>();
        comparison.neurons().forEach(n -> neurons.add(neuron(comparison, n)));
        content.put("neurons", neurons);
        return content;
    }

    private static Map<String, Object> neuron(Comparison comparison, NeuronComparison neuron) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", neuron.name());
        entry.put("population", comparison.names().names().get(neuron.cell().population()));
        entry.put("index", neuron.cell().neuron());
        entry.put("reference", reference(neuron.reference()));
        Map<String, Object> readings = new LinkedHashMap<>();
        neuron.runs().forEach((reading, run) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            TrainStatistics s = TrainStatistics.of(run.spikes(), 0, comparison.end());
            one.put("spikes", s.count());
            one.put("rate_hz", s.rate());
            one.put("mean_interval_ms", number(s.meanInterval()));
            one.put("variation", number(s.variation()));
            one.put("adaptation", number(s.adaptation()));
            one.put("spike_times_ms", run.spikes());
            readings.put(reading.key(), one);
        });
        entry.put("readings", readings);
        Map<String, Object> parts = new LinkedHashMap<>();
        neuron.parts().forEach((part, agreement) -> parts.put(part.key(), part(agreement)));
        entry.put("parts", parts);
        return entry;
    }

    private static Map<String, Object> reference(ReferenceResult reference) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("model", reference.problem() == null ? null : reference.problem().model().name());
        entry.put("solved", reference.solved());
        entry.put("reason", reference.reason());
        entry.put("evaluations", reference.solved() ? reference.evaluations() : null);
        if (reference.problem() != null) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            for (int k = 0; k < reference.problem().parameters().length; k++) {
                parameters.put(reference.problem().model().parameters().get(k).name(),
                        reference.problem().parameters()[k]);
            }
            entry.put("parameters", parameters);
            entry.put("switches_ms", reference.problem().stimulus().switches());
        }
        return entry;
    }

    static Map<String, Object> part(Agreement a) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("expected", a.expected());
        entry.put("found", a.found());
        FirstDifference first = a.first().orElse(null);
        entry.put("first_differing_spike", first == null ? null : first.index());
        entry.put("first_difference_ms", first == null ? null : number(first.time()));
        entry.put("lags_ms", Arrays.stream(a.lags()).boxed().toList());
        entry.put("worst_lag_ms", a.worstLag());
        entry.put("coincidence", number(a.coincidence()));
        entry.put("van_rossum", number(a.vanRossum()));
        entry.put("victor_purpura", number(a.victorPurpura()));
        entry.put("isi_distance", number(a.isi()));
        entry.put("spike_distance", number(a.spike()));
        TraceDifference v = a.potential().orElse(null);
        entry.put("rms_until_divergence", v == null ? null : number(v.rms()));
        entry.put("largest_until_divergence", v == null ? null : number(v.largest()));
        entry.put("compared_until_ms", v == null || Double.isInfinite(v.until()) ? null : number(v.until()));
        return entry;
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
