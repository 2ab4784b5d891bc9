package org.cortado.assembler.image;

/**
 * One entry of the axon-in table, found by a packet's key: a run of synapse words, the channel they feed and the
 * exponent by which each weight is shifted (arithmetically where negative). Packed in 64 bits: first synapse
 * (bits 0-23), count (24-48), channel (49-50), exponent + 15 (51-55).
 *
 * @param first index of the first synapse word
 * @param count number of synapse words, 0..2^24
 * @param channel input channel 0..3
 * @param exponent -15..15
 */
public record AxonInWord(int first, int count, int channel, int exponent) {
    public static final int MAX_EXPONENT = 15;

    public AxonInWord {
        if (first < 0 || first >= 1 << 24 || count < 0 || count > 1 << 24 || channel < 0 || channel > 3
                || Math.abs(exponent) > MAX_EXPONENT) {
            throw new IllegalArgumentException(
                    "axon-in entry of %d synapses at %d, channel %d, exponent %d is out of range".formatted(count,
                            first, channel, exponent));
        }
    }

    public long pack() {
        return first | (long) count << 24 | (long) channel << 49 | (long) (exponent + MAX_EXPONENT) << 51;
    }

    /** @throws IllegalArgumentException where the word is no entry */
    public static AxonInWord unpack(long word) {
        if (word >>> 56 != 0) {
            throw new IllegalArgumentException("0x%016x is no axon-in entry".formatted(word));
        }
        return new AxonInWord((int) word & 0xff_ffff, (int) (word >>> 24) & 0x1ff_ffff, (int) (word >>> 49) & 3,
                ((int) (word >>> 51) & 31) - MAX_EXPONENT);
    }
}
