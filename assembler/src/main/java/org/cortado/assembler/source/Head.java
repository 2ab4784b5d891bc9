package org.cortado.assembler.source;

import java.util.List;

/**
 * What a line of tokens begins with, before it is parsed.
 *
 * @param label whether a label stands first
 * @param guard whether a guard stands before the name
 * @param name the directive with its dot, or the mnemonic; empty where there is none
 * @param nameAt index of the name's first token
 * @param restAt index of the first token behind the name
 */
record Head(boolean label, boolean guard, String name, int nameAt, int restAt) {

    static Head of(List<Token> line) {
        TokenCursor in = new TokenCursor(line);
        int at = in.nextName(0) && in.next(1, ":") ? 2 : 0;
        boolean label = at > 0;
        int guard = in.nextName(at) && in.next(at + 1, "?") ? 2
                : in.next(at, "!") && in.nextName(at + 1) && in.next(at + 2, "?") ? 3 : 0;
        at += guard;
        Token token = in.peek(at);
        if (token != null && token.is(".") && in.nextName(at + 1)) {
            return new Head(label, guard > 0, "." + in.peek(at + 1).text(), at, at + 2);
        }
        return token != null && token.isName() ? new Head(label, guard > 0, token.text(), at, at + 1)
                : new Head(label, guard > 0, "", at, at);
    }
}
