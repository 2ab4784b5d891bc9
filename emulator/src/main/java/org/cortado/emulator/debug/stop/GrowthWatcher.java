package org.cortado.emulator.debug.stop;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** Stops where a count has grown. */
final class GrowthWatcher implements Watcher {
    private final LongSupplier count;
    private final LongFunction<Hit> hit;
    private long before;

    /** @param hit what to say, given by how much it has grown */
    GrowthWatcher(LongSupplier count, LongFunction<Hit> hit) {
        this.count = count;
        this.hit = hit;
        before = count.getAsLong();
    }

    @Override
    public Hit arrived() {
        long now = count.getAsLong();
        long more = now - before;
        before = now;
        return more <= 0 ? null : hit.apply(more);
    }
}
