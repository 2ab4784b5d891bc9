package org.cortado.assembler.image;

/**
 * How a 32-bit synapse word is packed: from the top the signed weight (8 to 16 bits), the delay less 1, the target
 * slot. The fields are as wide as the chip's neuron slots and longest delay need; 1,024 slots and D = 64 leave 16
 * bits of weight, 4,096 slots and D = 64 leave 14.
 *
 * @param slotBits bits of the target slot
 * @param delayBits bits of the delay less 1
 * @param weightBits bits of the signed weight, at most 16
 */
public record SynapseLayout(int slotBits, int delayBits, int weightBits) {

    /** The layout of a chip with so many neuron slots a core and so long a longest delay. */
    public static SynapseLayout of(int neurons, int delays) {
        int slot = bits(neurons);
        int delay = bits(delays);
        return new SynapseLayout(slot, delay, Math.min(16, 32 - slot - delay));
    }

    private static int bits(int count) {
        return 32 - Integer.numberOfLeadingZeros(count - 1);
    }

    public int minWeight() {
        return -(1 << weightBits - 1);
    }

    public int maxWeight() {
        return (1 << weightBits - 1) - 1;
    }

    /**
     * Packs a synapse.
     *
     * @throws IllegalArgumentException where a field does not fit
     */
    public int pack(int weight, int delay, int slot) {
        if (weight < minWeight() || weight > maxWeight() || delay < 1 || delay > 1 << delayBits || slot < 0
                || slot >= 1 << slotBits) {
            throw new IllegalArgumentException(
                    "synapse of weight %d, delay %d, slot %d does not fit its word".formatted(weight, delay, slot));
        }
        return weight << slotBits + delayBits | delay - 1 << slotBits | slot;
    }

    public int weight(int word) {
        return word << 32 - slotBits - delayBits - weightBits >> 32 - weightBits;
    }

    public int delay(int word) {
        return (word >>> slotBits & (1 << delayBits) - 1) + 1;
    }

    public int slot(int word) {
        return word & (1 << slotBits) - 1;
    }
}
