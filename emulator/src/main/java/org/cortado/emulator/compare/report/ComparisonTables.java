package org.cortado.emulator.compare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.compare.Agreement;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.Measures;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.Part;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.compare.metrics.FirstDifference;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;
import org.cortado.emulator.run.NeuronNames;

/** The tables of a comparison: for each population what it does in each reading, and where the readings part. */
public final class ComparisonTables {
    private static final int MOST_NEURONS = 16;

    private final Comparison comparison;
    private final TerminalStyle style;
    private final List<String> lines = new ArrayList<>();

    public ComparisonTables(Comparison comparison, TerminalStyle style) {
        this.comparison = comparison;
        this.style = style;
    }

    /** The tables, a line an element. */
    public List<String> draw() {
        lines.clear();
        heading();
        List<List<NeuronComparison>> populations = comparison.byPopulation();
        for (int p = 0; p < populations.size(); p++) {
            if (!populations.get(p).isEmpty()) {
                population(p, populations.get(p));
            }
        }
        return lines;
    }

    private void heading() {
        lines.add("%s: %s of %s ms, %s".formatted(comparison.subject().title(),
                Counted.of(comparison.subject().steps(), "step"),
                Figures.time(comparison.timestep()), Counted.of(comparison.neurons().size(), "neuron")));
        lines.add(comparison.flags().isEmpty() ? "fixed: no saturation, wrap or other flag" : "fixed: "
                + comparison.flags().entrySet().stream().map(e -> e.getValue() + " x " + e.getKey().key())
                .collect(Collectors.joining(", ")));
    }

    private void population(int p, List<NeuronComparison> neurons) {
        DebugInfo.Population population = comparison.names().populations().get(p);
        DebugInfo.Program program = NeuronNames.program(comparison.subject().image(), population);
        lines.add("");
        lines.add("%s: %s%s".formatted(population.name(), Counted.of(neurons.size(), "neuron"),
                program == null ? "" : " of " + program.name() + ", " + program.format()));
        reference(neurons);
        readings(neurons);
        lines.add("");
        parts(neurons);
        if (neurons.size() > 1) {
            lines.add("");
            each(neurons);
        }
    }

