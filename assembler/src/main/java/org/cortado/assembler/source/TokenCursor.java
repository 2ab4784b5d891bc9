package org.cortado.assembler.source;

import java.util.List;
import org.cortado.assembler.diagnostic.Span;

/** A place in the tokens of one statement, for the parsers. */
final class TokenCursor {
    private final List<Token> tokens;
    private int at;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at == tokens.size();
    }

    /** The next token, or null at the end. */
    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int wanted = at + ahead;
        return wanted >= 0 && wanted < tokens.size() ? tokens.get(wanted) : null;
    }

    /** From {@code start} to the end of the last token taken. */
    Span since(Span start) {
        return start.to(tokens.get(at - 1).span());
    }

    Token take() {
        return tokens.get(at++);
    }

    boolean next(String operator) {
        return next(0, operator);
    }

    boolean next(int ahead, String operator) {
        Token token = peek(ahead);
        return token != null && token.is(operator);
    }

    boolean nextName(int ahead) {
        Token token = peek(ahead);
        return token != null && token.isName();
    }

    /** Takes the operator where it is next. */
    boolean accept(String operator) {
        if (next(operator)) {
            at++;
            return true;
        }
        return false;
    }

    /** The place where something is missing: the next token, or right behind the last. */
    Span here() {
        if (!atEnd()) {
            return peek().span();
        }
        Span last = tokens.get(tokens.size() - 1).span();
        return new Span(last.file(), last.line(), last.column() + last.length(), 1, last.within());
    }

    String found() {
        return atEnd() ? "the end of the line" : peek().shown();
    }
}
