package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;

/** Reads an expression that stands alone, such as a condition that an image keeps as text. */
public final class LoneExpression {

    private LoneExpression() {
    }

    /**
     * The expression of a text, or null where it is none, which is then reported.
     *
     * @param name what the text is called in messages
     */
    public static Expr parse(String text, String name, Diagnostics diagnostics) {
        SourceFile file = new SourceFile(name, null, List.of(text));
        List<Token> tokens = new ArrayList<>();
        if (!Lexer.line(file, 1, null, diagnostics, tokens).clean()) {
            return null;
        }
        if (tokens.isEmpty()) {
            diagnostics.error("syntax", null, "there is no expression", null);
            return null;
        }
        TokenCursor in = new TokenCursor(tokens);
        try {
            Expr expr = new ExpressionParser(in).expression();
            if (in.atEnd()) {
                return expr;
            }
            diagnostics.error("syntax", in.here(), "expected the end of the expression, found " + in.found(), null);
        } catch (SyntaxException e) {
            diagnostics.error(e.code(), e.span(), e.getMessage(), e.remedy());
        }
        return null;
    }
}
