package org.cortado.emulator.debug;

/** The user stopped what was going on. */
public final class InterruptedMove extends DebugException {
    private static final long serialVersionUID = 1;

    public InterruptedMove(String message) {
        super(message);
    }
}
