package org.cortado.emulator.cycle;

import java.util.Arrays;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.ChipSnapshot;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.InputRings;
import org.cortado.emulator.engine.DriveSchedule;
import org.cortado.emulator.engine.SynapticDelivery;
import org.cortado.emulator.kernel.NeuronRegisters;
import org.cortado.emulator.kernel.NeuronStepper;

/**
 * What the memories hold in the middle of a step, worked out when someone looks: a second chip is set to the start of
 * the step, packets delivered so far are delivered to it, and neurons are run on it one at a time up to where the
 * update stage is. The chip that runs is not touched.
 */
final class MidStep {
    private final ChipState chip;
    private final DriveSchedule drive;
    private final SynapticDelivery delivery;
    private final long seed;
    /** By core: packets of the step that have been delivered to the second chip. */
    private final int[] delivered;
    private final long[] counts = new long[Counter.values().length];
    private CoreState counted;
    private long countedCycle;
    private ChipSnapshot countedStart;
    private ChipSnapshot start;
    private long cycle;

    MidStep(Image image, long seed) {
        this.chip = ChipState.load(image);
        this.drive = new DriveSchedule(image.drive(), image.chip().cores());
        this.delivery = new SynapticDelivery(image.chip());
        this.seed = seed;
        this.delivered = new int[image.chip().cores()];
    }

    /** Brings the second chip to the cycle that the pipelines stand in, at a step that started as given. */
    void look(ChipSnapshot stepStart, Pipelines pipelines) {
        if (stepStart != start || pipelines.now() < cycle) {
            start = stepStart;
            chip.restore(stepStart);
            for (CoreState core : chip.cores()) {
                drive.write(core, stepStart.step());
                delivered[core.index()] = 0;
            }
        }
        cycle = pipelines.now();
    }

    /** A core as the step found it, its input still in its rings, with what has been delivered to it since. */
    CoreState core(int core, Pipelines pipelines) {
        CoreState found = chip.core(core);
        PipelineState s = pipelines.state;
        int done = delivered[core];
        while (done < s.arrived[core] && s.lookUps[core][done]
                + pipelines.plans[core].service(Packet.key(s.arrivals[core][done])) <= cycle) {
            long packet = s.arrivals[core][done++];
            found.count(Counter.EXTERNAL, Packet.isFromOutside(packet) ? 1 : 0);
            delivery.deliver(found, Packet.key(packet), Packet.payload(packet), start.step());
        }
        delivered[core] = done;
        return found;
    }

    /** The registers of a neuron whose group is under way. */
    NeuronRegisters registers(CoreState core, int slot, UpdatePlace place) {
        return stepper(core, slot).after(core, slot, start.step(), place.substep(), place.instruction());
    }

    private NeuronRegisters finished(CoreState core, int slot) {
        return stepper(core, slot).after(core, slot, start.step(), core.blockOf(slot).program().substeps(), 0);
    }

    private NeuronStepper stepper(CoreState core, int slot) {
        return new NeuronStepper(core.blockOf(slot).program(), seed);
    }

    /** A counter of a core; of its updates those count that are finished. */
    long counter(CoreState core, Counter counter, Pipelines pipelines) {
        PipelineState s = pipelines.state;
        int c = core.index();
        long before = core.counter(counter);
        return switch (counter) {
            case SPIKES -> before + s.entered[c] - s.first[c];
            case PACKETS -> before + pipelines.walkedPackets(c);
            case ARRIVALS, EXTERNAL, SYNAPTIC_EVENTS, MISSING_KEYS -> before;
            default -> before + updates(core, pipelines)[counter.ordinal()];
        };
    }

    /** What the finished updates of a core counted, by counter; kept until another core or cycle is asked for. */
    private long[] updates(CoreState core, Pipelines pipelines) {
        if (counted != core || countedCycle != cycle || countedStart != start) {
            counted = core;
            countedCycle = cycle;
            countedStart = start;
            Arrays.fill(counts, 0);
            UpdateSchedule schedule = pipelines.plans[core.index()].update;
            long executed = pipelines.executed(core.index());
            for (int slot = 0; slot < core.slots(); slot++) {
                if (core.blockOf(slot).run() != null && schedule.end(slot) <= executed) {
                    count(core, slot);
                }
            }
        }
        return counts;
    }

    private void count(CoreState core, int slot) {
        NeuronRegisters registers = finished(core, slot);
        boolean active = registers.spiked();
        Block block = core.blockOf(slot);
        for (int c = 0; c < InputRings.CHANNELS; c++) {
            active |= block.input()[c] != null && registers.get(Register.INPUT + c) != 0;
        }
        counts[(active ? Counter.ACTIVE_UPDATES : Counter.INACTIVE_UPDATES).ordinal()]++;
        for (Flag flag : Flag.values()) {
            counts[Counter.of(flag).ordinal()] += registers.occurrences(flag);
        }
    }
}
