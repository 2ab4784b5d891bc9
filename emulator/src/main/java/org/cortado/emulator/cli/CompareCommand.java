package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.Judgement;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.NoSuchState;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.compare.phase.PhaseView;
import org.cortado.emulator.compare.report.ComparisonCharts;
import org.cortado.emulator.compare.report.ComparisonJson;
import org.cortado.emulator.compare.report.ComparisonPicture;
import org.cortado.emulator.compare.report.ComparisonTables;
import org.cortado.emulator.compare.report.SweepTables;
import org.cortado.emulator.draw.ChartFile;
import org.cortado.emulator.draw.TerminalStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cortado compare}. */
@Command(name = "compare", sortOptions = false,
        description = "Hold fixed point, float twin and reference against each other.",
        footer = {"", "Examples:",
            "  cortado compare programs/patterns/2004/a-tonic-spiking.cas",
            "  cortado compare programs/patterns/2004/r-accommodation.cas --phase v,u --at 310",
            "  cortado compare programs/patterns/2007/rs-51.5.cas --formats sM.N --rounding floor,nearest "
                + "--tolerance interval=1%%"})
final class CompareCommand implements Callable<Integer> {
    private static final int EXCEEDED = 1;
    private static final int PHASE_LINES = 24;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Sources, or images; of an image the stimulus is "
            + "known at its steps only, and its formats cannot be swept.")
    private List<Path> files;

    @Mixin
    private JudgementOptions judging;

    @Mixin
    private SweepOptions sweeping;

    @Mixin
    private SubjectOptions subjects;

    @Option(names = "--neuron", paramLabel = "NAME", description = "The neuron to draw, such as cell[3] "
            + "(default: the first).")
    private String drawn;

    @Option(names = "--phase", paramLabel = "X,Y", description = "Draw two states against each other, such as v,u, "
            + "with the nullclines of the reference.")
    private String phase;

    @Option(names = "--at", paramLabel = "MS", description = "Time in ms whose input the nullclines are drawn for "
            + "(default: the end).")
    private Double at;

    @Option(names = "--plot", paramLabel = "FILE", description = "Write the picture (.svg or .png): of a sweep the "
            + "intervals against the bits, with --phase the phase plane, else the traces.")
    private Path plot;

    @Option(names = "--json", description = "Print everything as JSON in place of tables and pictures.")
    private boolean json;

    @Option(names = "--quiet", description = "Draw nothing; print the tables only.")
    private boolean quiet;

    @Mixin
    private WidthOption width;

    @Mixin
    private Messages messages;

    @Override
    public Integer call() throws Exception {
        check();
        try {
            return run();
        } catch (NoSuchState e) {
            throw new UserError("--phase: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage());
        }
    }

    private void check() throws IOException {
        if (plot != null && !ChartFile.canWrite(plot)) {
            throw new UserError("--plot " + plot + ": the ending says the form of the picture; name it .svg or .png");
        }
        OutputPath.check("--plot", plot);
        width.check();
        if (files.size() > 1 && (plot != null || phase != null || drawn != null)) {
            throw new UserError("--plot, --phase and --neuron go with one file");
        }
        if (phase != null && phase.split(",", -1).length != 2) {
            throw new UserError("--phase: write two states, as in --phase v,u");
        }
        if (at != null && phase == null) {
            throw new UserError("--at: says where the nullclines of --phase stand; give that too");
        }
        for (Path file : files) {
            if (sweeping.asked() && ProgramFile.isImage(file)) {
                throw new UserError(file + ": an image has one format; sweep its source");
            }
        }
    }

    private int run() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Comparison> comparisons = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        for (Path file : files) {
            judgements.add(judging.judgement(file));
            comparisons.add(Comparison.of(subjects.subject(file, phase == null ? List.of() : names(), messages, err)));
        }
        if (sweeping.asked()) {
            return new SweepReport(files, comparisons, judgements, sweeping, subjects, width.style(), plot)
                    .run(json, spec.commandLine().getOut(), err);
        }
        int code = 0;
        List<Object> all = new ArrayList<>();
        for (int k = 0; k < files.size(); k++) {
            List<String> unmet = unmet(comparisons.get(k), judgements.get(k));
            code = unmet.isEmpty() ? code : EXCEEDED;
            if (json) {
                all.add(json(comparisons.get(k), judgements.get(k), unmet));
            } else {
                report(comparisons.get(k), judgements.get(k), unmet);
            }
        }
        if (json) {
            spec.commandLine().getOut().print(files.size() == 1 ? ComparisonJson.text(all.get(0))
                    : ComparisonJson.text(all));
        }
        return code;
    }

    private List<String> names() {
        return List.of(phase.split(",", -1)[0].trim(), phase.split(",", -1)[1].trim());
    }

    /** What some neuron does not meet, a line for each; empty where nothing is demanded. */
    private static List<String> unmet(Comparison comparison, Judgement judgement) {
        List<String> unmet = new ArrayList<>();
        for (int k = 0; judgement.demandsSomething() && k < comparison.neurons().size(); k++) {
            NeuronComparison neuron = comparison.neurons().get(k);
            Optional<String> reason = judgement.unmet(neuron, k == 0, comparison.subject());
            reason.ifPresent(text -> unmet.add(neuron.name() + ": " + text));
        }
        return unmet;
    }

    private static Map<String, Object> json(Comparison comparison, Judgement judgement, List<String> unmet) {
        Map<String, Object> content = new LinkedHashMap<>(ComparisonJson.of(comparison));
        if (judgement.demandsSomething()) {
            content.put("demand", SweepTables.demand(judgement));
            content.put("met", unmet.isEmpty());
            content.put("unmet", unmet);
        }
        return content;
    }

    private void report(Comparison comparison, Judgement judgement, List<String> unmet) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        TerminalStyle style = width.style();
        int index = drawnIndex(comparison);
        if (at != null && (at < 0 || at > comparison.end())) {
            throw new UserError("--at %s: the run lasts from 0 to %s ms".formatted(at, comparison.end()));
        }
        PhaseView view = phase == null ? null : PhaseView.of(comparison, index, names().get(0), names().get(1),
                at == null ? comparison.end() : at);
        if (!quiet) {
            ComparisonPicture.draw(comparison, index, style).forEach(out::println);
            out.println();
            if (view != null) {
                view.plot().draw(style.columns(), PHASE_LINES, style).forEach(out::println);
                out.println();
            }
        }
        new ComparisonTables(comparison, style).draw().forEach(out::println);
        if (judgement.feature() != null) {
            feature(comparison, judgement).forEach(out::println);
        }
        if (judgement.demandsSomething()) {
            out.println();
            out.println(SweepTables.demand(judgement) + (unmet.isEmpty() ? ": met" : ": not met"));
            unmet.forEach(line -> out.println("  " + line));
        }
        if (plot != null && view != null) {
            ComparisonCharts.phase(plot, comparison.subject().title(), view);
        } else if (plot != null) {
            ComparisonCharts.traces(plot, comparison, index);
        }
    }

    private static List<String> feature(Comparison comparison, Judgement judgement) {
        NeuronComparison neuron = comparison.neurons().get(0);
        List<String> lines = new ArrayList<>(List.of("", judgement.feature().name() + ": "
                + judgement.feature().words()));
        for (Reading reading : List.of(Reading.FIXED, Reading.TWIN, Reading.REFERENCE)) {
            if (neuron.runs().containsKey(reading)) {
                var verdict = judgement.verdict(neuron, reading, comparison.subject());
                lines.add("  " + reading.title() + ": " + (verdict.holds() ? "yes" : "no, " + verdict.reason()));
            }
        }
        return lines;
    }

    private int drawnIndex(Comparison comparison) {
        for (int k = 0; drawn != null && k < comparison.neurons().size(); k++) {
            if (comparison.neurons().get(k).name().equals(drawn)) {
                return k;
            }
        }
        if (drawn != null) {
            throw new UserError("--neuron: no neuron '" + drawn + "'; the first is "
                    + comparison.neurons().get(0).name());
        }
        return 0;
    }
}
