package org.cortado.assembler.network.connect;

import org.cortado.assembler.text.Keyed;

/**
 * Weights as Loihi stores them: whole numbers, clipped to the range of the sign mode, then without the low bits that
 * the precision does not keep. Davies et al. 2018; the rounding as in Lava's bit-accurate model.
 *
 * @param mode which signs a projection may have
 * @param bits bits of precision, 1..8
 * @param exponent the projection's weight exponent
 */
public record LoihiWeights(SignMode mode, int bits, int exponent) implements WeightCoding {

    /** Which signs the weights of a projection may have. */
    public enum SignMode implements Keyed {
        MIXED(-256, 255), EXCITATORY(0, 255), INHIBITORY(-255, 0);

        private final int least;
        private final int most;

        SignMode(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /** The least weight. */
        public int least() {
            return least;
        }

        /** The greatest weight. */
        public int most() {
            return most;
        }
    }

    /** Low bits that are dropped: of a signed weight one more, for the sign takes its place. */
    public int dropped() {
        return 8 - bits + (mode == SignMode.MIXED ? 1 : 0);
    }

    /** Whether the sign mode has the weight. */
    public boolean allows(double weight) {
        return weight >= mode.least && weight <= mode.most;
    }

    /** Mixed weights lose their low bits downward, the others toward zero. */
    @Override
    public int word(double weight) {
        int clipped = (int) Math.max(mode.least, Math.min(mode.most, weight));
        return mode == SignMode.INHIBITORY ? -(-clipped >> dropped() << dropped())
                : clipped >> dropped() << dropped();
    }

    @Override
    public double asked(double weight) {
        return Math.scalb(weight, exponent);
    }

    @Override
    public double stored(int word) {
        return exponent >= 0 ? (double) ((long) word << exponent) : word >> -exponent;
    }
}
