package org.cortado.emulator.debug;

/** What a user demanded of the chip does not hold. */
public final class AssertionFailure extends DebugException {
    private static final long serialVersionUID = 1;

    public AssertionFailure(String message) {
        super(message);
    }
}
