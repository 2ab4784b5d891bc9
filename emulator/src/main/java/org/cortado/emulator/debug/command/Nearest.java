package org.cortado.emulator.debug.command;

import java.util.Collection;
import java.util.Comparator;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.ExprParser;
import org.cortado.emulator.debug.expr.Words;

/** The word that a user may have meant. */
final class Nearest {
    private static final int LEAST_PREFIX = 4;

    private Nearest() {
    }

    /** {@code did you mean X?} for the known word nearest to one that was written, or {@code otherwise}. */
    static String remedy(String word, Collection<String> known, String otherwise) {
        String near = of(word, known);
        return near == null ? otherwise : "did you mean '" + near + "'?";
    }

    /**
     * The longest known word that one goes on from ({@code breakpoint}), else the nearest by spelling, else the first
     * that holds its letters in their order from the first on ({@code brk}); or null.
     */
    static String of(String word, Collection<String> known) {
        String near = known.stream().filter(one -> one.length() >= LEAST_PREFIX && word.startsWith(one))
                .max(Comparator.comparingInt(String::length)).orElse(null);
        near = near == null ? Suggestion.nearest(word, known) : near;
        return near != null || word.length() < 2 ? near
                : known.stream().filter(one -> holds(one, word)).findFirst().orElse(null);
    }

    private static boolean holds(String text, String letters) {
        int at = 0;
        for (int i = 0; i < text.length() && at < letters.length(); i++) {
            at += text.charAt(i) == letters.charAt(at) ? 1 : i == 0 ? -1 : 0;
            if (at < 0) {
                return false;
            }
        }
        return at == letters.length();
    }

    /** Refuses a line that begins with a misspelt keyword: a word that is near one and is no name of the chip. */
    static void keyword(Words words, Collection<String> keywords, String what, Debugger debugger) {
        String first = words.peek().text();
        if (words.peek().kind() != Words.Kind.NAME || keywords.contains(first)
                || words.peekSecond().kind() == Words.Kind.SIGN || debugger.subject().names().indexOf(first) >= 0) {
            return;
        }
        String remedy = remedy(first, keywords, "");
        if (!remedy.isEmpty() && !named(first, debugger)) {
            throw new DebugException("no %s '%s': %s".formatted(what, first, remedy));
        }
    }

    private static boolean named(String word, Debugger debugger) {
        try {
            return ExprParser.whole(debugger.names(), word) != null;
        } catch (DebugException e) {
            return false;
        }
    }
}
