package org.cortado.emulator.engine;

import java.util.Arrays;
import org.cortado.assembler.image.Drive;
import org.cortado.emulator.chip.CoreState;

/**
 * A chip's drive sorted by core, each core's part in order of step. Keeps no place in time: what a step does is looked
 * up by its number, so going back needs nothing. A core belongs to one thread.
 */
public final class DriveSchedule {
    private final Drive drive;
    private final Part[] writes;
    private final Part[] spikes;
    /** For each core, where the spikes of the next step are likely to begin; a wrong guess costs a search. */
    private final int[] guesses;

    /**
     * What concerns one core, between two places that no search passes: to look for an end would be a branch that is
     * not taken for long, and then costs a second compilation.
     *
     * @param indices places in the drive, in order of step, from place 1 on; 0 at both ends
     * @param steps theirs, between -1 and the last step there is
     */
    private record Part(int[] indices, int[] steps) {
        static Part of(int size) {
            Part part = new Part(new int[size + 2], new int[size + 2]);
            part.steps[0] = -1;
            part.steps[size + 1] = Integer.MAX_VALUE;
            return part;
        }

        int end() {
            return indices.length - 1;
        }
    }

    /**
     * @param drive what the host does, ordered by step
     * @param cores how many cores the chip has
     */
    public DriveSchedule(Drive drive, int cores) {
        this.drive = drive;
        this.writes = byCore(drive.writes().core(), drive.writes().step(), cores);
        this.spikes = byCore(drive.spikes().core(), drive.spikes().step(), cores);
        this.guesses = new int[cores];
        Arrays.fill(guesses, 1);
    }

    private static Part[] byCore(int[] core, int[] steps, int cores) {
        int[] counts = new int[cores];
        for (int c : core) {
            counts[c]++;
        }
        Part[] parts = new Part[cores];
        for (int c = 0; c < cores; c++) {
            parts[c] = Part.of(counts[c]);
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < core.length; i++) {
            int at = ++counts[core[i]];
            parts[core[i]].indices[at] = i;
            parts[core[i]].steps[at] = steps[i];
        }
        return parts;
    }

    /** What takes a parameter write. */
    public interface Writer {
        /** @param index the write's place in {@link Drive#writes} */
        void write(int address, int value, int index);
    }

    /** Hands over the step's parameter writes of one core, in the order of the drive. */
    public void write(int core, long step, Writer writer) {
        Part mine = writes[core];
        Drive.Writes all = drive.writes();
        for (int i = first(mine.steps, step, 1); mine.steps[i] == step && i < mine.end(); i++) {
            int index = mine.indices[i];
            writer.write(all.address()[index], all.value()[index], index);
        }
    }

    /** Makes the step's parameter writes of one core. */
    public void write(CoreState core, long step) {
        if (writes[core.index()].end() == 1) {
            return;
        }
        write(core.index(), step, (address, value, index) -> core.writeParameter(address, value));
    }

    /** Whether a core gets any spike from outside, in any step. */
    public boolean sendsTo(int core) {
        return spikes[core].end() > 1;
    }

    /** What takes a spike from outside. */
    public interface Receiver {
        void receive(int key, int payload);
    }

    /** Hands over the step's spikes from outside to one core, in the order of the drive. */
    public void spikes(int core, long step, Receiver receiver) {
        Part mine = spikes[core];
        Drive.Spikes all = drive.spikes();
        int i = first(mine.steps, step, guesses[core]);
        for (; mine.steps[i] == step && i < mine.end(); i++) {
            int index = mine.indices[i];
            receiver.receive(all.key()[index], all.payload()[index]);
        }
        guesses[core] = i;
    }

    /**
     * The first place whose step is at least {@code step}.
     *
     * @param guess where it may be: most often the step follows the one asked for before
     */
    private static int first(int[] steps, long step, int guess) {
        boolean notBefore = steps[guess - 1] < step;
        if (notBefore && steps[guess] >= step) {
            return guess;
        }
        int low = notBefore ? guess : 1;
        int high = notBefore ? steps.length - 1 : guess;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps[middle] < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
