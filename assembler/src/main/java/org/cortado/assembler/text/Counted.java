package org.cortado.assembler.text;

import java.util.Locale;

/** Counts as English says them: {@code 1 core}, {@code 2 cores}, {@code 0 entries}. */
public final class Counted {
    private Counted() {
    }

    /** @param one the name of one; of many it ends in s, and in ies where a consonant and y stand at its end */
    public static String of(long count, String one) {
        return count + " " + name(count, one);
    }

    /** The same with commas in the count: {@code 2,000 neurons}. */
    public static String grouped(long count, String one) {
        return String.format(Locale.ROOT, "%,d ", count) + name(count, one);
    }

    private static String name(long count, String one) {
        if (count == 1) {
            return one;
        }
        return one.matches(".*[^aeiou]y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }
}
