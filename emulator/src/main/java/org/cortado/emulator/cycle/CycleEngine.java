package org.cortado.emulator.cycle;

import java.util.function.BooleanSupplier;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipSnapshot;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Poke;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.kernel.LineStatistics;
import org.cortado.emulator.kernel.NeuronRegisters;

/**
 * What the chip does, and when, to the cycle. A functional engine says what happens in a step; pipelines, mesh and
 * barrier say when, so no queue's depth can change a bit. Besides whole steps it goes to any cycle, and there shows
 * what the hardware holds.
 *
 * <p>Between two calls the chip stands at the beginning of cycle {@link #cycle}. In the middle of a step
 * {@link #stepNumber} is that step, and {@link #view} shows memories as they are in that cycle.
 */
public final class CycleEngine implements Engine {
    private final Image image;
    private final EngineOptions options;
    private final FunctionalEngine functional;
    private final CycleView view;
    private final Spikes lastSpikes = new Spikes();
    private Pipelines pipelines;
    private StepHistory history = new StepHistory();
    /** The chip at the start of the step it stands in, null between steps. */
    private ChipSnapshot start;
    private boolean inStep;
    private MidStep midStep;

    /** @throws org.cortado.emulator.chip.BadImageException where the image contradicts itself */
    public CycleEngine(Image image, EngineOptions options) {
        this.image = image;
        this.options = options;
        this.functional = new FunctionalEngine(image, options);
        this.view = new CycleView(this, functional.view());
        this.pipelines = new Pipelines(image, functional.view());
    }

    /** Executes one step; in the middle of one, what is left of it. */
    @Override
    public void step() {
        if (!inStep) {
            begin();
        }
        advance(Long.MAX_VALUE);
    }

    /** The cycle that the chip stands at the beginning of, from 0. */
    public long cycle() {
        return pipelines.now();
    }

    /** Whether the chip stands in the middle of a step. */
    public boolean inStep() {
        return inStep;
    }

    /**
     * Goes on to the beginning of a cycle, which may be in the middle of a step.
     *
     * @throws IllegalArgumentException where the cycle is over
     */
    public void runToCycle(long cycle) {
        if (cycle < cycle()) {
            throw new IllegalArgumentException("cycle %d is over, the chip stands in cycle %d".formatted(cycle,
                    cycle()));
        }
        while (cycle() < cycle) {
            runWithinStep(cycle);
        }
    }

    /**
     * Goes on to the beginning of a cycle to come, or to the end of the step that it stands in or before where that is
     * first.
     */
    public void runWithinStep(long cycle) {
        if (!inStep) {
            start = functional.snapshot();
            keepSpikes();
            begin();
        }
        advance(cycle);
    }

    /**
     * Executes one step, asking all the time whether to stop. Where it stops, the memories at the step's start are
     * gone, and short cuts may have gone ahead: {@link #restore} and {@link #runToCycle} must come before anything
     * else.
     *
     * @return the cycle of the step that it stopped in, or -1 where the step is over
     */
    public long step(BooleanSupplier stop) {
        if (!inStep) {
            begin();
        }
        if (pipelines.runTo(Long.MAX_VALUE, stop)) {
            finish();
        }
        return inStep ? cycle() : -1;
    }

    private void keepSpikes() {
        Spikes spikes = functional.spikes();
        lastSpikes.clear();
        for (int i = 0; i < spikes.count(); i++) {
            lastSpikes.add(spikes.core(i), spikes.slot(i), spikes.payload(i));
        }
    }

    private void begin() {
        long step = functional.stepNumber();
        functional.step();
        pipelines.begin(step, functional.spikes());
        inStep = true;
    }

    private void advance(long cycle) {
        if (pipelines.runTo(cycle, () -> false)) {
            finish();
        }
    }

    private void finish() {
        inStep = false;
        start = null;
        history.add(pipelines.phases(), functional.spikes().count(), pipelines.packets());
    }

    @Override
    public long stepNumber() {
        return functional.stepNumber() - (inStep ? 1 : 0);
    }

    @Override
    public Spikes spikes() {
        return inStep ? lastSpikes : functional.spikes();
    }

    @Override
    public ChipView view() {
        return view;
    }

    /**
     * The registers of a slot as the hardware holds them in this cycle. Temporaries, predicates, accumulator and the
     * spike of the step are there while the slot is being updated; before and after, a neuron has none, and they are 0.
     */
    public NeuronRegisters registers(int core, int slot) {
        return view.registers(core, slot);
    }

    /** The live read-only port to queues, stages and mesh. */
    public PipelineView pipelineView() {
        return new PipelineView(this);
    }

    Pipelines pipelines() {
        return pipelines;
    }

    /** The memories in the middle of the step the chip stands in. */
    MidStep midStep() {
        if (midStep == null) {
            midStep = new MidStep(image, options.seed() == null ? image.chip().seed() : options.seed());
        }
        midStep.look(start, pipelines);
        return midStep;
    }

    @Override
    public CycleSnapshot snapshot() {
        return new CycleSnapshot(inStep ? start : functional.snapshot(), pipelines.snapshot(inStep), history.copy());
    }

    /**
     * Goes to a snapshot of the same image. One that a functional engine took knows no time: the chip stands in cycle 0
     * then, its mesh as if nothing had been, its statistics empty.
     */
    @Override
    public void restore(ChipSnapshot snapshot) {
        functional.restore(snapshot);
        if (snapshot instanceof CycleSnapshot timed) {
            inStep = timed.inStep();
            start = inStep ? timed : null;
            if (inStep) {
                keepSpikes();
                functional.step();
            }
            pipelines.restore(timed.pipelines(), snapshot.step(), functional.spikes());
            history = timed.history().copy();
        } else {
            inStep = false;
            start = null;
            pipelines = new Pipelines(image, functional.view());
            history = new StepHistory();
        }
    }

    @Override
    public void poke(Poke poke) {
        if (inStep) {
            throw new IllegalArgumentException("words are changed between steps, and step %d is under way".formatted(
                    stepNumber()));
        }
        functional.poke(poke);
    }

    /** {@inheritDoc} In the middle of a step the memories at its start, the cycle and all pipelines count. */
    @Override
    public long hash() {
        return inStep ? timedHash(start.hash()) : functional.hash();
    }

    /** A hash of everything that decides what happens when: {@link #hash}, the cycle, pipelines, mesh and counters. */
    public long cycleHash() {
        return timedHash(inStep ? start.hash() : functional.hash());
    }

    private long timedHash(long memories) {
        CycleHash hash = new CycleHash();
        hash.add(memories);
        hash.add(pipelines.hash());
        return hash.value();
    }

    /** Where the run's cycles, packets and energy went. */
    public CycleReport report() {
        return new CycleReport(this);
    }

    /** Where the cycles of each step went. */
    public StepHistory history() {
        return history;
    }

    PipelineCounters counters() {
        return pipelines.counters;
    }

    /** As {@link FunctionalEngine#lineStatistics}; those of the step the chip stands in are included. */
    public LineStatistics lineStatistics(int core, int run) {
        return functional.lineStatistics(core, run);
    }

    @Override
    public void close() {
        functional.close();
    }
}
