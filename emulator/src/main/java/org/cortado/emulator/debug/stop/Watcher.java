package org.cortado.emulator.debug.stop;

import java.util.List;

/** Looks out for one thing while the chip runs forwards; knows the past since it was made. */
public interface Watcher {

    /** Called at each new moment: why it stops there, or null. */
    Hit arrived();

    /** What happens within the coming step, in order of {@link Hit#inside}. */
    default List<Hit> ahead() {
        return List.of();
    }
}
