package org.cortado.assembler.network.read;

import org.cortado.assembler.diagnostic.Span;

/** Refuses what the memory of this Java machine cannot hold, before it is taken. */
public final class Heap {
    private static final double GB = 1 << 30;
    /** The part of the free memory that one thing may take. */
    private static final double SHARE = 0.9;

    private Heap() {
    }

    private static long free(Runtime runtime) {
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    /** Whether so many bytes are free; reported where not. */
    public static boolean holds(long bytes, String what, Span span, Reading reading) {
        Runtime runtime = Runtime.getRuntime();
        if (bytes <= SHARE * free(runtime)) {
            return true;
        }
        if (bytes <= SHARE * runtime.maxMemory()) {
            System.gc();
        }
        long free = free(runtime);
        if (bytes <= SHARE * free) {
            return true;
        }
        reading.error("capacity", span, Message.of("%s take %.1f GB, but Java has %.1f GB left of %.1f", what,
                bytes / GB, free / GB, runtime.maxMemory() / GB), "give Java more, as in -Xmx16g, or describe less");
        return false;
    }
}
