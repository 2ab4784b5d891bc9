package org.cortado.emulator.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.run.WatchedWord;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;

/** Runs an engine from its first step and sorts what it shows by neuron. */
final class EngineRun {
    private final List<Cell> cells;
    private final Watch watch;
    private final double dt;
    private final int steps;
    private final int[][] indexOf;

    /** @param indexOf the index of a cell in {@code cells} by core and slot */
    EngineRun(List<Cell> cells, Watch watch, double dt, int steps, int[][] indexOf) {
        this.cells = cells;
        this.watch = watch;
        this.dt = dt;
        this.steps = steps;
        this.indexOf = indexOf;
    }

    /** The cells' places by core and slot. */
    static int[][] index(Image image, List<Cell> cells) {
        int[][] index = new int[image.chip().cores()][];
        image.cores().forEach(core -> index[core.address().index(image.chip())] = new int[core.slots()]);
        for (int k = 0; k < cells.size(); k++) {
            index[cells.get(k).core()][cells.get(k).slot()] = k;
        }
        return index;
    }

    /** What the chip does. */
    FixedRun fixed(Image image, Long seed) {
        try (FunctionalEngine engine = new FunctionalEngine(image, EngineOptions.DEFAULT.withSeed(seed))) {
            ChipView view = engine.view();
            List<NeuronRun> runs = run(engine, w -> w.value(view.state(w.core(), w.slot(), w.index())));
            return new FixedRun(runs, FixedRun.flags(view));
        }
    }

    /** What the float twin does. */
    List<NeuronRun> twin(Image image, boolean quantised, Long seed) {
        try (TwinEngine engine = new TwinEngine(image, new TwinOptions(quantised, seed))) {
            return run(engine, w -> engine.state(w.core(), w.slot(), w.index()));
        }
    }

    private List<NeuronRun> run(Steppable engine, ToDoubleFunction<WatchedWord> value) {
        double[][][] traces = new double[cells.size()][][];
        for (int k = 0; k < traces.length; k++) {
            traces[k] = watch.of(k).isEmpty() ? NeuronRun.UNWATCHED : new double[watch.of(k).size()][steps];
        }
        double[][] spikes = new double[cells.size()][4];
        int[] counts = new int[cells.size()];
        for (int step = 0; step < steps; step++) {
            engine.step();
            Spikes fired = engine.spikes();
            for (int i = 0; i < fired.count(); i++) {
                int k = indexOf[fired.core(i)][fired.slot(i)];
                if (counts[k] == spikes[k].length) {
                    spikes[k] = Arrays.copyOf(spikes[k], 2 * counts[k]);
                }
                spikes[k][counts[k]++] = step * dt;
            }
            for (int k = 0; k < watch.watched(); k++) {
                List<WatchedWord> words = watch.of(k);
                for (int w = 0; w < words.size(); w++) {
                    traces[k][w][step] = value.applyAsDouble(words.get(w));
                }
            }
        }
        List<NeuronRun> runs = new ArrayList<>();
        for (int k = 0; k < traces.length; k++) {
            runs.add(new NeuronRun(Arrays.copyOf(spikes[k], counts[k]), traces[k]));
        }
        return runs;
    }
}
