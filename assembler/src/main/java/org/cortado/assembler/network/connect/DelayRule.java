package org.cortado.assembler.network.connect;

import org.cortado.assembler.network.read.TimeGrid;

/**
 * How a delay as given becomes timesteps: milliseconds that must be a whole number of steps, or, for Loihi's
 * projections, Loihi's own count, where 0 arrives one step after the spike.
 *
 * @param grid the chip's timesteps
 * @param loihi whether delays are Loihi's counts
 * @param longest the chip's longest delay in steps
 */
record DelayRule(TimeGrid grid, boolean loihi, int longest) {
    static final int LOIHI_LONGEST = 62;

    /** The delay in steps, or -1 where the given one is wrong. */
    int steps(double given) {
        long steps = loihi ? (long) given + 1 : grid.nearest(given);
        boolean right = loihi ? given == Math.rint(given) && given >= 0 && given <= LOIHI_LONGEST : grid.lands(given);
        return right && steps >= 1 && steps <= longest ? (int) steps : -1;
    }

    /** What is wrong with a delay, and what to write instead. */
    String[] fault(double given, String shown) {
        if (loihi) {
            return new String[] {"a delay of " + shown + " is none of Loihi's: whole numbers from 0 to "
                    + Math.min(LOIHI_LONGEST, longest - 1),
                    longest <= LOIHI_LONGEST ? "or write .chip delays=" + (LOIHI_LONGEST + 1)
                    : "0 arrives in the next step"};
        }
        if (!grid.lands(given)) {
            long nearest = Math.max(1, Math.min(longest, grid.nearest(given)));
            return new String[] {"a delay of " + shown + " ms is no whole number of timesteps of "
                    + plain(grid.timestep()) + " ms", "the nearest is " + plain(grid.time(nearest))
                    + " ms; for drawn delays use round(...) or randint(a, b)"};
        }
        long steps = grid.nearest(given);
        return steps < 1 ? new String[] {"a delay of " + shown + " ms is shorter than one timestep",
                "the least is " + plain(grid.timestep()) + " ms, a spike's effect in the next step"}
                : new String[] {"a delay of " + shown + " ms is " + steps + " timesteps; this chip's longest is "
                + longest, steps <= 64 ? "write .chip delays=" + steps
                : "a chip's longest delay is at most 64 timesteps"};
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : Double.toString(number);
    }
}
