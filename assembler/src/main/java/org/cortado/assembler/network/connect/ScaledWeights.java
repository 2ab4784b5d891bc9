package org.cortado.assembler.network.connect;

/**
 * Weights in units of the input: word * 2^exponent is the weight in the input's raw steps, to the nearest, ties to
 * even.
 *
 * @param fraction fraction bits of the input
 * @param payload fraction bits of the payloads that the weights multiply, 0 for plain spikes
 * @param exponent exponent that all weights of the projection share
 * @param raw whether the weights are given as words
 */
record ScaledWeights(int fraction, int payload, int exponent, boolean raw) implements WeightCoding {

    /** The least exponent of 0 or more at which a magnitude fits, or 16 where none does. */
    static int leastExponent(double low, double high, int fraction, int minWord, int maxWord) {
        int exponent = 0;
        while (exponent <= 15 && (Math.rint(Math.scalb(high, fraction - exponent)) > maxWord
                || Math.rint(Math.scalb(low, fraction - exponent)) < minWord)) {
            exponent++;
        }
        return exponent;
    }

    @Override
    public int word(double weight) {
        return (int) Math.rint(raw ? weight : Math.scalb(weight, fraction - payload - exponent));
    }

    @Override
    public double asked(double weight) {
        return raw ? stored((int) weight) : Math.scalb(weight, -payload);
    }

    @Override
    public double stored(int word) {
        return exponent >= 0 ? Math.scalb((double) word, exponent - fraction)
                : Math.scalb((double) (word >> -exponent), -fraction);
    }

    @Override
    public double scale() {
        return Math.scalb(1.0, payload);
    }
}
