package org.cortado.emulator.engine;

import java.util.Arrays;
import org.cortado.assembler.image.Drive;
import org.cortado.emulator.chip.CoreState;

/**
 * A chip's drive sorted by core, each core's part in order of step. Keeps no place in time: what a step does is looked
 * up by its number, so going back needs nothing. A core belongs to one thread.
 */
public final class DriveSchedule {
    private static final int[] NOTHING = new int[0];

    private final Drive drive;
    private final int[][] writes;
    private final int[][] spikes;
    /** For each core, where the spikes of the next step are likely to begin; a wrong guess costs a search. */
    private final int[] guesses;

    /**
     * @param drive what the host does, ordered by step
     * @param cores how many cores the chip has
     */
    public DriveSchedule(Drive drive, int cores) {
        this.drive = drive;
        this.writes = byCore(drive.writes().core(), cores);
        this.spikes = byCore(drive.spikes().core(), cores);
        this.guesses = new int[cores];
    }

    private static int[][] byCore(int[] core, int cores) {
        int[] counts = new int[cores];
        for (int c : core) {
            counts[c]++;
        }
        int[][] indices = new int[cores][];
        for (int c = 0; c < cores; c++) {
            indices[c] = counts[c] == 0 ? NOTHING : new int[counts[c]];
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < core.length; i++) {
            indices[core[i]][counts[core[i]]++] = i;
        }
        return indices;
    }

    /** What takes a parameter write. */
    public interface Writer {
        /** @param index the write's place in {@link Drive#writes} */
        void write(int address, int value, int index);
    }

    /** Hands over the step's parameter writes of one core, in the order of the drive. */
    public void write(int core, long step, Writer writer) {
        int[] mine = writes[core];
        Drive.Writes all = drive.writes();
        for (int i = first(mine, all.step(), step, 0); i < mine.length && all.step()[mine[i]] == step; i++) {
            writer.write(all.address()[mine[i]], all.value()[mine[i]], mine[i]);
        }
    }

    /** Makes the step's parameter writes of one core. */
    public void write(CoreState core, long step) {
        if (writes[core.index()].length == 0) {
            return;
        }
        write(core.index(), step, (address, value, index) -> core.writeParameter(address, value));
    }

    /** Whether a core gets any spike from outside, in any step. */
    public boolean sendsTo(int core) {
        return spikes[core].length > 0;
    }

    /** What takes a spike from outside. */
    public interface Receiver {
        void receive(int key, int payload);
    }

    /** Hands over the step's spikes from outside to one core, in the order of the drive. */
    public void spikes(int core, long step, Receiver receiver) {
        int[] mine = spikes[core];
        Drive.Spikes all = drive.spikes();
        int i = first(mine, all.step(), step, guesses[core]);
        for (; i < mine.length && all.step()[mine[i]] == step; i++) {
            receiver.receive(all.key()[mine[i]], all.payload()[mine[i]]);
        }
        guesses[core] = i;
    }

    /**
     * The first place in {@code mine} whose step is at least {@code step}.
     *
     * @param guess where it may be: most often the step follows the one asked for before
     */
    private static int first(int[] mine, int[] steps, long step, int guess) {
        boolean notBefore = guess == 0 || steps[mine[guess - 1]] < step;
        if (notBefore && (guess == mine.length || steps[mine[guess]] >= step)) {
            return guess;
        }
        int low = notBefore ? guess : 0;
        int high = notBefore ? mine.length : guess;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps[mine[middle]] < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
