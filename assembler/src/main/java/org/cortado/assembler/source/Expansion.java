package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;

/**
 * The lines of a macro with its arguments in their holes. Tokens are put in, not text: an argument of several tokens
 * that stands amid an expression gets brackets, so {@code 2 * \x} with {@code 1 + 2} is 6. A hole that touches a name
 * or number makes one word with it: {@code cell\i}.
 */
final class Expansion implements Lines {
    private final Macro macro;
    private final Map<String, List<Token>> arguments;
    private final Span call;
    private final int number;
    private int line;

    /**
     * @param arguments what each parameter stands for
     * @param call where the macro is called
     * @param number counts the expansions of a source, for {@code \@} and local names
     */
    Expansion(Macro macro, Map<String, List<Token>> arguments, Span call, int number) {
        this.macro = macro;
        this.arguments = arguments;
        this.call = call;
        this.number = number;
    }

    @Override
    public List<Token> next(Diagnostics diagnostics) {
        return line == macro.lines().size() ? null : expanded(macro.lines().get(line++));
    }

    private List<Token> expanded(List<Token> body) {
        List<Token> out = new ArrayList<>(body.size() + 8);
        boolean open = false;
        for (int i = 0; i < body.size(); i++) {
            Token hole = body.get(i);
            List<Token> piece = piece(hole);
            boolean holes = i > 0 && (isHole(hole) || isHole(body.get(i - 1)));
            if (piece.isEmpty()) {
                open = open && hole.touches();
                continue;
            }
            Token joined = holes && open && hole.touches() && piece.size() == 1
                    ? joined(out.get(out.size() - 1), piece.get(0)) : null;
            if (joined != null) {
                out.set(out.size() - 1, joined);
            } else if (piece.size() > 1 && !standsAlone(body, i)) {
                Span place = at(hole.span(), call);
                out.add(new Token(Token.Kind.OPERATOR, "(", null, place, hole.touches()));
                out.addAll(piece);
                out.add(new Token(Token.Kind.OPERATOR, ")", null, place, true));
            } else {
                out.addAll(piece);
            }
            open = piece.size() == 1;
        }
        return out;
    }

    private List<Token> piece(Token token) {
        Span place = at(token.span(), call);
        if (!isHole(token)) {
            boolean local = token.isName() && macro.locals().contains(token.text());
            return List.of(local ? new Token(token.kind(), token.text() + "@" + number, null, place, token.touches())
                    : token.at(place, token.touches()));
        }
        if (token.text().equals("@")) {
            return List.of(new NumberLexer(Integer.toString(number), 0).token(place, token.touches()));
        }
        if (token.text().equals("()")) {
            return List.of();
        }
        List<Token> argument = arguments.get(token.text());
        if (argument == null) { // of a macro defined inside this one, or of none: the parser will say so
            return List.of(token.at(place, token.touches()));
        }
        List<Token> piece = new ArrayList<>(argument.size());
        for (Token given : argument) {
            piece.add(given.at(at(given.span(), place), piece.isEmpty() ? token.touches() : given.touches()));
        }
        return piece;
    }

    private static boolean isHole(Token token) {
        return token.kind() == Token.Kind.PARAMETER;
    }

    private static Span at(Span span, Span within) {
        return new Span(span.file(), span.line(), span.column(), span.length(), within);
    }

    /** Whether a hole is the whole of what stands between two commas or brackets. */
    private static boolean standsAlone(List<Token> body, int at) {
        Token before = at == 0 ? null : body.get(at - 1);
        Token after = at + 1 == body.size() ? null : body.get(at + 1);
        return (before == null || before.isName() || before.is(",") || before.is("(") || before.is("[")
                || before.is("=")) && (after == null || after.is(",") || after.is(")") || after.is("]"));
    }

    /** Two tokens as one word, or null where they make none. */
    private static Token joined(Token left, Token right) {
        boolean words = (left.isName() || left.kind() == Token.Kind.NUMBER)
                && (right.isName() || right.kind() == Token.Kind.NUMBER);
        if (!words) {
            return null;
        }
        String text = left.text() + right.text();
        Span span = left.span().to(right.span());
        if (left.isName()) {
            boolean name = right.text().chars().allMatch(c -> Lexer.nameRest((char) c));
            return name ? new Token(Token.Kind.NAME, text, null, span, left.touches()) : null;
        }
        NumberLexer number = new NumberLexer(text, 0);
        return number.end() == text.length() && number.code() == null ? number.token(span, left.touches()) : null;
    }
}
