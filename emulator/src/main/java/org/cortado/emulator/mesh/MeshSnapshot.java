package org.cortado.emulator.mesh;

/** The whole state of a mesh at one moment; it never changes and can be restored any number of times. */
public final class MeshSnapshot {
    private final MeshState state;

    MeshSnapshot(MeshState copy) {
        state = copy;
    }

    MeshState state() {
        return state;
    }

    /** Bytes of memory that it takes, but for some per cent. */
    public long bytes() {
        return state.bytes();
    }

    public MeshShape shape() {
        return state.shape;
    }

    /** The cycle it was taken in. */
    public long cycle() {
        return state.now;
    }
}
