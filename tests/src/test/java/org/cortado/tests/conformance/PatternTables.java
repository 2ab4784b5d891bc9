package org.cortado.tests.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.Judgement;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.compare.Subject;
import org.cortado.emulator.compare.features.Feature;
import org.cortado.emulator.compare.features.Features;
import org.cortado.emulator.compare.sweep.FormatList;
import org.cortado.emulator.compare.sweep.IntegerBits;
import org.cortado.emulator.compare.sweep.Setting;
import org.cortado.emulator.compare.sweep.SourceVariant;
import org.cortado.emulator.compare.sweep.Sweep;
import org.cortado.emulator.compare.sweep.SweepPoint;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Rounding;

/** The rows of the tables in {@code programs/patterns/README.md}, worked out anew. */
final class PatternTables {
    private static final List<Rounding> FEATURE_ROUNDINGS = List.of(Rounding.NEAREST, Rounding.FLOOR);
    private static final List<Rounding> INTERVAL_ROUNDINGS = List.of(Rounding.NEAREST, Rounding.FLOOR,
            Rounding.STOCHASTIC);

    private static final List<String> LEAKY_FORMATS = List.of("s5.26", "s5.18", "s5.14", "s5.10");

    private PatternTables() {
    }

    /** A row of a table: what it begins with, and how it is worked out. */
    record Row(String start, java.util.function.Supplier<String> text) {
    }

    private static String yes(Feature feature, Comparison comparison, Reading reading) {
        NeuronComparison neuron = Patterns.only(comparison);
        return !neuron.runs().containsKey(reading) ? "unsolvable"
                : LiteraturePatternsConformanceTest.verdict(feature, comparison, reading).holds() ? "yes" : "no";
    }

    static List<Row> features() {
        List<Row> rows = new ArrayList<>();
        for (Feature feature : Features.published2004()) {
            PublishedCase c = Literature.feature(feature.key());
            Path file = Patterns.file(c);
            String start = "| %s | [%s](2004/%s) |".formatted(feature.key(), feature.name(), file.getFileName());
            rows.add(new Row(start, () -> start + feature(feature, c, file)));
        }
        return rows;
    }

    private static String feature(Feature feature, PublishedCase c, Path file) {
        Comparison comparison = Patterns.compare(file);
        NeuronComparison neuron = Patterns.only(comparison);
        int scheme = PublishedScheme.run(c).spikes().length;
        int machine = neuron.runs().get(Reading.FIXED).spikes().length;
        Judgement judgement = new Judgement(null, Reading.TWIN, feature);
        return " %s, %d | %s, %d | %s | s%d.n | %s | %s |".formatted(
                feature.check(PublishedScheme.run(c)).holds() ? "yes" : "no", scheme,
                yes(feature, comparison, Reading.FIXED), machine, yes(feature, comparison, Reading.REFERENCE),
                IntegerBits.of(comparison, variant(file, true, Map.of())),
                fewest(comparison, file, judgement, true), fewest(comparison, file, judgement, false));
    }

    private static SourceVariant variant(Path file, boolean alike, Map<String, String> definitions) {
        AssemblyOptions none = AssemblyOptions.NONE;
        return new SourceVariant(file, new AssemblyOptions(definitions, none.format(), none.rounding(), none.steps(),
                none.seed(), none.includePath(), none.errorWarnings()), alike);
    }

    private static String fewest(Comparison comparison, Path file, Judgement judgement, boolean alike) {
        SourceVariant variant = variant(file, alike, Map.of());
        List<QFormat> formats = FormatList.parse("sM.N", () -> IntegerBits.of(comparison, variant(file, true,
                Map.of())));
        Sweep sweep = new Sweep(comparison, variant, judgement);
        List<SweepPoint> points = Setting.grid(formats, FEATURE_ROUNDINGS).parallelStream().map(sweep::point).toList();
        List<SweepPoint> fewest = Sweep.fewest(points);
        List<String> words = new ArrayList<>();
        for (Rounding rounding : FEATURE_ROUNDINGS) {
            words.add(fewest.stream().filter(p -> p.setting().rounding().equals(Optional.of(rounding))).findFirst()
                    .map(p -> "" + p.setting().format().orElseThrow().fractionBits()).orElse("-"));
        }
        return String.join(", ", words);
    }

    static List<Row> variants() {
        List<Row> rows = new ArrayList<>();
        for (String key : Literature.file("features_published_scheme.json").getAsJsonObject("continuous_variants")
                .keySet()) {
            Feature feature = Features.find(key).orElseThrow();
            PublishedCase c = Literature.feature(key);
            Path file = Patterns.accurate(c);
            String start = "| %s | [%s](2004/%s) |".formatted(key, feature.name(), file.getFileName());
            rows.add(new Row(start, () -> {
                Comparison coarse = Patterns.compare(Patterns.file(c));
                Comparison accurate = Patterns.compare(file);
                return start + " %s | %s | %s | %s |".formatted(yes(feature, coarse, Reading.FIXED),
                        yes(feature, coarse, Reading.REFERENCE), yes(feature, accurate, Reading.FIXED),
                        yes(feature, accurate, Reading.REFERENCE));
            }));
        }
        return rows;
    }

