package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Suggestion;

/**
 * Mistyped directives of the preprocessor: reported, and then taken for what was meant, since the lines behind them
 * make no sense otherwise.
 */
final class Spelling {
    private static final Set<String> CONDITIONS = Set.of("if", "ifdef", "ifndef", "elif", "else", "endif");
    private static final Set<String> OTHERS = Set.of("macro", "endm", "rept", "endr", "include", "equ");

    private final List<String> known;
    private final Diagnostics diagnostics;

    /** @param known the names of all directives without their points; none where nothing is to be taken for another */
    Spelling(List<String> known, Diagnostics diagnostics) {
        this.known = known;
        this.diagnostics = diagnostics;
    }

    /**
     * The line as it was meant.
     *
     * @param skipped whether a condition leaves it out, so that only other conditions matter
     */
    List<Token> meant(List<Token> line, boolean skipped) {
        if (line.size() < 2 || !line.get(0).is(".") || known.isEmpty()) {
            return line;
        }
        Head head = Head.of(line);
        if (head.name().length() < 2) {
            return line;
        }
        String word = head.name().substring(1);
        if (known.contains(word)) {
            return line;
        }
        boolean condition = word.equals("fi") && line.size() > head.restAt(); // two letters swapped, and no end
        String same = Foreign.same(head.name());
        String near = condition ? "if" : same != null ? same.substring(1)
                : Foreign.directive(head.name()) != null ? null : Suggestion.nearest(word, known);
        return near != null && (CONDITIONS.contains(near) || !skipped && OTHERS.contains(near))
                ? as(near, line, head) : line;
    }

    /** The line as the end of a block where it is a mistyped one. */
    List<Token> closer(List<Token> line, String due) {
        Head head = Head.of(line);
        boolean unknown = head.name().length() > 1 && head.name().charAt(0) == '.' && !known.isEmpty()
                && !known.contains(head.name().substring(1));
        String word = due.substring(1);
        return unknown && (due.equals(Foreign.same(head.name()))
                || Suggestion.nearest(head.name().substring(1), List.of(word)) != null) ? as(word, line, head) : line;
    }

    private List<Token> as(String meant, List<Token> line, Head head) {
        Token name = line.get(head.nameAt() + 1);
        diagnostics.error("unknown-directive", line.get(head.nameAt()).span().to(name.span()), "unknown directive '"
                + head.name() + "'", "did you mean '." + meant + "'?");
        List<Token> corrected = new ArrayList<>(line);
        corrected.set(head.nameAt() + 1, new Token(Token.Kind.NAME, meant, null, name.span(), name.touches()));
        return corrected;
    }
}