    private void reference(List<NeuronComparison> neurons) {
        neurons.stream().filter(n -> n.reference().solved()).findFirst().ifPresent(n -> lines.add(
                "reference: %s (%s)".formatted(n.reference().problem().model().name(),
                        n.reference().problem().model().source())));
        neurons.stream().filter(n -> !n.reference().solved())
                .collect(Collectors.groupingBy(n -> n.reference().reason(), LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((reason, without) -> lines.add("no reference%s: %s".formatted(
                        neurons.size() == 1 ? "" : " for " + without.size() + " of " + neurons.size(), reason)));
    }

    private void readings(List<NeuronComparison> neurons) {
        List<String> headers = new ArrayList<>(List.of(""));
        List<ReadingSummary> columns = new ArrayList<>();
        for (Reading reading : List.of(Reading.FIXED, Reading.TWIN, Reading.REFERENCE)) {
            ReadingSummary.of(neurons, reading, comparison.end()).ifPresent(summary -> {
                headers.add(reading.title() + (summary.neurons() == neurons.size() ? "" : " of " + summary.neurons()));
                columns.add(summary);
            });
        }
        List<List<String>> rows = new ArrayList<>();
        row(rows, "spikes", columns, s -> "" + s.spikes());
        row(rows, "mean rate [Hz]", columns, s -> Figures.places(s.rate(), 3));
        row(rows, "mean interval [ms]", columns, s -> Figures.places(s.interval(), 3));
        row(rows, "variation of intervals", columns, s -> Figures.places(s.variation(), 4));
        row(rows, "adaptation index", columns, s -> Figures.places(s.adaptation(), 4));
        lines.addAll(TextTable.of(headers, rows).draw(style.columns(), style));
    }

    private static <T> void row(List<List<String>> rows, String name, List<T> columns, Function<T, String> text) {
        List<String> row = new ArrayList<>(List.of(name));
        columns.forEach(c -> row.add(text.apply(c)));
        rows.add(row);
    }

    private void parts(List<NeuronComparison> neurons) {
        List<List<String>> spikes = new ArrayList<>();
        List<List<String>> distances = new ArrayList<>();
        for (Part part : Part.values()) {
            PartSummary.of(neurons, part).ifPresent(s -> {
                spikes.add(List.of(part.title(), s.same() + "/" + s.neurons(),
                        first(s.first(), s.firstNeuron(), neurons.size() > 1),
                        s.missing() > 0 ? "+" + s.missing() : "" + s.missing(), Figures.signed(s.worstLag()),
                        Figures.short4(s.rms())));
                distances.add(List.of(part.title(), Figures.places(s.coincidence(), 4), Figures.short4(s.vanRossum()),
                        Figures.short4(s.victorPurpura()), Figures.short4(s.isi()), Figures.short4(s.spike())));
            });
        }
        lines.addAll(new TextTable(List.of(column("the error made by", 5), column("alike", 0),
                column("first differing spike", 3), column("spikes", 3), column("worst lag", 4),
                column("rms of v", 2)), spikes).draw(style.columns(), style));
        Measures measures = comparison.subject().measures();
        lines.add("");
        lines.addAll(new TextTable(List.of(column("distances", 5), column("coincidence", 4), column("van Rossum", 3),
                column("Vict.-Purp.", 3), column("ISI-dist.", 2), column("SPIKE-dist.", 2)), distances)
                .draw(style.columns(), style));
        lines.add("window %s ms, tau %s ms, cost %s/ms; lags in ms; rms of v until the spikes part".formatted(
                Figures.time(measures.window()), Figures.time(measures.tau()), Figures.time(measures.cost())));
    }

    private static TextTable.Column column(String header, int priority) {
        return new TextTable.Column(header, priority, TextTable.Overflow.CUT);
    }

    private static String first(FirstDifference first, String neuron, boolean named) {
        if (first == null) {
            return "none";
        }
        String when = Double.isNaN(first.test()) ? "none for " + Figures.time(first.reference())
                : Double.isNaN(first.reference()) ? Figures.time(first.test()) + " for none"
                : Figures.time(first.test()) + " for " + Figures.time(first.reference());
        return "#" + (first.index() + 1) + ", " + when + (named ? ", " + neuron : "");
    }

    /** A row for each neuron; of many, those that differ most. */
    private void each(List<NeuronComparison> neurons) {
        Part judged = neurons.stream().anyMatch(n -> n.parts().containsKey(Part.TOTAL)) ? Part.TOTAL : Part.ROUNDING;
        List<NeuronComparison> shown = neurons;
        if (neurons.size() > MOST_NEURONS) {
            List<NeuronComparison> differing = neurons.stream().filter(n -> distance(n, judged) > 0)
                    .sorted(Comparator.comparingDouble((NeuronComparison n) -> -distance(n, judged))).toList();
            shown = differing.subList(0, Math.min(MOST_NEURONS, differing.size()));
            lines.add(mostDiffering(differing.size(), neurons.size(), judged));
            if (shown.isEmpty()) {
                return;
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (NeuronComparison n : shown) {
            Optional<Agreement> rounding = Optional.ofNullable(n.parts().get(Part.ROUNDING));
            Optional<Agreement> steps = Optional.ofNullable(n.parts().get(Part.DISCRETISATION));
            rows.add(List.of(n.name(), spikes(n, Reading.FIXED), spikes(n, Reading.TWIN),
                    spikes(n, Reading.REFERENCE), lag(rounding), lag(steps),
                    Optional.ofNullable(n.parts().get(judged)).map(a -> Figures.places(a.coincidence(), 4))
                            .orElse(Figures.NONE)));
        }
        lines.addAll(TextTable.of(List.of("neuron", "fixed", "twin", "reference", "lag by rounding",
                "lag by timestep", "coincidence"), rows).draw(style.columns(), style));
    }

    private static String mostDiffering(int differing, int all, Part judged) {
        if (differing == 0) {
            return "no neuron of %d has spikes that differ, %s".formatted(all, judged.title());
        }
        return differing > MOST_NEURONS
                ? "the %d of %d neurons whose spikes differ most, %s:".formatted(MOST_NEURONS, all, judged.title())
                : "the %d of %d neurons whose spikes differ, %s:".formatted(differing, all, judged.title());
    }

    private static String lag(Optional<Agreement> agreement) {
        return agreement.map(a -> Figures.signed(a.worstLag())).orElse(Figures.NONE);
    }

    private static double distance(NeuronComparison neuron, Part part) {
        Agreement agreement = neuron.parts().get(part);
        return agreement == null ? -1 : agreement.victorPurpura();
    }

    private static String spikes(NeuronComparison neuron, Reading reading) {
        return neuron.runs().containsKey(reading) ? "" + neuron.runs().get(reading).spikes().length : Figures.NONE;
    }
}
