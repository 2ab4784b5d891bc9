package org.cortado.assembler.source;

import java.util.Collection;
import java.util.List;

/** The names that an expression may use, beside the built-in functions, constants and units. */
public interface Scope {

    /**
     * The value of a name, or null where this scope does not know it. NaN stands for a name whose definition has an
     * error that was reported.
     */
    Value lookup(String name);

    /** Whether the definition of a name is wrong or not understood, which was reported. */
    default boolean isWrong(String name) {
        Value value = lookup(name);
        return value != null && !value.isText() && Double.isNaN(value.real());
    }

    /**
     * The value of a function that this scope adds (as {@code uniform} where values are drawn), or null where it does
     * not know the function.
     *
     * @throws IllegalArgumentException with a one-line message, where the arguments are wrong for the function
     */
    default Value call(String function, List<Value> arguments) {
        return null;
    }

    /** All names, for suggestions. */
    Collection<String> names();

    /** The names of the functions that it adds, for suggestions. */
    default Collection<String> functions() {
        return List.of();
    }

    /** What to do about a name that this scope does not know, where none that it knows is near. */
    default String remedy(String name) {
        return "define it before this line with .equ " + name + ", value";
    }
}
