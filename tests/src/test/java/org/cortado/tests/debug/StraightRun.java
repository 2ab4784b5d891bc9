package org.cortado.tests.debug;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.debug.DebugOptions.Kind;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;

/** The hashes of a run that nobody debugs: by step, or by cycle, one after the other from the start. */
final class StraightRun {
    private final List<Long> hashes = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final boolean cycles;

    StraightRun(Image image, Kind kind, int steps) {
        cycles = kind == Kind.CYCLE;
        if (!cycles) {
            try (Engine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
                for (int step = 0; step <= steps; step++) {
                    add(new Moment(step, 0), engine.hash());
                    engine.step();
                }
            }
            return;
        }
        try (CycleEngine engine = new CycleEngine(image, EngineOptions.DEFAULT)) {
            add(Moment.START, engine.cycleHash());
            while (engine.stepNumber() < steps) {
                engine.runToCycle(engine.cycle() + 1);
                add(new Moment(engine.stepNumber(), engine.cycle(), engine.inStep()), engine.cycleHash());
            }
        }
    }

    private void add(Moment at, long hash) {
        moments.add(at);
        hashes.add(hash);
    }

    /** How many moments there are: steps, or cycles. */
    int length() {
        return hashes.size();
    }

    /** The moment that follows so many others. */
    Moment moment(int index) {
        return moments.get(index);
    }

    /** The hash at a moment, which must be one of this run. */
    long hash(Moment at) {
        int index = (int) (cycles ? at.cycle() : at.step());
        if (!moments.get(index).equals(at)) {
            throw new AssertionError("no such moment: " + at + ", the run has " + moments.get(index));
        }
        return hashes.get(index);
    }

    /** The hash of a debugged engine, of the kind that this run holds. */
    long hash(Engine engine) {
        return engine instanceof CycleEngine timed ? timed.cycleHash() : engine.hash();
    }
}
