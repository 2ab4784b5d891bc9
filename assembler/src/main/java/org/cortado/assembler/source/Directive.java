package org.cortado.assembler.source;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a directive says of itself. Each stage of the assembler holds a list of its own; errors, the language reference
 * and editors read them all.
 *
 * @param name with its dot
 * @param places where it may stand
 * @param syntax how it is written, e.g. {@code .equ name, value}; optional parts in brackets
 * @param meaning what it does, one line without a full stop
 * @param example lines of source that use it and assemble: for one of a program between {@code .neuron} and
 *     {@code .end}; for one of a network behind a program {@code lif} and a population {@code cell} of 4 of it, unless
 *     the lines hold a {@code .neuron} of their own; with {@code .core} behind the program alone
 */
public record Directive(String name, Set<Place> places, String syntax, String meaning, String example) {

    /** Where a statement stands. */
    public enum Place {
        /** Between {@code .neuron} and {@code .end}. */
        PROGRAM,
        /** Outside of every program. */
        NETWORK
    }

    public static Directive of(String name, Place place, String syntax, String meaning, String... example) {
        return new Directive(name, EnumSet.of(place), syntax, meaning, String.join("\n", example));
    }

    public static Directive anywhere(String name, String syntax, String meaning, String... example) {
        return new Directive(name, EnumSet.allOf(Place.class), syntax, meaning, String.join("\n", example));
    }

    /** The row of a name in a table, or null. */
    public static Directive find(Iterable<Directive> table, String name) {
        for (Directive directive : table) {
            if (directive.name.equals(name)) {
                return directive;
            }
        }
        return null;
    }

    /** The lines of the example. */
    public Iterable<String> lines() {
        return Arrays.asList(example.split("\n"));
    }
}
