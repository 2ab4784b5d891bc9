package org.cortado.assembler.source;

import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Span;

/**
 * Lines with holes: the body of a {@code .macro} or {@code .rept}.
 *
 * @param name the macro's name; of a repetition {@code .rept}
 * @param span where its name stands
 * @param parameters its holes, in order
 * @param locals names that are new ones in each expansion
 * @param lines the body
 */
record Macro(String name, Span span, List<Parameter> parameters, Set<String> locals, List<List<Token>> lines) {

    /**
     * A hole.
     *
     * @param name its name, without the backslash
     * @param otherwise what stands for it where a call gives nothing, or null where a call must give something
     */
    record Parameter(String name, List<Token> otherwise) {
    }

    boolean hasParameter(String wanted) {
        return parameters.stream().anyMatch(p -> p.name().equals(wanted));
    }

    List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }
}
