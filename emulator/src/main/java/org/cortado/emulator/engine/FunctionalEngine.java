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
 * What the chip does, without when: updates all cores, then delivers all packets, step by step; where no packet ever
 * arrives, core by core. Cores are divided over threads. In a round each thread delivers what all cores sent in the step
 * before to its own, then updates these, and those of others that have been delivered to and that nobody has begun. So
 * one thread at a time writes a core's memory, and the result does not depend on their number.
 */
public final class FunctionalEngine implements Engine {
    /** Steps that a core does at once where nothing is ever delivered: its state stays in the nearest cache. */
    private static final int APART = 32;

    private final ChipState state;
    private final List<Partition> partitions = new ArrayList<>();
    private final Team team;
    /** Whether anything is ever delivered; where not, no core waits for another. */
    private final boolean delivers;
    private final Team.Round work;
    /** The end of the run. */
    private long end;
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
        this.delivers = partitions.stream().anyMatch(Partition::delivers);
        this.work = delivers ? this::deliverAndUpdate : this::update;
    }

    @Override
    public void step() {
        run(1);
    }

    @Override
    public void run(long steps) {
        team.requireOpen();
        if (steps <= 0) {
            return;
        }
        end = state.step() + steps;
        long rounds = delivers ? steps + 1 : (steps + APART - 1) / APART;
        if (team.size() == 1) {
            // nobody to wait for, and less to compile
            for (long round = 0; round < rounds; round++) {
                work.work(0, round);
            }
        } else {
            team.run(rounds, work);
        }
        state.advance(steps);
        collectSpikes();
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

    private void update(int member, long round) {
        long from = state.step() + round * APART;
        partitions.get(member).update(from, Math.min(from + APART, end));
    }

    /** Delivers the spikes of the step before, if it was of this run, and updates, if any step is left. */
    private void deliverAndUpdate(int member, long round) {
        long step = state.step() + round;
        if (round > 0) {
            partitions.get(member).deliver(step - 1);
        }
        if (step < end) {
            partitions.get(member).update(step, step + 1);
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
