package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.Judgement;
import org.cortado.emulator.compare.report.ComparisonCharts;
import org.cortado.emulator.compare.report.ComparisonJson;
import org.cortado.emulator.compare.report.OperationOrder;
import org.cortado.emulator.compare.report.SweepTables;
import org.cortado.emulator.compare.sweep.IntegerBits;
import org.cortado.emulator.compare.sweep.Setting;
import org.cortado.emulator.compare.sweep.SourceVariant;
import org.cortado.emulator.compare.sweep.Sweep;
import org.cortado.emulator.compare.sweep.SweepPoint;
import org.cortado.emulator.draw.ProgressLine;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;

/** Sweeps files over settings, several at once, and says what came of it. */
final class SweepReport {
    private static final int EXCEEDED = 1;

    private final List<Path> files;
    private final List<Comparison> comparisons;
    private final List<Judgement> judgements;
    private final SweepOptions options;
    private final SubjectOptions subjects;
    private final TerminalStyle style;
    private final Path plot;

    /** @param plot where a picture of the sweep goes, or null */
    SweepReport(List<Path> files, List<Comparison> comparisons, List<Judgement> judgements, SweepOptions options,
            SubjectOptions subjects, TerminalStyle style, Path plot) {
        this.files = files;
        this.comparisons = comparisons;
        this.judgements = judgements;
        this.options = options;
        this.subjects = subjects;
        this.style = style;
        this.plot = plot;
    }

    int run(boolean json, PrintWriter out, PrintWriter err) throws IOException {
        List<List<SweepPoint>> all = points(err);
        if (json) {
            List<Object> content = new ArrayList<>();
            for (int k = 0; k < files.size(); k++) {
                content.add(json(k, all.get(k)));
            }
            out.print(ComparisonJson.text(content.size() == 1 ? content.get(0) : content));
        } else {
            for (int k = 0; k < files.size(); k++) {
                print(k, all.get(k), out);
            }
            if (files.size() > 1 && judgements.get(0).demandsSomething()) {
                together(all, out);
            }
        }
        if (plot != null) {
            ComparisonCharts.sweep(plot, comparisons.get(0).subject().title(), all.get(0));
        }
        boolean met = true;
        for (int k = 0; k < files.size(); k++) {
            met &= !judgements.get(k).demandsSomething() || all.get(k).stream().anyMatch(SweepPoint::meets);
        }
        return met ? 0 : EXCEEDED;
    }

    private List<List<SweepPoint>> points(PrintWriter err) {
        ProgressLine progress = new ProgressLine("sweep", Terminal.err(), Terminal.errStyle(), text -> {
            err.print(text);
            err.flush();
        }, System::nanoTime);
        ExecutorService pool = Executors.newFixedThreadPool(subjects.threads());
        try {
            List<List<Future<SweepPoint>>> waiting = new ArrayList<>();
            for (int k = 0; k < files.size(); k++) {
                waiting.add(submit(k, pool));
            }
            long total = waiting.stream().mapToLong(List::size).sum();
            List<List<SweepPoint>> all = new ArrayList<>();
            long done = 0;
            for (List<Future<SweepPoint>> some : waiting) {
                List<SweepPoint> points = new ArrayList<>();
                for (Future<SweepPoint> future : some) {
                    points.add(got(future));
                    progress.update(++done, total, "settings");
                }
                all.add(points);
            }
            return all;
        } finally {
            pool.shutdownNow();
            progress.clear();
        }
    }

    private List<Future<SweepPoint>> submit(int k, ExecutorService pool) {
        SourceVariant variant = new SourceVariant(files.get(k),
                subjects.options((long) comparisons.get(k).subject().steps()), options.alike());
        List<Setting> settings = options.settings(() -> IntegerBits.of(comparisons.get(k), variant));
        Sweep sweep = new Sweep(comparisons.get(k), variant, judgements.get(k));
        List<Callable<SweepPoint>> tasks = new ArrayList<>();
        settings.forEach(setting -> tasks.add(() -> sweep.point(setting)));
        return tasks.stream().map(pool::submit).toList();
    }

    private static SweepPoint got(Future<SweepPoint> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void print(int k, List<SweepPoint> points, PrintWriter out) {
        Comparison comparison = comparisons.get(k);
        Judgement judgement = judgements.get(k);
        out.println("%s: %s, %s of %s ms".formatted(files.get(k), Counted.of(points.size(), "setting"),
                Counted.of(comparison.subject().steps(), "step"), comparison.timestep()));
        OperationOrder.of(comparison.subject().image()).forEach(out::println);
        out.println("state and default format as in the table; parameters " + (options.alike()
                ? "with no more fraction bits" : "as declared, as far as they fit"));
        SweepTables.table(points, judgement.demandsSomething(), style).forEach(out::println);
        if (judgement.demandsSomething()) {
            out.println();
            SweepTables.fewest(points, SweepTables.demand(judgement)).forEach(out::println);
        }
        out.println();
    }

    /** One row a file: the fewest fraction bits under each rounding. */
    private void together(List<List<SweepPoint>> all, PrintWriter out) {
        List<String> roundings = all.get(0).stream().map(p -> p.setting().roundingName()).distinct().toList();
        List<String> headers = new ArrayList<>(List.of("fewest fraction bits"));
        headers.addAll(roundings);
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < files.size(); k++) {
            List<SweepPoint> fewest = Sweep.fewest(all.get(k));
            List<String> row = new ArrayList<>(List.of(files.get(k).getFileName().toString()));
            roundings.forEach(r -> row.add(fewest.stream().filter(p -> p.setting().roundingName().equals(r)).findFirst()
                    .map(p -> "" + p.setting().format().orElseThrow().fractionBits()).orElse("-")));
            rows.add(row);
        }
        TextTable.of(headers, rows).draw(style.columns(), style).forEach(out::println);
    }

    private Map<String, Object> json(int k, List<SweepPoint> points) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", files.get(k).toString());
        content.put("operations", OperationOrder.of(comparisons.get(k).subject().image()));
        content.put("parameters", options.alike() ? "same" : "declared");
        content.put("settings", SweepTables.json(points));
        if (judgements.get(k).demandsSomething()) {
            content.put("demand", SweepTables.demand(judgements.get(k)));
            Map<String, Object> fewest = new LinkedHashMap<>();
            points.stream().map(p -> p.setting().roundingName()).distinct().forEach(r -> fewest.put(r, null));
            Sweep.fewest(points).forEach(p -> fewest.put(p.setting().roundingName(),
                    p.setting().format().orElseThrow().toString()));
            content.put("fewest_bits", fewest);
        }
        return content;
    }
}
