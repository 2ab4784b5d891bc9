package org.cortado.assembler.network.read;

/**
 * The timesteps of a chip on the axis of time. Step n stands for the time n * timestep. Times are brought to whole
 * picoseconds first, so that 0.3 ms is three steps of 0.1 ms although no double says so.
 *
 * @param timestepPs the time that a step stands for, picoseconds
 */
public record TimeGrid(long timestepPs) {
    private static final double PS_PER_MS = 1e9;
    /** Longest time that is told apart from forever: about 100 days. */
    private static final double LONGEST_MS = 9e9;

    /** A time in whole picoseconds, the nearest; beyond about 100 days it stays at those. */
    public static long picoseconds(double milliseconds) {
        return (long) Math.rint(Math.max(-LONGEST_MS, Math.min(LONGEST_MS, milliseconds)) * PS_PER_MS);
    }

    /** Whether a time is a whole number of steps. */
    public boolean lands(double milliseconds) {
        return picoseconds(milliseconds) % timestepPs == 0;
    }

    /** The number of steps nearest to a time. */
    public long nearest(double milliseconds) {
        return Math.floorDiv(picoseconds(milliseconds) + timestepPs / 2, timestepPs);
    }

    /** The first step at or after a time. */
    public long firstStep(double milliseconds) {
        return step(picoseconds(milliseconds));
    }

    /** The first step at or after a time in picoseconds. */
    public long step(long picoseconds) {
        return -Math.floorDiv(-picoseconds, timestepPs);
    }

    /** The time of a step in milliseconds. */
    public double time(long step) {
        return step * (double) timestepPs / PS_PER_MS;
    }

    /** The timestep in milliseconds. */
    public double timestep() {
        return time(1);
    }
}
