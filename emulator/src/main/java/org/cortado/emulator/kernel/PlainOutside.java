package org.cortado.emulator.kernel;

/**
 * Loops that look for words outside of bounds: a word of a row lies in its bounds where, less their least word, it has
 * no bit from their span on. Each either leaves 0 in all lanes where all words keep their bounds, or merges all lanes
 * into one word, which newer compilers make vector code of.
 */
final class PlainOutside {
    /** Rows that a loop looks at. */
    static final int FEWEST = 2;
    static final int MOST = 4;
    private static final boolean MERGES = Runtime.version().feature() >= 25;

    private PlainOutside() {
    }

    /**
     * The check of two to four registers.
     *
     * @param least each one's least word
     * @param span each one's span, 0..31 bits
     */
    static LaneCheck of(int[] registers, int[] least, int[] span) {
        int a = registers[0];
        int la = least[0];
        int sa = span[0];
        int b = registers[1];
        int lb = least[1];
        int sb = span[1];
        if (registers.length == FEWEST) {
            return MERGES ? f -> merged(f.rows[a], la, sa, f.rows[b], lb, sb, f.lanes) : f -> {
                lanes(f.rows[a], la, sa, f.rows[b], lb, sb, f.rows[LaneRow.HIGH], f.lanes);
                return any(f);
            };
        }
        int c = registers[2];
        int lc = least[2];
        int sc = span[2];
        if (registers.length < MOST) {
            return MERGES ? f -> merged(f.rows[a], la, sa, f.rows[b], lb, sb, f.rows[c], lc, sc, f.lanes) : f -> {
                lanes(f.rows[a], la, sa, f.rows[b], lb, sb, f.rows[c], lc, sc, f.rows[LaneRow.HIGH], f.lanes);
                return any(f);
            };
        }
        int d = registers[3];
        int ld = least[3];
        int sd = span[3];
        return MERGES ? f -> merged(f.rows[a], la, sa, f.rows[b], lb, sb, f.rows[c], lc, sc, f.rows[d], ld, sd, f.lanes)
                : f -> {
                    lanes(f.rows[a], la, sa, f.rows[b], lb, sb, f.rows[c], lc, sc, f.rows[d], ld, sd,
                            f.rows[LaneRow.HIGH], f.lanes);
                    return any(f);
                };
    }

    private static int any(LaneFrame f) {
        return LaneList.any(f.rows[LaneRow.HIGH], f.lanes, f.rows[LaneRow.TOP]);
    }

    private static void lanes(int[] a, int la, int sa, int[] b, int lb, int sb, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - la >>> sa | b[i] - lb >>> sb;
        }
    }

    private static void lanes(int[] a, int la, int sa, int[] b, int lb, int sb, int[] c, int lc, int sc, int[] out,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - la >>> sa | b[i] - lb >>> sb | c[i] - lc >>> sc;
        }
    }

    private static void lanes(int[] a, int la, int sa, int[] b, int lb, int sb, int[] c, int lc, int sc, int[] d,
            int ld, int sd, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - la >>> sa | b[i] - lb >>> sb | c[i] - lc >>> sc | d[i] - ld >>> sd;
        }
    }

    private static int merged(int[] a, int la, int sa, int[] b, int lb, int sb, int n) {
        int out = 0;
        for (int i = 0; i < n; i++) {
            out |= a[i] - la >>> sa | b[i] - lb >>> sb;
        }
        return out;
    }

    private static int merged(int[] a, int la, int sa, int[] b, int lb, int sb, int[] c, int lc, int sc, int n) {
        int out = 0;
        for (int i = 0; i < n; i++) {
            out |= a[i] - la >>> sa | b[i] - lb >>> sb | c[i] - lc >>> sc;
        }
        return out;
    }

    private static int merged(int[] a, int la, int sa, int[] b, int lb, int sb, int[] c, int lc, int sc, int[] d,
            int ld, int sd, int n) {
        int out = 0;
        for (int i = 0; i < n; i++) {
            out |= a[i] - la >>> sa | b[i] - lb >>> sb | c[i] - lc >>> sc | d[i] - ld >>> sd;
        }
        return out;
    }
}
