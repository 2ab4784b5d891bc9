package org.cortado.emulator.debug;

/** A script that ended early; the message names file and line. */
public final class ScriptException extends DebugException {
    private static final long serialVersionUID = 1;

    private final boolean assertion;

    /** @param cause what went wrong on the line */
    public ScriptException(String place, DebugException cause) {
        super(cause instanceof ScriptException ? cause.getMessage() : place + ": " + cause.getMessage(), cause);
        this.assertion = failsAssertion(cause);
    }

    /** Whether a fault is a failed assertion, in a script or not, rather than an error. */
    public static boolean failsAssertion(DebugException fault) {
        return fault instanceof AssertionFailure || fault instanceof ScriptException script && script.assertion;
    }
}
