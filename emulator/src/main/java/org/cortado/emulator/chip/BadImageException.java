package org.cortado.emulator.chip;

/** An image that no chip can run: the message says in one line where and why. */
public final class BadImageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public BadImageException(String message) {
        super(message);
    }
}
