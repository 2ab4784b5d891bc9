package org.cortado.assembler.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;

/** Reads what stands between {@code .macro} and {@code .endm}, or {@code .rept} and {@code .endr}, unexpanded. */
final class MacroReader {
    static final Map<String, String> CLOSERS = Map.of(".macro", ".endm", ".rept", ".endr");

    private final Lines lines;
    private final Spelling spelling;
    private final Budget budget;
    private final Diagnostics diagnostics;

    MacroReader(Lines lines, Spelling spelling, Budget budget, Diagnostics diagnostics) {
        this.lines = lines;
        this.spelling = spelling;
        this.budget = budget;
        this.diagnostics = diagnostics;
    }

    /**
     * The lines up to the end of the block, that end taken and not among them, the {@code .local} names of the block
     * taken out; null where nothing closes it, which has been reported.
     *
     * @param opener {@code .macro} or {@code .rept}
     */
    Macro block(String opener, Span span) {
        Deque<String> open = new ArrayDeque<>(List.of(CLOSERS.get(opener)));
        List<List<Token>> body = new ArrayList<>();
        Set<String> locals = new LinkedHashSet<>();
        while (!budget.spent()) {
            List<Token> line = lines.next(diagnostics);
            line = line == null ? null : spelling.closer(line, open.peek());
            if (line == null) {
                diagnostics.error("unclosed-block", span, "this " + opener + " is not closed", "write "
                        + CLOSERS.get(opener) + " behind its lines");
                return null;
            }
            if (line.isEmpty()) {
                budget.line(0, span);
                continue;
            }
            budget.line(line.size(), line.get(0).span());
            String name = Head.of(line).name();
            if (CLOSERS.containsKey(name)) {
                open.push(CLOSERS.get(name));
            } else if (CLOSERS.containsValue(name)) {
                if (!open.peek().equals(name)) {
                    diagnostics.error("stray-end", line.get(0).span().to(line.get(1).span()), "'" + name
                            + "' where " + open.peek() + " is due", "close the inner block first");
                    continue;
                }
                open.pop();
                if (open.isEmpty()) {
                    return new Macro(opener, span, List.of(), Collections.unmodifiableSet(locals), body);
                }
            } else if (open.size() == 1 && name.equals(".local")) {
                locals(line, locals);
                continue;
            }
            body.add(line);
        }
        return null;
    }

    private void locals(List<Token> line, Set<String> locals) {
        for (List<Token> piece : pieces(line.subList(2, line.size()))) {
            if (piece.size() == 1 && piece.get(0).isName()) {
                locals.add(piece.get(0).text());
            } else {
                diagnostics.error("bad-directive", line.get(0).span(), "'.local' takes names", "write .local a, b");
            }
        }
    }

    /**
     * The heading of a macro: its name and parameters, with the body read before; null after an error.
     *
     * @param line the tokens of the {@code .macro} line
     */
    Macro heading(List<Token> line, Macro body) {
        Token name = line.size() > 2 ? line.get(2) : null;
        if (name == null || !name.isName()) {
            diagnostics.error("bad-directive", line.get(0).span().to(line.get(1).span()),
                    "'.macro' needs a name", "write .macro name parameter, parameter = default");
            return null;
        }
        int from = line.size() > 3 && line.get(3).is(",") ? 4 : 3;
        List<Macro.Parameter> parameters = new ArrayList<>();
        for (List<Token> piece : pieces(line.subList(from, line.size()))) {
            Macro.Parameter parameter = parameter(piece, line);
            if (parameter == null) {
                return null;
            }
            if (parameters.stream().anyMatch(p -> p.name().equals(parameter.name()))) {
                diagnostics.error("doubled-name", piece.get(0).span(), "parameter '" + parameter.name()
                        + "' stands twice", "give each parameter a name of its own");
                return null;
            }
            parameters.add(parameter);
        }
        return new Macro(name.text(), name.span(), List.copyOf(parameters), body.locals(), body.lines());
    }

    private Macro.Parameter parameter(List<Token> piece, List<Token> line) {
        boolean bare = piece.size() == 1 && piece.get(0).isName();
        boolean given = piece.size() > 1 && piece.get(0).isName() && piece.get(1).is("=");
        if (!bare && !given) {
            Token wrong = piece.isEmpty() ? line.get(line.size() - 1) : piece.get(bare(piece) ? 1 : 0);
            diagnostics.error("bad-directive", wrong.span(), "a parameter is a name, with or without a default",
                    "write .macro name parameter, parameter = default");
            return null;
        }
        return new Macro.Parameter(piece.get(0).text(), bare ? null : List.copyOf(piece.subList(2, piece.size())));
    }

    private static boolean bare(List<Token> piece) {
        return piece.get(0).isName() && piece.size() > 1;
    }

    /** Parts tokens at the commas outside of all brackets; no token at all is no piece. */
    static List<List<Token>> pieces(List<Token> tokens) {
        List<List<Token>> pieces = new ArrayList<>();
        if (tokens.isEmpty()) {
            return pieces;
        }
        int depth = 0;
        List<Token> piece = new ArrayList<>();
        for (Token token : tokens) {
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                pieces.add(piece);
                piece = new ArrayList<>();
            } else {
                piece.add(token);
            }
        }
        pieces.add(piece);
        return pieces;
    }
}
