package org.cortado.emulator.mesh;

/**
 * The ports of a router, by number. Outputs and input FIFOs are numbered alike: output {@link #PLUS_X} leads to the
 * neighbour at x + 1, and input {@link #PLUS_X} comes from it. The order of the numbers is the order of arbitration.
 */
public final class Port {
    public static final int PLUS_X = 0;
    public static final int MINUS_X = 1;
    public static final int PLUS_Y = 2;
    public static final int MINUS_Y = 3;
    /** As an output the ejection port of the tile, as an input the FIFO that the tile's source feeds. */
    public static final int LOCAL = 4;
    /** Inputs, and outputs, of a router. */
    public static final int COUNT = 5;
    /** As a sender only: the tile's source, which feeds the local input. */
    public static final int SOURCE = 5;
    /** As a sender only, at column 0: the world outside, which feeds the input from -x. */
    public static final int EDGE = 6;

    /** Log2 of the stride of a router in arrays by port. */
    static final int SHIFT = 3;
    static final int STRIDE = 1 << SHIFT;

    private static final String[] NAMES = {"+x", "-x", "+y", "-y", "local", "source", "edge"};

    private Port() {
    }

    /** The short name of a port: {@code +x -x +y -y local source edge}. */
    public static String name(int port) {
        return NAMES[port];
    }

    /** The port at the other end of a mesh link: a flit leaving by +x comes in from -x. */
    public static int opposite(int port) {
        if (port < PLUS_X || port > MINUS_Y) {
            throw new IllegalArgumentException("port " + port + " has no opposite, only 0..3 have");
        }
        return port ^ 1;
    }
}
