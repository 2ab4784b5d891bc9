package org.cortado.emulator.chip;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageCheck;

/**
 * The memories of a running chip. Holds every core that the image fills, and an empty one for each other core that some
 * packet can reach, so that a packet to nowhere is counted there.
 */
public final class ChipState {
    private final Chip chip;
    private final List<CoreState> cores;
    private final CoreState[] byIndex;
    private long step;
    private Runnable settlement = () -> { };

    private ChipState(Chip chip, List<CoreState> cores) {
        this.chip = chip;
        this.cores = cores;
        this.byIndex = new CoreState[chip.cores()];
        for (CoreState core : cores) {
            byIndex[core.index()] = core;
        }
    }

    /**
     * A chip as the image loads it, before step 0.
     *
     * @throws BadImageException where the image contradicts itself
     */
    public static ChipState load(Image image) {
        String fault = ImageCheck.fault(image);
        if (fault != null) {
            throw new BadImageException(fault);
        }
        Chip chip = image.chip();
        List<CoreState> cores = new ArrayList<>();
        for (CoreImage core : image.cores()) {
            cores.add(new CoreState(core, chip));
        }
        BitSet reached = new BitSet(chip.cores());
        cores.forEach(core -> core.axonOut().addTargets(reached));
        cores.forEach(core -> reached.clear(core.index()));
        reached.stream().forEach(target -> cores.add(new CoreState(empty(CoreAddress.of(chip, target)), chip)));
        cores.sort(Comparator.comparingInt(CoreState::index));
        for (int i = 1; i < cores.size(); i++) {
            if (cores.get(i).index() == cores.get(i - 1).index()) {
                throw new BadImageException("core %s is there twice".formatted(cores.get(i).image().address()));
            }
        }
        return new ChipState(chip, List.copyOf(cores));
    }

    private static CoreImage empty(CoreAddress address) {
        return new CoreImage(address, 0, new long[0], new int[0], 0, new int[0], List.of(), new long[0], new int[0],
                new long[0]);
    }

    public Chip chip() {
        return chip;
    }

    /** The cores that are there, by linear index. */
    public List<CoreState> cores() {
        return cores;
    }

    /** The core of a linear index, or null where nothing is there. */
    public CoreState core(int index) {
        return byIndex[index];
    }

    /** Names what brings counters up to date that an engine leaves behind while it runs. */
    public void settleBy(Runnable counting) {
        settlement = counting;
    }

    /** To be called before counters are read. */
    void settle() {
        settlement.run();
    }

    /** The next step to execute. */
    public long step() {
        return step;
    }

    public void advance(long steps) {
        step += steps;
    }

    public ChipSnapshot snapshot() {
        settle();
        return new ChipSnapshot(step, cores.stream().map(CoreState::snapshot).toList());
    }

    /** @throws IllegalArgumentException where the snapshot is of another image */
    public void restore(ChipSnapshot from) {
        boolean same = from.cores().size() == cores.size();
        for (int i = 0; same && i < cores.size(); i++) {
            same = cores.get(i).matches(from.cores().get(i));
        }
        if (!same) {
            throw new IllegalArgumentException("a snapshot of another image");
        }
        settle();
        for (int i = 0; i < cores.size(); i++) {
            cores.get(i).restore(from.cores().get(i), from.step());
        }
        step = from.step();
    }

    public long hash() {
        return snapshot().hash();
    }

    /**
     * Changes one word.
     *
     * @throws IllegalArgumentException where there is no such word, or the value does not fit it
     */
    public void poke(Poke poke) {
        if (poke.core() >= byIndex.length || byIndex[poke.core()] == null) {
            throw new IllegalArgumentException("core %d holds nothing".formatted(poke.core()));
        }
        byIndex[poke.core()].poke(poke, step);
    }

    /** The live read-only port. */
    public ChipView view() {
        return new StateView(this);
    }
}
