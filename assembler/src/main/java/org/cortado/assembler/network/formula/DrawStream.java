package org.cortado.assembler.network.formula;

import org.cortado.fixedpoint.CounterRandom;

/**
 * A stream of random draws, named by what they are for. A draw is a hash of the chip's seed, the name, the draw's
 * number and what it is drawn for; no stream has a position.
 *
 * @param base bits that all draws of this stream share
 */
public record DrawStream(long base) {
    /** Keeps these streams apart from the draws of a running chip, whose steps count from 0. */
    private static final int DOMAIN = -1;

    /** The stream of a kind of thing and the name of one of it. */
    public static DrawStream of(long seed, String kind, String name) {
        return new DrawStream(CounterRandom.key(seed, DOMAIN, kind.hashCode(), name.hashCode()));
    }

    /** The key of one draw of this stream; {@code part} counts the words that the draw needs. */
    public long key(int namespace, int number, int part) {
        return CounterRandom.key(base, namespace, number, part);
    }

    /** The bits that set one row of draws apart from others, for {@link Sample#row}. */
    public static long row(long row) {
        return CounterRandom.key(0x524f57L, (int) row, (int) (row >>> 32), 1);
    }

    /** A uniform number of [0, 1) with 32 random bits. */
    public static double uniform(long key, Sample sample) {
        return (CounterRandom.bits(key ^ sample.row, sample.id) & 0xffff_ffffL) * 0x1p-32;
    }
}
