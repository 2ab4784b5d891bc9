package org.cortado.emulator.cli;

/** What the user can put right: its message is one line and is all that is shown; the exit code is 2. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }
}
