package org.cortado.emulator.mesh;

/**
 * The ports of a router, by number. Output {@link #PLUS_X} leads to the neighbour at x + 1 and input {@link #PLUS_X}
 * comes from it. {@link #INJECT} is the tile's source and the local input that it feeds; {@link #EJECT} is an output
 * only. The order of the numbers is the order of arbitration among the inputs 0..4.
 */
public final class Port {
    public static final int PLUS_X = 0;
    public static final int MINUS_X = 1;
    public static final int PLUS_Y = 2;
    public static final int MINUS_Y = 3;
    /** As an input the local FIFO, as a sender the tile's source that feeds it. */
    public static final int INJECT = 4;
    /** The output to the tile. */
    public static final int EJECT = 5;
    /** As a sender only, at column 0: the world outside, which feeds the input from -x. */
    public static final int EDGE = 6;
    /** Ports between routers: 0..3. */
    public static final int MESH_PORTS = 4;
    /** Input FIFOs of a router: 0..4. */
    public static final int INPUTS = 5;

    /** Log2 of the stride of a router in arrays by port. */
    static final int SHIFT = 3;
    static final int STRIDE = 1 << SHIFT;

    private static final String[] NAMES = {"+x", "-x", "+y", "-y", "inject", "eject", "edge"};

    private Port() {
    }

    /** The short name of a port: {@code +x -x +y -y inject eject edge}. */
    public static String name(int port) {
        return NAMES[port];
    }

    /** Whether a port is an output of the router: 0..3 or {@link #EJECT}. */
    public static boolean isOutput(int port) {
        return port >= 0 && port < MESH_PORTS || port == EJECT;
    }

    /** The port at the other end of a mesh link: a flit leaving by +x comes in from -x. */
    public static int opposite(int port) {
        if (port < 0 || port >= MESH_PORTS) {
            throw new IllegalArgumentException("port " + port + " has no opposite, only 0..3 have");
        }
        return port ^ 1;
    }
}
