package org.cortado.assembler.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An enum whose constants are known by words: in source, in expressions, in files, on the command line. */
public interface Keyed {

    /** The constant's name in Java. */
    String name();

    /** The word: the name in small letters where an enum does not say another. */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a word, or null. */
    static <K extends Keyed> K find(K[] all, String key) {
        return Arrays.stream(all).filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }

    /** The words, in the order given. */
    static List<String> keys(Keyed[] all) {
        return Arrays.stream(all).map(Keyed::key).toList();
    }
}
