package org.cortado.emulator.debug.time;

import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipSnapshot;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.time.Timeline.EngineSource;
import org.cortado.emulator.engine.Engine;

/** The engine that runs, and the image that it runs; a change may put others in their place. */
final class Running implements AutoCloseable {
    private final Image original;
    private final EngineSource source;
    private Image image;
    private Engine engine;

    Running(Image image, EngineSource source) {
        this.original = image;
        this.image = image;
        this.source = source;
        this.engine = source.start(image);
    }

    Engine engine() {
        return engine;
    }

    Image image() {
        return image;
    }

    void apply(Change change) {
        if (change.image() != null) {
            exchange(change.image());
        }
        change.pokes().forEach(engine::poke);
    }

    private void exchange(Image next) {
        ChipSnapshot here = engine.snapshot();
        Engine other = source.start(next);
        if (!here.fits(other.snapshot())) {
            other.close();
            throw new DebugException("this word decides how memory is laid out: change the source and assemble it "
                    + "again");
        }
        other.restore(here);
        engine.close();
        engine = other;
        image = next;
    }

    /** Goes to a snapshot that was taken after these changes. */
    void restore(ChipSnapshot chip, List<Change> made) {
        Image then = original;
        for (Change change : made) {
            then = change.image() == null ? then : change.image();
        }
        if (then != image) {
            engine.close();
            engine = source.start(then);
            image = then;
        }
        engine.restore(chip);
    }

    @Override
    public void close() {
        engine.close();
    }
}
