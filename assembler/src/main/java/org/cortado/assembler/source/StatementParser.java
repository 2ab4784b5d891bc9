package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.isa.Op;

/** Statements from tokens: {@code label: guard? name.suffix arguments}. */
public final class StatementParser {

    private StatementParser() {
    }

    /** The statements of a file, line by line, nothing expanded: for tools and tests that need no more. */
    public static List<Statement> file(SourceFile file, Diagnostics diagnostics) {
        List<Statement> statements = new ArrayList<>();
        TokenLines lines = new TokenLines(file, null);
        for (List<Token> line = lines.next(diagnostics); line != null; line = lines.next(diagnostics)) {
            Statement statement = parse(line, diagnostics);
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /**
     * One statement; null where there is none. After an error it is null too, which is reported, but for
     * {@code .neuron} and {@code .end}: those keep what was understood, so that the lines between find their place.
     */
    static Statement parse(List<Token> tokens, Diagnostics diagnostics) {
        if (tokens.isEmpty()) {
            return null;
        }
        Builder builder = new Builder(new TokenCursor(tokens), tokens.get(0).span());
        try {
            builder.head();
            builder.operands();
        } catch (SyntaxException e) {
            diagnostics.error(e.code(), e.span(), e.getMessage(), e.remedy());
            if (!builder.name.equals(".neuron") && !builder.name.equals(".end")) {
                return null;
            }
        }
        return builder.statement();
    }

    /** What is known of a statement so far. */
    private static final class Builder {
        private final TokenCursor in;
        private final Span start;
        private final List<String> suffixes = new ArrayList<>();
        private final List<Argument> arguments = new ArrayList<>();
        private String label;
        private String guard;
        private boolean negated;
        private String name = "";
        private Span nameSpan;

        Builder(TokenCursor in, Span start) {
            this.in = in;
            this.start = start;
            this.nameSpan = start;
        }

        void head() {
            if (in.nextName(0) && in.next(1, ":")) {
                label = in.take().text();
                in.take();
            }
            if (in.nextName(0) && in.next(1, "?")) {
                guard = in.take().text();
                in.take();
            } else if (in.next("!") && in.nextName(1) && in.next(2, "?")) {
                in.take();
                guard = in.take().text();
                negated = true;
                in.take();
            }
            if (in.atEnd()) {
                if (guard != null) {
                    throw new SyntaxException("syntax", in.here(), "an instruction is missing after the guard",
                            "write one as in " + guard + "? spk");
                }
            } else {
                name();
            }
        }

        private void name() {
            Token first = in.take();
            nameSpan = first.span();
            if (first.is(".") && in.nextName(0)) {
                Token directive = in.take();
                name = "." + directive.text();
                nameSpan = first.span().to(directive.span());
                if (label != null || guard != null) {
                    throw new SyntaxException("syntax", start, (label != null ? "a label" : "a guard")
                            + " stands before an instruction, not before a directive", "remove it");
                }
                return;
            }
            if (!first.isName()) {
                throw new SyntaxException("syntax", first.span(), "a statement does not begin with " + first.shown(),
                        "write a directive such as .run, a label, or an instruction such as add r0, r1, r2");
            }
            name = first.text();
            if (in.next("=")) {
                throw new SyntaxException("syntax", in.here(), "'" + name + "' is not set like this",
                        "write .equ " + name + ", and its value");
            }
            while (in.next(".")) {
                in.take();
                Token suffix = in.peek();
                if (suffix == null || suffix.kind() != Token.Kind.NAME && suffix.kind() != Token.Kind.NUMBER) {
                    throw new SyntaxException("syntax", in.here(), "expected a suffix after '.', found " + in.found(),
                            "write it as in mul.floor.wrap");
                }
                suffixes.add(in.take().text());
            }
        }

        void operands() {
            if (in.atEnd()) {
                return;
            }
            ExpressionParser parser = new ExpressionParser(in);
            arguments.add(parser.argument());
            while (!in.atEnd()) {
                if (!in.accept(",")) {
                    throw unexpected();
                }
                arguments.add(parser.argument());
            }
        }

        private String missing(Token token) {
            if (name.equals(".run") && token.text().equals("steps")) {
                return "write .run steps=" + in.peek(-1).text();
            }
            if (name.equals("if") || in.peek(-1).isName() && in.peek(-1).text().equals("if")) {
                return "a guard stands before its instruction, as in fired? spk";
            }
            return !name.startsWith(".") && token.isName() && Op.ofMnemonic(token.text()) != null
                    ? "write one instruction a line" : "separate arguments with a comma";
        }

        private SyntaxException unexpected() {
            Token token = in.peek();
            String remedy = token.kind() == Token.Kind.OPERATOR
                    ? token.is("=") ? "a key is one name, as in size = 10"
                    : token.is(")") || token.is("]") ? "remove it, or open a bracket before it" : null
                    : missing(token);
            return new SyntaxException("syntax", token.span(), "expected ',' or the end of the line, found "
                    + token.shown(), remedy);
        }

        Statement statement() {
            return new Statement(in.since(start), label, guard, negated, nameSpan, name, List.copyOf(suffixes),
                    List.copyOf(arguments));
        }
    }
}
