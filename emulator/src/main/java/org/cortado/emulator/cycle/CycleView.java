package org.cortado.emulator.cycle;

import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.kernel.NeuronRegisters;

/**
 * The read-only port to a chip that may stand in the middle of a step: there, slots whose update is over hold what it
 * left, those being updated what the instructions so far left, and later ones what they held at the start of the step.
 * A row of input is gone from its ring once its slot's update has begun; a packet is in the rings once its last synapse
 * word has been added.
 */
final class CycleView implements ChipView {
    private final CycleEngine engine;
    /** The chip after the step that is under way, or between steps. */
    private final ChipView after;

    CycleView(CycleEngine engine, ChipView after) {
        this.engine = engine;
        this.after = after;
    }

    /** How far a slot's update has come. */
    private enum Progress { WAITING, RUNNING, FINISHED }

    private Progress progress(int core, int slot) {
        if (!engine.inStep() || run(core, slot) == null) {
            return Progress.FINISHED;
        }
        UpdateSchedule schedule = engine.pipelines().plans[core].update;
        long executed = engine.pipelines().executed(core);
        return schedule.end(slot) <= executed ? Progress.FINISHED
                : schedule.start(slot) > executed || engine.pipelines().stalled(core) ? Progress.WAITING
                : Progress.RUNNING;
    }

    private CoreState before(int core) {
        return engine.midStep().core(core, engine.pipelines());
    }

    /** The registers of a slot that is being updated. */
    private NeuronRegisters running(int core, int slot) {
        Pipelines pipelines = engine.pipelines();
        UpdatePlace place = pipelines.plans[core].update.at(pipelines.executed(core));
        return engine.midStep().registers(before(core), slot, place);
    }

    /** All registers of a slot; but for a slot that is being updated only those that last beyond an update. */
    NeuronRegisters registers(int core, int slot) {
        if (progress(core, slot) == Progress.RUNNING) {
            return running(core, slot);
        }
        NeuronRegisters registers = new NeuronRegisters();
        for (int w = 0; w < image(core).stateWords(); w++) {
            registers.set(Register.STATE + w, state(core, slot, w));
        }
        for (int p = 0; p < Register.Kind.PARAMETER.count(); p++) {
            registers.set(Register.PARAMETER + p, parameter(core, slot, p));
        }
        for (int c = 0; c < Register.Kind.INPUT.count(); c++) {
            registers.set(Register.INPUT + c, input(core, slot, c));
        }
        registers.set(Register.STEP, (int) engine.stepNumber());
        registers.set(Register.SLOT, slot);
        registers.setFlags(flags(core, slot));
        return registers;
    }

    @Override
    public int state(int core, int slot, int word) {
        return switch (progress(core, slot)) {
            case FINISHED -> after.state(core, slot, word);
            case RUNNING -> running(core, slot).get(Register.STATE + word);
            case WAITING -> {
                Block block = before(core).blockOf(slot);
                yield block.state()[word][slot - block.firstSlot()];
            }
        };
    }

    @Override
    public int flags(int core, int slot) {
        return switch (progress(core, slot)) {
            case FINISHED -> after.flags(core, slot);
            case RUNNING -> running(core, slot).flags();
            case WAITING -> {
                Block block = before(core).blockOf(slot);
                yield block.flags()[slot - block.firstSlot()];
            }
        };
    }

    @Override
    public int input(int core, int slot, int channel) {
        if (progress(core, slot) != Progress.WAITING) {
            return after.input(core, slot, channel);
        }
        Block block = before(core).blockOf(slot);
        int[] row = block.input()[channel];
        return row == null ? 0 : row[slot - block.firstSlot()];
    }

    @Override
    public long pending(int core, int slot, int channel, int ahead) {
        long sum = after.pending(core, slot, channel, ahead);
        if (!engine.inStep()) {
            return sum;
        }
        return ahead == 0 && progress(core, slot) != Progress.WAITING ? 0
                : before(core).rings().get(channel, engine.stepNumber() + ahead, slot);
    }

    @Override
    public long counter(int core, Counter counter) {
        return engine.inStep() && present(core)
                ? engine.midStep().counter(before(core), counter, engine.pipelines()) : after.counter(core, counter);
    }

    @Override
    public long total(Counter counter) {
        if (!engine.inStep()) {
            return after.total(counter);
        }
        long total = 0;
        for (int core = 0; core < cores(); core++) {
            total += counter(core, counter);
        }
        return total;
    }

    @Override
    public Chip chip() {
        return after.chip();
    }

    @Override
    public int cores() {
        return after.cores();
    }

    @Override
    public boolean present(int core) {
        return after.present(core);
    }

    @Override
    public int slots(int core) {
        return after.slots(core);
    }

    @Override
    public CoreImage image(int core) {
        return after.image(core);
    }

    @Override
    public ProgramRun run(int core, int slot) {
        return after.run(core, slot);
    }

    @Override
    public int parameter(int core, int slot, int index) {
        return after.parameter(core, slot, index);
    }

    @Override
    public int parameterWord(int core, int address) {
        return after.parameterWord(core, address);
    }

    @Override
    public int ringDepth(int core) {
        return after.ringDepth(core);
    }
}
