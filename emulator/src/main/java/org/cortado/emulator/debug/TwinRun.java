package org.cortado.emulator.debug;

import org.cortado.assembler.image.Image;
import org.cortado.emulator.debug.time.Timeline;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;

/**
 * The float twin of the debugged chip, brought to the same step when it is asked for. It has the host's drive with what
 * was injected and set there, and weights that were set by neuron; words that were set by hand are no part of it.
 */
final class TwinRun implements AutoCloseable {
    private final TwinOptions options;
    private Image image;
    private TwinEngine engine;

    /** @param seed seed of the random instructions in place of the chip's, or null */
    TwinRun(Long seed) {
        this.options = new TwinOptions(false, seed);
    }

    /** The twin after as many steps as the chip has executed. */
    TwinEngine at(Timeline time) {
        if (engine == null || image != time.image() || engine.stepNumber() > time.now().step()) {
            close();
            start(time.image());
        }
        while (engine.stepNumber() < time.now().step()) {
            engine.step();
            if (time.interrupted()) {
                throw new InterruptedMove("interrupted: the float twin is at step " + engine.stepNumber());
            }
        }
        return engine;
    }

    private void start(Image from) {
        try {
            engine = new TwinEngine(from, options);
            image = from;
        } catch (IllegalArgumentException e) {
            throw new DebugException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
