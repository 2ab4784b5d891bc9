package org.cortado.emulator.mesh.traffic;

import java.util.Locale;

/** Who sends to whom. */
public enum Pattern {
    /** To any node, itself included, each as likely. */
    UNIFORM,
    /** From (x, y) to (y, x); the mesh must be square. */
    TRANSPOSE,
    /** To the node mirrored in both directions: node i to node N - 1 - i, the complement of its bits. */
    BITCOMP,
    /** To (x + 1, y + 1), cyclic in both directions; the way back to column or row 0 leads through the mesh. */
    NEIGHBOR,
    /** A given share to one node, the rest uniform. */
    HOTSPOT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
