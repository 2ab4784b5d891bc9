package org.cortado.emulator.mesh;

/**
 * A packet of one flit in a {@code long}: destination column in bits 0..5, destination row in bits 6..11, and 52 bits
 * that the mesh carries and never reads.
 */
public final class Flit {
    /** Bits of a flit that belong to the client. */
    public static final int PAYLOAD_BITS = 52;

    static final int COORDINATE_BITS = 6;
    static final int COORDINATE_MASK = (1 << COORDINATE_BITS) - 1;
    private static final int PAYLOAD_SHIFT = 2 * COORDINATE_BITS;
    /** The output for each pair of signs, four bits an entry: index 1 = +x, 2 = -x, 4 = +y, 8 = -y, x decides first. */
    private static final long ROUTES = 0x103_0102_0105L;

    private Flit() {
    }

    /** A flit for the tile at column x, row y; the payload's upper 12 bits are dropped. */
    public static long of(int x, int y, long payload) {
        return payload << PAYLOAD_SHIFT | y << COORDINATE_BITS | x;
    }

    /** The destination column. */
    public static int x(long flit) {
        return (int) flit & COORDINATE_MASK;
    }

    /** The destination row. */
    public static int y(long flit) {
        return (int) flit >>> COORDINATE_BITS & COORDINATE_MASK;
    }

    /** The client's 52 bits, unsigned. */
    public static long payload(long flit) {
        return flit >>> PAYLOAD_SHIFT;
    }

    /** The output port that XY routing takes from the router at (x, y): along x first, then along y, then eject. */
    static int route(long flit, int x, int y) {
        int dx = x(flit) - x;
        int dy = y(flit) - y;
        int signs = -dx >>> 31 | dx >>> 31 << 1 | -dy >>> 31 << 2 | dy >>> 31 << 3;
        return (int) (ROUTES >>> (signs << 2)) & 7;
    }
}
