package org.cortado.emulator.mesh.traffic;

import java.io.IOException;

/** A trace that cannot be replayed: one line of text, {@code file:line: what is wrong and what to write}. */
public final class TraceFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    TraceFormatException(String file, long line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
