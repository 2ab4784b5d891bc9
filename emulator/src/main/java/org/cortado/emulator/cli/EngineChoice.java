package org.cortado.emulator.cli;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.run.LineTable;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.run.Recorder;
import org.cortado.emulator.run.RunStatistics;
import org.cortado.emulator.run.WatchedWord;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;
import picocli.CommandLine.Option;

/** The options that choose an engine. */
final class EngineChoice {
    private enum Name { FUNCTIONAL, CYCLE, FLOAT }

    private enum TwinValues { WRITTEN, QUANTISED }

    @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "functional",
            description = "functional (bit-exact), cycle (the same bits, and when) or float (the float64 twin); "
                    + "default: ${DEFAULT-VALUE}.")
    private Name engine;

    @Option(names = "--twin", paramLabel = "VALUES", defaultValue = "written",
            description = "What the float engine starts from: values as written, or quantised (as stored); "
                    + "default: ${DEFAULT-VALUE}.")
    private TwinValues twin;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
            description = "Threads of the functional engine; results do not depend on it (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--seed", paramLabel = "S",
            description = "Seed in place of the chip's: for a source as if .chip said so, for an image of its "
                    + "random instructions.")
    private Long seed;

    @Option(names = "--lines",
            description = "Count, for each program line, saturations, wraps and unused bits; slower.")
    private boolean lines;

    Long seed() {
        return seed;
    }

    String name() {
        return engine == Name.FLOAT && twin == TwinValues.QUANTISED ? "float (stored values)"
                : engine.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The engine asked for, at step 0. */
    Steppable start(Image image) {
        OptionRange.THREADS.check(threads);
        if (engine == Name.FLOAT) {
            if (lines) {
                throw new UserError("--lines: the float engine saturates and wraps nothing; "
                        + "use --engine functional or cycle");
            }
            if (image.twin() == null) {
                throw new UserError("the image holds no values for the float engine: "
                        + "it was written in the low level without a .neuron program");
            }
            return new TwinEngine(image, new TwinOptions(twin == TwinValues.QUANTISED, seed));
        }
        EngineOptions options = new EngineOptions(threads, seed, lines, false);
        return engine == Name.CYCLE ? new CycleEngine(image, options) : new FunctionalEngine(image, options);
    }

    /** How the recorder reads words from an engine. */
    static Recorder.WordReader reader(Steppable running) {
        return running instanceof Engine exact ? exactReader(exact.view()) : realReader((TwinEngine) running);
    }

    private static Recorder.WordReader exactReader(ChipView view) {
        return new Recorder.WordReader() {
            @Override
            public int raw(WatchedWord word) {
                return switch (word.kind()) {
                    case PARAMETER -> view.parameter(word.core(), word.slot(), word.index());
                    case INPUT -> view.input(word.core(), word.slot(), word.index());
                    default -> view.state(word.core(), word.slot(), word.index());
                };
            }

            @Override
            public double value(WatchedWord word) {
                return word.value(raw(word));
            }
        };
    }

    private static Recorder.WordReader realReader(TwinEngine twin) {
        return new Recorder.WordReader() {
            @Override
            public int raw(WatchedWord word) {
                return 0;
            }

            @Override
            public double value(WatchedWord word) {
                return switch (word.kind()) {
                    case PARAMETER -> twin.parameter(word.core(), word.slot(), word.index());
                    case INPUT -> twin.input(word.core(), word.slot(), word.index());
                    default -> twin.state(word.core(), word.slot(), word.index());
                };
            }
        };
    }

    /** Adds what this engine alone knows. */
    void describe(Image image, NeuronNames names, Steppable running, RunStatistics statistics) {
        if (lines && lineSource(running) != null) {
            statistics.put("lines", new LineTable(image, names, lineSource(running)).lines());
        }
        if (running instanceof CycleEngine cycle) {
            statistics.put("cycle", cycle.report().statistics());
        }
    }

    /** Lines of the summary that this engine alone gives; the table of program lines may be wider than the rest. */
    List<String> summary(Image image, NeuronNames names, Steppable running, TerminalStyle style,
            TerminalStyle table) {
        List<String> text = new ArrayList<>();
        if (running instanceof CycleEngine cycle) {
            text.addAll(cycle.report().summary(style));
        }
        if (lines && lineSource(running) != null) {
            text.addAll(new LineTable(image, names, lineSource(running)).draw(table));
        }
        return text;
    }

    private static LineTable.Source lineSource(Steppable running) {
        if (running instanceof CycleEngine cycle) {
            return cycle::lineStatistics;
        }
        return running instanceof FunctionalEngine functional ? functional::lineStatistics : null;
    }
}
