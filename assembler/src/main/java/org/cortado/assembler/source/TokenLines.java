package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;

/** The lines of a file as tokens, a trailing backslash joining a line with the next. */
final class TokenLines implements Lines {
    private final SourceFile file;
    private final Span within;
    private int line;
    private List<Token> lost = List.of();

    TokenLines(SourceFile file, Span within) {
        this.file = file;
        this.within = within;
    }

    /**
     * The tokens of the next line, empty for a blank one, null past the end. A line with wrong characters is reported
     * and comes as empty, so that it does not draw a second message.
     */
    @Override
    public List<Token> next(Diagnostics diagnostics) {
        if (line >= file.lines().size()) {
            return null;
        }
        List<Token> tokens = new ArrayList<>();
        boolean clean = true;
        boolean continued = true;
        boolean refused = false;
        while (continued && line < file.lines().size()) {
            Lexer.Outcome outcome = Lexer.line(file, ++line, within, diagnostics, tokens);
            continued = outcome.continued();
            clean &= outcome.clean();
            if (tokens.size() > Limits.STATEMENT_TOKENS && !refused) {
                refused = true;
                diagnostics.error("statement-too-long", tokens.get(0).span(), "this statement has over "
                        + Limits.STATEMENT_TOKENS + " words", "split it, or read its data from a file");
            }
            if (refused) {
                tokens.clear();
            }
        }
        lost = clean ? List.of() : tokens;
        return clean ? tokens : structure(tokens);
    }

    @Override
    public List<Token> lost() {
        return lost;
    }

    /** Of a line that was not understood, the name alone where it opens or closes a program. */
    private static List<Token> structure(List<Token> tokens) {
        boolean keeps = tokens.size() > 1 && tokens.get(0).is(".")
                && (tokens.get(1).text().equals("neuron") || tokens.get(1).text().equals("end"));
        return keeps ? tokens : List.of();
    }

    /** Number of the last line that was taken. */
    int line() {
        return line;
    }
}