    static List<Row> cells() {
        List<Row> rows = new ArrayList<>();
        for (String group : List.of("panels2003", "step10")) {
            for (PublishedCase c : Literature.cases(group)) {
                Path file = Patterns.file(c);
                String start = "| [%s](%s/%s) |".formatted(c.name(), file.getParent().getFileName(),
                        file.getFileName());
                rows.add(new Row(start, () -> {
                    Comparison comparison = Patterns.compare(file);
                    NeuronComparison neuron = Patterns.only(comparison);
                    return start + " %d | %d | %s | %s |".formatted(PublishedScheme.run(c).spikes().length,
                            neuron.runs().get(Reading.FIXED).spikes().length,
                            neuron.reference().solved() ? "" + neuron.runs().get(Reading.REFERENCE).spikes().length
                            : "unsolvable", Features.find(c.key()).map(f -> yes(f, comparison, Reading.FIXED) + ", "
                            + yes(f, comparison, Reading.REFERENCE)).orElse("-"));
                }));
            }
        }
        return rows;
    }

    /** The intervals of the regular-spiking cell at 51.5 pA, a row for each number of fraction bits at a timestep. */
    static List<Row> intervals(double dt) {
        Path file = Patterns.file("2007/rs-51.5.cas");
        Map<String, String> definitions = Map.of("dt", Figure.plain(dt));
        List<Row> rows = new ArrayList<>();
        for (int n = 7; n <= 18; n++) {
            QFormat format = new QFormat(true, 13, n);
            String start = "| %s | %d |".formatted(Figure.plain(dt), n);
            rows.add(new Row(start, () -> {
                StringBuilder row = new StringBuilder(start);
                for (Rounding rounding : INTERVAL_ROUNDINGS) {
                    row.append(" ").append(interval(file, definitions, format, rounding)).append(" |");
                }
                return row.toString();
            }));
        }
        return rows;
    }

    private static String interval(Path file, Map<String, String> definitions, QFormat format, Rounding rounding) {
        AssemblyOptions options = variant(file, false, definitions).options().with(format.toString(), rounding.key(),
                false);
        return Figure.interval(Patterns.fixed(Patterns.subject(file, options)).get(0));
    }

    static List<Row> regularSpiking() {
        List<Row> rows = new ArrayList<>();
        for (double dt : List.of(1.0, 0.25)) {
            String start = "| %s | float twin |".formatted(Figure.plain(dt));
            rows.add(new Row(start, () -> {
                Subject subject = Patterns.subject(Patterns.file("2007/rs-51.5.cas"), variant(
                        Patterns.file("2007/rs-51.5.cas"), false, Map.of("dt", Figure.plain(dt))).options());
                NeuronComparison neuron = Patterns.only(Comparison.of(subject));
                return start + " %s | |".formatted(Figure.interval(neuron.runs().get(Reading.TWIN).spikes())) + " |";
            }));
            rows.addAll(intervals(dt));
        }
        return rows;
    }

    static List<Row> conductances() {
        List<Row> rows = new ArrayList<>();
        List<String> currents = List.of("2.3", "6.2", "6.3", "10", "20");
        Comparison[] squid = new Comparison[1];
        for (int k = 0; k < currents.size(); k++) {
            int neuron = k;
            String start = "| [squid axon, %s uA/cm^2](hodgkin-huxley/squid.cas) |".formatted(currents.get(k));
            rows.add(new Row(start, () -> {
                squid[0] = squid[0] == null ? Patterns.compare(Patterns.file("hodgkin-huxley/squid.cas")) : squid[0];
                return start + Figure.countsAndRates(squid[0].neurons().get(neuron));
            }));
        }
        String step = "| [Traub-Miles, step of 25 pA](hodgkin-huxley/traub-miles-step.cas) |";
        rows.add(new Row(step, () -> step + Figure.countsAndRates(Patterns.compare(Patterns.file(
                "hodgkin-huxley/traub-miles-step.cas")).neurons().get(1))));
        Comparison[] beside = new Comparison[1];
        for (int k = 0; k < 2; k++) {
            int neuron = k;
            String start = "| [%s, ramp to 100 pA](lif/beside-traub-miles.cas) |".formatted(
                    k == 0 ? "Traub-Miles" : "LIF beside it");
            rows.add(new Row(start, () -> {
                beside[0] = beside[0] == null ? Patterns.compare(Patterns.file("lif/beside-traub-miles.cas"))
                        : beside[0];
                return start + Figure.countsAndRates(beside[0].neurons().get(neuron));
            }));
        }
        return rows;
    }

    static List<Row> leaky() {
        List<Row> rows = new ArrayList<>();
        Map<String, List<double[]>> runs = new HashMap<>();
        for (LiteratureLifProgramConformanceTest.Row row : LiteratureLifProgramConformanceTest.Row.all()) {
            String start = "| %s | %s |".formatted(Figure.plain(row.tauRc()), Figure.plain(row.tauRef()));
            rows.add(new Row(start, () -> {
                StringBuilder text = new StringBuilder(start);
                for (String format : LEAKY_FORMATS) {
                    List<double[]> spikes = runs.computeIfAbsent(format, f -> Patterns.fixed(Patterns.subject(
                            Patterns.file("lif/f-i.cas"), AssemblyOptions.NONE.with(f, null, false))));
                    int first = LiteratureLifProgramConformanceTest.Row.all().indexOf(row) * row.rates().size();
                    text.append(leaky(row, spikes.subList(first, first + row.rates().size())));
                }
                return text.toString();
            }));
        }
        return rows;
    }

    /** The least input that fires, and how far rates are off from an input of 1.1 on. */
    private static String leaky(LiteratureLifProgramConformanceTest.Row row, List<double[]> spikes) {
        double[] deviations = row.deviations(spikes);
        double worst = 0;
        String least = "-";
        for (int k = deviations.length - 1; k >= 0; k--) {
            worst = row.inputs().get(k) >= 1.1 ? Math.max(worst, deviations[k]) : worst;
            least = spikes.get(k).length > 0 ? Figure.plain(row.inputs().get(k)) : least;
        }
        return String.format(Locale.ROOT, " %s, %.2f %% |", least, 100 * worst);
    }
}
