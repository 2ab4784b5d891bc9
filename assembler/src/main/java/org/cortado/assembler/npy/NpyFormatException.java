package org.cortado.assembler.npy;

import java.io.IOException;

/** A file is no NPY or NPZ, is damaged, or holds values that do not fit what is asked for; one line, with place. */
public final class NpyFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public NpyFormatException(String origin, String message) {
        super(origin.isEmpty() ? message : origin + ": " + message);
    }
}
