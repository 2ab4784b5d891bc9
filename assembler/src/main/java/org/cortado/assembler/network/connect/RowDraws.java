package org.cortado.assembler.network.connect;

import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.fixedpoint.CounterRandom;

/** The draws by which a rule chooses the synapses of one neuron. */
final class RowDraws {
    private final long key;
    private long row;

    /** Draws of a projection's stream; rules draw apart from weights and delays. */
    RowDraws(DrawStream stream) {
        key = stream.key("rule".hashCode(), 0, 0);
    }

    /** Turns to the draws of a neuron. */
    void begin(int neuron) {
        row = key ^ DrawStream.row(neuron);
    }

    /** The k-th draw, uniform in (0, 1]. */
    double positive(int k) {
        return ((CounterRandom.bits(row, k) & 0xffff_ffffL) + 1) * 0x1p-32;
    }

    /** The k-th draw, uniform over 0 .. count - 1. */
    int below(int k, int count) {
        return (int) ((CounterRandom.bits(row, k) & 0xffff_ffffL) * count >>> 32);
    }
}
