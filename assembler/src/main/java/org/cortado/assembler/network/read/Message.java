package org.cortado.assembler.network.read;

import java.util.Locale;

/** Texts with numbers in them, the same in every country. */
public final class Message {
    private Message() {
    }

    /** As {@link String#format}, with the marks of English. */
    public static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
