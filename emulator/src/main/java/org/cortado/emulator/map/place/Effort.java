package org.cortado.emulator.map.place;

import java.util.function.BooleanSupplier;

/**
 * How much work an algorithm may do. Moves, not time, so that the outcome is the same on every computer; the clock may
 * only stop it, and then says so.
 *
 * @param seed seed of its draws
 * @param moves most moves it may try; 0 to let it choose by the size of the task
 * @param stop says whether it must end now
 * @param progress is told how far it is
 */
public record Effort(long seed, long moves, BooleanSupplier stop, Progress progress) {

    /** Takes notice of how many of how many moves are done. */
    public interface Progress {
        void done(long moves, long of);
    }

    /** As many moves as the algorithm chooses, and nobody watches. */
    public static Effort of(long seed) {
        return new Effort(seed, 0, () -> false, (moves, of) -> { });
    }
}
