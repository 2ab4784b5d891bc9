package org.cortado.emulator.reference;

/** A reference could not be solved to the tolerance asked for; the message says where, why, and what may help. */
public class UnsolvableException extends Exception {

    /** With a one-line message. */
    public UnsolvableException(String message) {
        super(message);
    }
}
