package org.cortado.emulator.mesh;

/** The latencies of the mesh, in cycles. */
final class Timing {
    /** From a source's sending to the joining of the local FIFO. */
    static final int FROM_SOURCE = 2;
    /** From a grant to the joining of the neighbour's FIFO, or to the delivery. */
    static final int PER_HOP = 3;
    /** From a grant to the credit upstream, and from a delivery to the credit of the ejection port. */
    static final int CREDIT_BACK = 2;

    private Timing() {
    }
}
