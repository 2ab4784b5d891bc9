package org.cortado.emulator.debug.time;

import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipSnapshot;

/**
 * How far apart snapshots are made while a run goes on: as many steps as take {@value #TIMES} times as long as a
 * snapshot, so that they cost a run little, but no more than a replay should take.
 */
final class Pace {
    private static final int TIMES = 100;
    private static final int LEAST = 64;
    private static final int MOST = 4096;
    /** Share of the run's length that the distance is at least: far from the start they grow sparse. */
    private static final int FAN = 64;
    /** Nanoseconds, roughly: of a snapshot, of a byte of it, of a step, of a neuron in it, of the longest replay. */
    private static final double SNAPSHOT = 10_000;
    private static final double BYTE = 0.4;
    private static final double STEP = 1500;
    private static final double NEURON = 4;
    private static final double LONGEST = 500_000_000;

    private final int fixed;
    private final long neurons;

    /** @param fixed steps from one to the next, 0 for the distance described above */
    Pace(Image image, int fixed) {
        this.fixed = fixed;
        this.neurons = image.cores().stream().mapToLong(CoreImage::slots).sum();
    }

    /** The step of the snapshot after one. */
    long next(ChipSnapshot last) {
        return last.step() + Math.max(fixed > 0 ? fixed : steps(last), last.step() / FAN);
    }

    private int steps(ChipSnapshot snapshot) {
        double replay = Math.min(LONGEST, TIMES * (SNAPSHOT + BYTE * snapshot.bytes()));
        return (int) Math.max(LEAST, Math.min(MOST, replay / (STEP + NEURON * neurons)));
    }
}
