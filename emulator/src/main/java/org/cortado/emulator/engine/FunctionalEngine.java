package org.cortado.emulator.engine;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipSnapshot;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Poke;
import org.cortado.emulator.chip.SlotSpikes;
import org.cortado.emulator.kernel.LineStatistics;

/**
 * What the chip does, without when: updates all cores, then delivers all packets, step by step. Cores are divided over
 * threads; each thread updates its cores and those that others have not begun, then delivers what all cores sent to its
 * own. So one thread at a time writes a core's memory, and the result does not depend on their number.
 */
public final class FunctionalEngine implements Engine {
    private final ChipState state;
    private final List<Partition> partitions = new ArrayList<>();
    private final Team team;
    /** Of a step of several threads. */
    private final Team.Phase[] phases;
    private final Spikes spikes = new Spikes();

    /** @throws org.cortado.emulator.chip.BadImageException where the image contradicts itself */
    public FunctionalEngine(Image image, EngineOptions options) {
        this.state = ChipState.load(image);
        DriveSchedule drive = new DriveSchedule(image.drive(), image.chip().cores());
        List<List<CoreState>> shares = Sharing.of(state.cores(), options.threads());
        Claims claims = Claims.of(shares, options.lineStatistics());
        for (int member = 0; member < shares.size(); member++) {
            partitions.add(new Partition(state, shares, member, claims, drive, options));
        }
        state.settleBy(() -> partitions.forEach(Partition::settle));
        this.team = new Team(partitions.size());
        Team.Phase update = (member, step) -> partitions.get(member).update(step);
        Team.Phase deliver = (member, step) -> partitions.get(member).deliver(step);
        this.phases = partitions.stream().anyMatch(Partition::delivers) ? new Team.Phase[] {update, deliver}
                : new Team.Phase[] {update};
    }

    @Override
    public void step() {
        run(1);
    }

    @Override
    public void run(long steps) {
        if (team.size() == 1) {
            // nobody to wait for, and less to compile
            team.requireOpen();
            for (long i = 0; i < steps; i++) {
                partitions.get(0).update(state.step());
                partitions.get(0).deliver(state.step());
                state.advance();
            }
        } else {
            team.run(state.step(), state.step() + steps - 1, phases);
            state.advance(steps);
        }
        if (steps > 0) {
            collectSpikes();
        }
    }

    private void collectSpikes() {
        spikes.clear();
        for (CoreState core : state.cores()) {
            SlotSpikes own = core.spikes();
            for (int i = 0; i < own.count(); i++) {
                spikes.add(core.index(), own.slot(i), own.payload(i));
            }
        }
    }

    @Override
    public long stepNumber() {
        return state.step();
    }

    @Override
    public Spikes spikes() {
        return spikes;
    }

    @Override
    public ChipView view() {
        return state.view();
    }

    @Override
    public ChipSnapshot snapshot() {
        return state.snapshot();
    }

    @Override
    public void restore(ChipSnapshot snapshot) {
        state.restore(snapshot);
        collectSpikes();
    }

    @Override
    public void poke(Poke poke) {
        state.poke(poke);
    }

    @Override
    public long hash() {
        return state.hash();
    }

    /**
     * What the instructions of a run did so far; null where the options did not ask for it or there is no such run.
     *
     * @param core linear index of the core
     * @param run index in its program table
     */
    public LineStatistics lineStatistics(int core, int run) {
        for (Partition partition : partitions) {
            LineStatistics found = partition.lineStatistics(core, run);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public void close() {
        team.close();
    }
}
