package org.cortado.assembler.diagnostic;

import java.util.List;

/** What the assembler warns of. */
public final class Warnings {
    /** The codes of all warnings, in the order of the alphabet. */
    public static final List<String> CODES = List.of("certain-overflow", "constant-rounded", "maybe-unwritten",
            "narrow-ring", "never-read", "outside-sign-mode", "rounded", "spread", "unused-name", "warning-directive");

    private Warnings() {
    }
}
