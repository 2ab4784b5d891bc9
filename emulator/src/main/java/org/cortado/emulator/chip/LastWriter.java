package org.cortado.emulator.chip;

/** Who has written a block's state last: what follows for it from how that writes holds until another one does. */
public final class LastWriter {
    private Object writer;

    /** Whether nobody has written since {@link #set} named this very object. */
    public boolean is(Object someone) {
        return writer == someone;
    }

    /** Names who writes now; null for the host. */
    public void set(Object someone) {
        writer = someone;
    }
}
