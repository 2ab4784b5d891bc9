package org.cortado.emulator.engine;

/**
 * The parts of rows, packed: synapses of one channel and one shift, with positions less than 2^16 apart. Five words
 * each: where its gaps end; the position that its first gap counts from; how far the last synapse lies behind that;
 * channel (bits 0-1), whether all synapses add the same (bit 2), left shift of the weights (from bit 3); that same value,
 * or where its weights begin.
 */
final class RowParts {
    static final int WORDS = 5;
    private static final int SAME = 4;

    private RowParts() {
    }

    static void put(int[] parts, int part, int end, int position, int last, int kind, int value) {
        parts[WORDS * part] = end;
        parts[WORDS * part + 1] = position;
        parts[WORDS * part + 2] = last - position;
        parts[WORDS * part + 3] = kind;
        parts[WORDS * part + 4] = value;
    }

    static int sameKind(int channel) {
        return channel | SAME;
    }

    static int weightedKind(int channel, int left) {
        return channel | left << 3;
    }

    static int first(int[] parts, int part) {
        return part == 0 ? 0 : parts[WORDS * (part - 1)];
    }

    static int end(int[] parts, int part) {
        return parts[WORDS * part];
    }

    static int position(int[] parts, int part) {
        return parts[WORDS * part + 1];
    }

    /** How far the last synapse lies behind the position. */
    static int span(int[] parts, int part) {
        return parts[WORDS * part + 2];
    }

    static int channel(int[] parts, int part) {
        return parts[WORDS * part + 3] & 3;
    }

    static boolean isSame(int[] parts, int part) {
        return (parts[WORDS * part + 3] & SAME) != 0;
    }

    static int left(int[] parts, int part) {
        return parts[WORDS * part + 3] >> 3;
    }

    static int value(int[] parts, int part) {
        return parts[WORDS * part + 4];
    }
}
