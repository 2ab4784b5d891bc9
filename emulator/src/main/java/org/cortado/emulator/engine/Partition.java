package org.cortado.emulator.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cortado.emulator.chip.AxonOut;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.kernel.Kernels;
import org.cortado.emulator.kernel.LineStatistics;

/**
 * The cores of one thread: their update, and the delivery of what every core of the chip sent to them. Nothing outside
 * is written.
 */
final class Partition {
    private final ChipState chip;
    private final DriveSchedule drive;
    private final SynapticDelivery delivery;
    private final Kernels kernels;
    private final List<CoreUpdater> updaters = new ArrayList<>();
    /**
     * For each core of the chip that is there, its packets to the cores of this partition that are in no group; null
     * where none.
     */
    private final List<AxonRows> axons = new ArrayList<>();
    /** For each group, what leads to its cores. */
    private final List<GroupRows> groups = new ArrayList<>();

    Partition(ChipState chip, List<CoreState> cores, DriveSchedule drive, EngineOptions options) {
        this.chip = chip;
        this.drive = drive;
        this.delivery = new SynapticDelivery(chip.chip());
        this.kernels = new Kernels(options.seed() == null ? chip.chip().seed() : options.seed(), options.scalar(),
                options.lineStatistics());
        for (CoreState core : cores) {
            updaters.add(new CoreUpdater(core, kernels));
        }
        kernels.prepare();
        BitSet single = new BitSet();
        cores.forEach(core -> single.set(core.index()));
        for (CoreGroup group : CoreGroup.of(cores, chip, delivery)) {
            group.cores().forEach(core -> single.clear(core.index()));
            chip.cores().stream().filter(core -> leads(core, group))
                    .forEach(core -> groups.add(new GroupRows(group, core, chip)));
        }
        for (CoreState core : chip.cores()) {
            AxonOut part = single.cardinality() == chip.cores().size() ? core.axonOut()
                    : AxonOut.of(core.image(), chip.chip(), single::get);
            axons.add(part.size() == 0 ? null : new AxonRows(part, chip, delivery));
        }
    }

    private boolean leads(CoreState core, CoreGroup group) {
        AxonOut all = core.axonOut();
        int entry = 0;
        while (entry < all.size() && !group.holds(chip.core(all.target(entry)))) {
            entry++;
        }
        return entry < all.size();
    }

    void update(long step) {
        for (CoreUpdater updater : updaters) {
            drive.write(updater.core(), step);
            updater.update(step);
        }
    }

    void deliver(long step) {
        for (CoreUpdater updater : updaters) {
            if (drive.sendsTo(updater.core().index())) {
                deliverFromOutside(updater.core(), step);
            }
        }
        for (int c = 0; c < axons.size(); c++) {
            if (axons.get(c) != null) {
                axons.get(c).deliver(chip.cores().get(c).spikes(), delivery, step);
            }
        }
        for (GroupRows rows : groups) {
            rows.deliver(step);
        }
    }

    /** Brings the counters of the cores up to date. */
    void settle() {
        groups.forEach(GroupRows::settle);
    }

    private void deliverFromOutside(CoreState core, long step) {
        drive.spikes(core.index(), step, (key, payload) -> {
            core.count(Counter.EXTERNAL, 1);
            delivery.deliver(core, key, payload, step);
        });
    }

    LineStatistics lineStatistics(int core, int run) {
        return kernels.statistics(core, run);
    }
}
