package org.cortado.emulator.twin;

import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.Twin;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.engine.Steppable;

/**
 * The float twin of a chip: the same instructions in the same order in float64, without rounding, saturation or fusing.
 */
public final class TwinEngine implements Steppable {
    private final Twin twin;
    private final TwinOptions options;
    private final Spikes spikes = new Spikes();
    private long step;

    /** @throws IllegalArgumentException where the image has no twin */
    public TwinEngine(Image image, TwinOptions options) {
        if (image.twin() == null) {
            throw new IllegalArgumentException("this image has no float twin: assemble it from its source again");
        }
        this.twin = image.twin();
        this.options = options;
    }

    @Override
    public void step() {
        throw new UnsupportedOperationException(twin + " " + options);
    }

    @Override
    public long stepNumber() {
        return step;
    }

    @Override
    public Spikes spikes() {
        return spikes;
    }

    /** The payload of a spike of the last step, before it is rounded and saturated for {@link #spikes}. */
    public double payload(int spike) {
        throw new UnsupportedOperationException();
    }

    /** State word of a slot, as a real number (or count). */
    public double state(int core, int slot, int word) {
        throw new UnsupportedOperationException();
    }

    /** Parameter p0.. as the slot's program reads it. */
    public double parameter(int core, int slot, int index) {
        throw new UnsupportedOperationException();
    }

    /** What the slot's program read from channel 0..3 in the last executed step. */
    public double input(int core, int slot, int channel) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // no thread to end
    }
}
