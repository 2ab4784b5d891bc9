package org.cortado.emulator.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.Twin;
import org.cortado.emulator.chip.AxonOut;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.emulator.engine.DriveSchedule;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.engine.Steppable;

/**
 * The float twin of a chip: the same instructions in the same order in float64, from the values as written in the
 * source, without rounding, saturation or fusing. Guards and comparisons look at doubles, so the twin may take another
 * branch than the machine.
 *
 * <p>What is a count (fraction {@link Twin#COUNT}) stays one: its results are the integer engine's. The accumulator of
 * counts wraps at 64 bits, as the machine's. A division by zero gives what IEEE 754 gives, on counts what the machine
 * gives. Random instructions use the machine's bits, before they are cut to a format. Sums are made in one order:
 * spikes from outside, then those of cores and slots in order. A payload counts in units of its last bit but is not
 * rounded.
 */
public final class TwinEngine implements Steppable {
    private final List<TwinCore> cores = new ArrayList<>();
    private final TwinCore[] byIndex;
    private final Map<Program, TwinOperation[]> programs = new HashMap<>();
    private final DriveSchedule drive;
    private final Twin twin;
    private final boolean quantised;
    private final long seed;
    private final TwinFrame frame = new TwinFrame();
    private final Spikes spikes = new Spikes();
    private final List<Double> payloads = new ArrayList<>();
    private long step;

    /** A program and which of the twin's programs reads it. */
    private record Program(NeuronProgram words, Twin.Program real) {
    }

    /**
     * @throws IllegalArgumentException where the image has no twin, or contradicts itself
     */
    public TwinEngine(Image image, TwinOptions options) {
        if (image.twin() == null) {
            throw new IllegalArgumentException("this image has no float twin: assemble it from its source again");
        }
        this.twin = image.twin();
        this.quantised = options.quantised();
        this.seed = options.seed() == null ? image.chip().seed() : options.seed();
        this.drive = new DriveSchedule(image.drive(), image.chip().cores());
        this.byIndex = new TwinCore[image.chip().cores()];
        for (CoreState shape : ChipState.load(image).cores()) {
            TwinCore core = new TwinCore(shape, image.chip().synapseLayout(), twin, twin.cores().get(shape.index()),
                    quantised);
            cores.add(core);
            byIndex[shape.index()] = core;
        }
    }

    @Override
    public void step() {
        for (TwinCore core : cores) {
            drive.write(core.shape().index(), step, (address, word, index) ->
                    core.write(address, word, quantised ? 0 : twin.writes()[index]));
            update(core);
        }
        for (TwinCore core : cores) {
            drive.spikes(core.shape().index(), step, (key, payload) -> core.deliver(key, payload, step));
        }
        cores.forEach(this::send);
        collect();
        step++;
    }

    private void update(TwinCore core) {
        core.clearSpikes();
        for (TwinBlock block : core.blocks()) {
            core.take(block, step);
            if (block.program() == null) {
                continue;
            }
            TwinOperation[] operations = programs.computeIfAbsent(new Program(block.shape().program(),
                    block.program()), p -> TwinCompiler.compile(p.words(), p.real(), quantised, seed));
            frame.enter(block, step);
            for (int sub = 0; sub < block.shape().program().substeps(); sub++) {
                frame.startSubstep(sub);
                for (TwinOperation operation : operations) {
                    operation.run(frame);
                }
            }
            for (int lane = 0; lane < frame.lanes; lane++) {
                if (frame.spiked[lane]) {
                    core.spike(block.shape().slot(lane), frame.payload[lane]);
                }
            }
        }
    }

    private void send(TwinCore core) {
        AxonOut axons = core.shape().axonOut();
        for (int s = 0; s < core.spikes().count(); s++) {
            int slot = core.spikes().slot(s);
            for (int entry = axons.first(slot); entry < axons.first(slot) + axons.count(slot); entry++) {
                byIndex[axons.target(entry)].deliver(axons.key(entry), core.payload(s), step);
            }
        }
    }

    private void collect() {
        spikes.clear();
        payloads.clear();
        for (TwinCore core : cores) {
            for (int s = 0; s < core.spikes().count(); s++) {
                spikes.add(core.shape().index(), core.spikes().slot(s), core.spikes().payload(s));
                payloads.add(core.payload(s));
            }
        }
    }

    @Override
    public long stepNumber() {
        return step;
    }

    /** The spikes of the last step, their payloads rounded and saturated to 16 bits. */
    @Override
    public Spikes spikes() {
        return spikes;
    }

    /** The payload of a spike of the last step, in units of its last bit, neither rounded nor saturated. */
    public double payload(int spike) {
        return payloads.get(spike);
    }

    /** State word of a slot, as a real number (or count). */
    public double state(int core, int slot, int word) {
        TwinBlock block = block(core, slot);
        return block.state()[word][slot - block.shape().firstSlot()];
    }

    /** Parameter p0.. as the slot's program reads it; 0 where it reads none such. */
    public double parameter(int core, int slot, int index) {
        TwinBlock block = block(core, slot);
        return value(block.parameters()[index], slot - block.shape().firstSlot());
    }

    /** What the slot's program read from channel 0..3 in the last executed step; 0 where it does not read it. */
    public double input(int core, int slot, int channel) {
        TwinBlock block = block(core, slot);
        return value(block.input()[channel], slot - block.shape().firstSlot());
    }

    private static double value(double[] row, int lane) {
        return row == null ? 0 : row[lane];
    }

    private TwinBlock block(int core, int slot) {
        if (byIndex[core] == null) {
            throw new IndexOutOfBoundsException("core %d is empty".formatted(core));
        }
        return byIndex[core].blockOf(slot);
    }

    @Override
    public void close() {
        // no thread to end
    }
}
