package org.cortado.assembler.network.read;

import java.util.Locale;

/** Texts with numbers in them, the same in every country. */
public final class Message {
    private Message() {
    }

    /** A number of 0 or more with commas, as {@code %,d} writes it, but in a hundredth of the time. */
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder().append(number);
        for (int comma = text.length() - 3; comma > 0; comma -= 3) {
            text.insert(comma, ',');
        }
        return text.toString();
    }

    /** As {@link String#format}, with the marks of English. */
    public static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
