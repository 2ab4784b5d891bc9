package org.cortado.emulator.kernel;

/** Looks for anything in rows that are nearly always zero, a group of lanes at a time. */
final class LaneScan {
    static final int GROUP = 16;

    private LaneScan() {
    }

    /** All bits of the {@link #GROUP} words from {@code i}, together. */
    static int group(int[] row, int i) {
        return row[i] | row[i + 1] | row[i + 2] | row[i + 3] | row[i + 4] | row[i + 5] | row[i + 6] | row[i + 7]
                | row[i + 8] | row[i + 9] | row[i + 10] | row[i + 11] | row[i + 12] | row[i + 13] | row[i + 14]
                | row[i + 15];
    }

    /** Whether any of the first n words is not 0. */
    static boolean any(int[] row, int n) {
        int i = 0;
        for (; i <= n - GROUP; i += GROUP) {
            if (group(row, i) != 0) {
                return true;
            }
        }
        int rest = 0;
        for (; i < n; i++) {
            rest |= row[i];
        }
        return rest != 0;
    }
}
