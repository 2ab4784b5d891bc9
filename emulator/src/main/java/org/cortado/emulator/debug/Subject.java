package org.cortado.emulator.debug;

import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.emulator.cycle.PipelineView;
import org.cortado.emulator.debug.expr.Scope;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.debug.time.Timeline;
import org.cortado.emulator.engine.DriveSchedule;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.kernel.NeuronRegisters;
import org.cortado.emulator.kernel.NeuronRun;

/**
 * The chip under the debugger: its time, its names, the selected neuron and how far the user looks into that neuron's
 * coming step. Looking into a step executes nothing on the chip.
 */
public final class Subject implements Scope {
    private final Timeline time;
    private final Names names;
    private final long seed;
    private Image scheduled;
    private DriveSchedule schedule;
    private Neuron selected;
    private int inside;
    private NeuronRun run;
    private Moment runAt;

    /** @param seed seed of the random instructions in place of the chip's, or null */
    public Subject(Timeline time, Names names, Long seed) {
        this.time = time;
        this.names = names;
        this.seed = seed == null ? names.chip().seed() : seed;
        for (int p = 0; p < names.populations().size() && selected == null; p++) {
            selected = names.population(p).segments().isEmpty() ? null : names.neurons(p).get(0);
        }
    }

    public Timeline time() {
        return time;
    }

    public Names names() {
        return names;
    }

    /** The selected neuron; null on a chip without neurons. */
    public Neuron selected() {
        return selected;
    }

    /** Selects a neuron, at the beginning of its coming step. */
    public void select(Neuron neuron) {
        selected = neuron;
        leave();
    }

    /** Instructions of the selected neuron's coming step that have been looked past. */
    public int inside() {
        return inside;
    }

    /** Looks at the selected neuron after so many instructions of its coming step. */
    public void enter(int instructions) {
        inside = instructions;
        run = null;
    }

    /** Looks between steps again. */
    public void leave() {
        enter(0);
    }

    @Override
    public ChipView view() {
        return time.engine().view();
    }

    @Override
    public Moment now() {
        return time.now();
    }

    @Override
    public PipelineView pipelines() {
        return time.cycles().pipelineView();
    }

    @Override
    public Integer spike(int core, int slot) {
        Spikes spikes = time.engine().spikes();
        int at = firstSpike(spikes, core, slot);
        return at < spikes.count() && spikes.core(at) == core && spikes.slot(at) == slot ? spikes.payload(at) : null;
    }

    @Override
    public int spikes(int core, int first, int last) {
        Spikes spikes = time.engine().spikes();
        return firstSpike(spikes, core, last + 1) - firstSpike(spikes, core, first);
    }

    /** The first spike of a slot or of one after it: spikes are ordered by core, then slot. */
    private static int firstSpike(Spikes spikes, int core, int slot) {
        int low = 0;
        int high = spikes.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spikes.core(middle) < core || spikes.core(middle) == core && spikes.slot(middle) < slot) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public NeuronRegisters inside(Neuron neuron) {
        if (now().inStep()) {
            return time.cycles().registers(neuron.core(), neuron.slot());
        }
        if (inside == 0 || !neuron.equals(selected)) {
            return null;
        }
        if (run == null || !now().equals(runAt)) {
            run = comingStep(selected);
            runAt = now();
            while (run.executed() < inside && run.executed() < run.length()) {
                run.execute();
            }
        }
        return run.registers();
    }

    /** Whether a neuron runs a program. */
    public boolean runs(Neuron neuron) {
        return view().run(neuron.core(), neuron.slot()) != null;
    }

    /** The program of a neuron that runs one. */
    public NeuronProgram program(Neuron neuron) {
        ProgramRun of = view().run(neuron.core(), neuron.slot());
        if (of == null) {
            throw new DebugException(names.text(neuron) + " runs no program");
        }
        return NeuronProgram.of(view().image(neuron.core()), of);
    }

    /** The coming step of a neuron that runs a program, at its beginning. */
    public NeuronRun comingStep(Neuron neuron) {
        if (now().inStep()) {
            throw new DebugException("step %d is under way: instructions are looked at before it begins, 'goto step %d'"
                    .formatted(now().step(), now().step()) + " goes there; 'print' shows registers in this cycle");
        }
        return new NeuronRun(view(), neuron.core(), neuron.slot(), program(neuron), parameters(neuron), seed,
                now().step());
    }

    /** p0.. of a neuron as its coming step finds them: after what the host writes at its beginning. */
    private int[] parameters(Neuron neuron) {
        ProgramRun of = view().run(neuron.core(), neuron.slot());
        int[] parameters = new int[Register.Kind.PARAMETER.count()];
        for (int p = 0; p < parameters.length; p++) {
            parameters[p] = view().parameter(neuron.core(), neuron.slot(), p);
        }
        int base = of.parameterBase() + (neuron.slot() - of.firstSlot()) * of.parameterStride();
        drive().write(neuron.core(), now().step(), (address, value, index) -> {
            if (address >= base && address < base + parameters.length) {
                parameters[address - base] = value;
            }
        });
        return parameters;
    }

    /** What the host does, step by step. */
    public DriveSchedule drive() {
        if (scheduled != time.image()) {
            scheduled = time.image();
            schedule = new DriveSchedule(scheduled.drive(), scheduled.chip().cores());
        }
        return schedule;
    }
}
