package org.cortado.emulator.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.cortado.emulator.chip.AxonOut;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.LaneRows;
import org.cortado.emulator.kernel.Kernels;
import org.cortado.emulator.kernel.LineStatistics;

/**
 * The cores of one thread: their update, and the delivery of what every core of the chip sent to them. Nothing outside
 * is written, but for cores of others whose update it has claimed.
 */
final class Partition {
    private final ChipState chip;
    private final DriveSchedule drive;
    private final SynapticDelivery delivery;
    private final Kernels kernels;
    private final Claims claims;
    private final int member;
    private final List<CoreState> own;
    /** By place among the chip's cores; null where another thread alone updates the core. */
    private final CoreUpdater[] updaters;
    /**
     * For each core of the chip that is there, its packets to the cores of this partition that are in no group; null
     * where none.
     */
    private final List<AxonRows> axons = new ArrayList<>();
    /** For each group, what leads to its cores. */
    private final List<GroupRows> groups = new ArrayList<>();

    /** @param shares the cores of each thread, of which {@code member} is this one's */
    Partition(ChipState chip, List<List<CoreState>> shares, int member, Claims claims, DriveSchedule drive,
            EngineOptions options) {
        this.chip = chip;
        this.drive = drive;
        this.claims = claims;
        this.member = member;
        this.own = shares.get(member);
        this.delivery = new SynapticDelivery(chip.chip());
        this.kernels = new Kernels(options.seed() == null ? chip.chip().seed() : options.seed(), options.scalar(),
                options.lineStatistics());
        this.updaters = new CoreUpdater[chip.cores().size()];
        int[] merged = LaneRows.of(Block.LANES);
        for (int c = 0; c < updaters.length; c++) {
            CoreState core = chip.cores().get(c);
            updaters[c] = claims.may(member, c) ? new CoreUpdater(core, kernels, merged) : null;
        }
        kernels.prepare();
        BitSet single = new BitSet();
        own.forEach(core -> single.set(core.index()));
        for (CoreGroup group : CoreGroup.of(own, chip, delivery)) {
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

    /** Updates cores, each for steps {@code from .. to - 1}, one after the other. */
    void update(long from, long to) {
        claims.open(member);
        for (int c = claims.next(member); c >= 0; c = claims.next(member)) {
            for (long step = from; step < to; step++) {
                drive.write(updaters[c].core(), step);
                // of several steps at once nobody sees any but the last
                updaters[c].update(step, step + 1 == to);
            }
        }
    }

    /** Whether anything is ever sent to its cores. */
    boolean delivers() {
        return !groups.isEmpty() || axons.stream().anyMatch(Objects::nonNull)
                || own.stream().anyMatch(core -> drive.sendsTo(core.index()));
    }

    void deliver(long step) {
        for (CoreState core : own) {
            if (drive.sendsTo(core.index())) {
                deliverFromOutside(core, step);
            }
        }
        for (int c = 0; c < axons.size(); c++) {
            if (axons.get(c) != null) {
                axons.get(c).deliver(chip.cores().get(c).spikes(step), delivery, step);
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
