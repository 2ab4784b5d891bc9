package org.cortado.emulator.debug;

/** What a user asked for cannot be done; the message says in one line why, and what can. */
public class DebugException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DebugException(String message) {
        super(message);
    }

    public DebugException(String message, Throwable cause) {
        super(message, cause);
    }
}
