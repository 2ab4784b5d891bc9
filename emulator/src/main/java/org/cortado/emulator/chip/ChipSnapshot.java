package org.cortado.emulator.chip;

import java.util.List;

/**
 * The memories of a whole chip between two steps, copied. Immutable, and opaque but for its step and its hash. An
 * engine that holds more than memories extends it.
 */
public class ChipSnapshot {
    private final long step;
    private final List<CoreSnapshot> cores;

    ChipSnapshot(long step, List<CoreSnapshot> cores) {
        this.step = step;
        this.cores = cores;
    }

    /** The same memories, which are shared. */
    protected ChipSnapshot(ChipSnapshot other) {
        this(other.step, other.cores);
    }

    /** The next step to execute. */
    public final long step() {
        return step;
    }

    final List<CoreSnapshot> cores() {
        return cores;
    }

    /** Bytes of memory that the snapshot takes, but for some per cent. */
    public long bytes() {
        return cores.stream().mapToLong(CoreSnapshot::bytes).sum();
    }

    /**
     * Whether a chip in the state of {@code other} could go on from this snapshot: their memories are of one layout.
     */
    public final boolean fits(ChipSnapshot other) {
        boolean fits = cores.size() == other.cores.size();
        for (int i = 0; fits && i < cores.size(); i++) {
            fits = cores.get(i).layout().equals(other.cores.get(i).layout());
        }
        return fits;
    }

    /** A hash of all words; equal for equal states, on every engine. */
    public long hash() {
        StateHash hash = new StateHash();
        hash.add(step);
        for (CoreSnapshot core : cores) {
            core.hash(hash);
        }
        return hash.value();
    }
}
