package org.cortado.assembler.image;

/**
 * One entry of the axon-out table: a spike of the neuron in {@code slot} sends a packet with {@code key} to a core.
 * Entries are ordered by slot. Packed in 64 bits: key (bits 0-19), core of the tile (20-23), x (24-29), y (30-35),
 * slot (36-47).
 *
 * @param slot the sending neuron's slot 0..4095
 * @param target the receiving core
 * @param key row of the receiving core's axon-in table, 0..2^20 - 1
 */
public record AxonOutWord(int slot, CoreAddress target, int key) {

    public AxonOutWord {
        if (slot < 0 || slot >= 4096 || key < 0 || key >= 1 << 20 || target.x() < 0 || target.x() > 63
                || target.y() < 0 || target.y() > 63 || target.core() < 0 || target.core() > 15) {
            throw new IllegalArgumentException(
                    "axon-out entry of slot %d to %s, key %d is out of range".formatted(slot, target, key));
        }
    }

    public long pack() {
        return key | (long) target.core() << 20 | (long) target.x() << 24 | (long) target.y() << 30
                | (long) slot << 36;
    }

    /** @throws IllegalArgumentException where the word is no entry */
    public static AxonOutWord unpack(long word) {
        if (word >>> 48 != 0) {
            throw new IllegalArgumentException("0x%016x is no axon-out entry".formatted(word));
        }
        return new AxonOutWord(slotOf(word), new CoreAddress(x(word), y(word), core(word)), keyOf(word));
    }

    /** The slot of an entry as {@link #pack packed}. */
    public static int slotOf(long word) {
        return (int) (word >>> 36);
    }

    /** The linear index of the core that a packed entry sends to. */
    public static int targetOf(long word, Chip chip) {
        return (y(word) * chip.width() + x(word)) * chip.coresPerTile() + core(word);
    }

    /** The key of a packed entry. */
    public static int keyOf(long word) {
        return (int) word & 0xf_ffff;
    }

    private static int x(long word) {
        return (int) (word >>> 24) & 63;
    }

    private static int y(long word) {
        return (int) (word >>> 30) & 63;
    }

    private static int core(long word) {
        return (int) (word >>> 20) & 15;
    }
}
