package org.cortado.assembler.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.isa.Op;

/**
 * The first stage: reads a source and its includes, expands macros and repetitions, keeps what conditions let through,
 * and takes out the constants. It does only as much work as {@link Limits} allow.
 */
public final class Preprocessor {
    private final Diagnostics diagnostics;
    private final Budget budget;
    private final Includes includes;
    private final ProgramSplit out;
    private final Definitions definitions;
    private final Spelling spelling;
    private final Map<String, Macro> macros = new LinkedHashMap<>();
    private final MacroBodies bodies = new MacroBodies();
    private int expansions;

    private Preprocessor(SourceFile main, AssemblyOptions options, List<String> directives,
            Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.spelling = new Spelling(directives, diagnostics);
        this.budget = new Budget(diagnostics);
        this.includes = new Includes(main, options.includePath(), diagnostics);
        Constants globals = new Constants(null);
        this.out = new ProgramSplit(globals, budget, diagnostics);
        this.definitions = new Definitions(diagnostics);
        definitions.commandLine(options.definitions(), globals);
        diagnostics.explainBy(bodies::explained);
    }

    /** Reads a file; null where it cannot be read, which has been reported. */
    public static SourceProgram read(Path file, AssemblyOptions options, Diagnostics diagnostics) {
        return read(file, options, List.of(), diagnostics);
    }

    /**
     * As the shorter form, mistyped directives taken for what was meant.
     *
     * @param directives the names of all directives without their points, which a mistyped one is held against
     */
    public static SourceProgram read(Path file, AssemblyOptions options, List<String> directives,
            Diagnostics diagnostics) {
        SourceFile main = SourceReader.read(file, file.toString(), null, diagnostics);
        return main == null ? null : read(main, options, directives, diagnostics);
    }

    /** Reads a source that is in memory; what it includes is looked for beside its path. */
    public static SourceProgram read(SourceFile main, AssemblyOptions options, Diagnostics diagnostics) {
        return read(main, options, List.of(), diagnostics);
    }

    /** As {@link #read(Path, AssemblyOptions, List, Diagnostics)}, for a source that is in memory. */
    public static SourceProgram read(SourceFile main, AssemblyOptions options, List<String> directives,
            Diagnostics diagnostics) {
        Preprocessor preprocessor = new Preprocessor(main, options, directives, diagnostics);
        preprocessor.file(main, null);
        return preprocessor.out.finish(preprocessor.includes.files(), preprocessor.budget.spent()
                || preprocessor.includes.missing());
    }

    /**
     * What is being expanded.
     *
     * @param macro the macro or repetition, or null for a file
     * @param around the expansion in whose body the repetition was written, or null
     * @param depth how many expansions are open
     */
    private record Frame(Macro macro, Frame around, int depth) {

        boolean takes(String name) {
            return macro != null && macro.hasParameter(name) || around != null && around.takes(name);
        }
    }

    private void file(SourceFile file, Span within) {
        includes.enter(file);
        run(new TokenLines(file, within), new Frame(null, null, 0));
        includes.leave();
    }

    private void run(Lines lines, Frame frame) {
        Conditionals conditions = new Conditionals(diagnostics,
                line -> definitions.condition(line, out.scope(), macros));
        while (!budget.spent()) {
            List<Token> line = lines.next(conditions.active() ? diagnostics : new Diagnostics());
            if (line == null) {
                break;
            }
            budget.line(line.size(), line.isEmpty() ? null : line.get(0).span());
            if (conditions.active() && !lines.lost().isEmpty()) {
                misread(lines.lost());
            }
            line = spelling.meant(line, !conditions.active());
            Head head = Head.of(line);
            if (Conditionals.handles(head.name())) {
                conditions.take(head.name(), line);
            } else if (conditions.active() && !line.isEmpty()) {
                take(head, line, lines, frame);
            }
        }
        if (!budget.spent()) {
            conditions.end();
        }
    }

    private void take(Head head, List<Token> line, Lines lines, Frame frame) {
        switch (head.name()) {
            case ".macro" -> macro(line, lines, frame);
            case ".rept" -> repetition(line, lines, frame);
            case ".include", ".once", ".equ", ".assert", ".error", ".warning" -> {
                Statement statement = parse(line);
                if (statement != null) {
                    directive(statement);
                }
            }
            case ".endm", ".endr" -> diagnostics.error("stray-end", span(head, line), "'" + head.name()
                    + "' closes nothing", "write " + (head.name().equals(".endm") ? ".macro" : ".rept")
                    + " before it, or remove it");
            case ".local" -> diagnostics.error("misplaced-directive", span(head, line),
                    "'.local' stands in a macro or repetition", "names outside of them are of the whole source");
            default -> {
                Macro macro = macros.get(head.name());
                if (macro != null) {
                    call(macro, head, line, frame);
                } else {
                    emit(line);
                }
            }
        }
    }

    private static Span span(Head head, List<Token> line) {
        return line.get(head.nameAt()).span().to(line.get(head.restAt() - 1).span());
    }

    private Statement parse(List<Token> line) {
        Statement statement = StatementParser.parse(line, diagnostics);
        if (statement == null) {
            misread(line);
        }
        return statement;
    }

    /** A line that was not understood: nothing that it may have defined is to be missed. */
    private void misread(List<Token> line) {
        out.scope().misread(line.stream().filter(Token::isName).map(Token::text).toList());
        if (line.stream().limit(2).anyMatch(token -> token.isName() && token.text().equals("include"))) {
            includes.lose();
            out.incomplete();
        }
    }

    private void emit(List<Token> line) {
        Statement statement = parse(line);
        if (statement != null) {
            budget.statement(statement.span());
            out.take(statement, macros.keySet());
        }
    }

    private void directive(Statement statement) {
        switch (statement.name()) {
            case ".include" -> include(statement);
            case ".once" -> {
                if (definitions.shaped(statement, 0, 0)) {
                    includes.once(statement.span().file());
                }
            }
            case ".equ" -> definitions.equ(statement, out.scope());
            case ".assert" -> definitions.check(statement, out.scope());
            default -> definitions.message(statement, out.scope());
        }
    }

    private void include(Statement statement) {
        if (statement.arguments().size() == 1 && unquoted(statement.arguments().get(0).value())) {
            definitions.misshaped(statement);
            includes.lose();
            out.incomplete();
            return;
        }
        String name = definitions.shaped(statement, 1, 1)
                ? Evaluator.text(statement.arguments().get(0).value(), out.scope(), diagnostics) : null;
        if (name == null) {
            includes.lose();
            out.incomplete();
            return;
        }
        if (includes.depth() >= Limits.INCLUDE_DEPTH) {
            budget.stop("include-depth", statement.span(), "includes go deeper than " + Limits.INCLUDE_DEPTH
                    + " files", "include fewer files from included ones");
            return;
        }
        SourceFile file = includes.open(name, statement.arguments().get(0).span());
        if (includes.missing()) {
            out.incomplete();
        }
        if (file != null) {
            file(file, statement.span());
        }
    }

    /** Whether a file name lacks its quotes, as in {@code .include neurons.inc}. */
    private boolean unquoted(Expr value) {
        return value instanceof Expr.Member || value instanceof Expr.Binary binary && binary.operator().equals("/")
                || value instanceof Expr.Name name && !out.scope().knows(name.name());
    }

    private void macro(List<Token> line, Lines lines, Frame frame) {
        MacroReader reader = new MacroReader(lines, spelling, budget, diagnostics);
        Macro body = reader.block(".macro", line.get(0).span().to(line.get(1).span()));
        Macro macro = body == null ? null : reader.heading(line, body);
        if (macro == null) {
            misread(line);
            return;
        }
        Macro first = macros.get(macro.name());
        if (Op.ofMnemonic(macro.name()) != null) {
            diagnostics.error("doubled-name", macro.span(), "'" + macro.name() + "' is an instruction",
                    "give the macro another name");
        } else if (first != null) {
            diagnostics.error("doubled-name", macro.span(), "macro '" + macro.name() + "' is defined twice",
                    "give one of them another name", Diagnostic.note(first.span(), "first defined here"));
        } else if (unshadowed(macro, macro.span(), frame)) {
            macros.put(macro.name(), macro);
            bodies.add(macro);
        }
    }

    /** Names inside and around must differ: the outer one is put in first, everywhere. */
    private boolean unshadowed(Macro macro, Span span, Frame frame) {
        for (String name : macro.parameterNames()) {
            if (frame.takes(name)) {
                diagnostics.error("doubled-name", span, "'\\" + name
                        + "' already stands for an argument of the macro or repetition around", "take another name");
                return false;
            }
        }
        return true;
    }

    private void repetition(List<Token> line, Lines lines, Frame frame) {
        Statement statement = StatementParser.parse(line, diagnostics);
        Macro body = new MacroReader(lines, spelling, budget, diagnostics).block(".rept",
                line.get(0).span().to(line.get(line.size() > 1 ? 1 : 0).span()));
        if (statement == null || body == null || !definitions.shaped(statement, 1, 2)) {
            if (body != null) {
                body.lines().forEach(this::misread);
            }
            return;
        }
        List<Macro.Parameter> index = List.of();
        if (statement.arguments().size() == 2) {
            if (!(statement.arguments().get(1).value() instanceof Expr.Name name)) {
                definitions.misshaped(statement);
                return;
            }
            index = List.of(new Macro.Parameter(name.name(), null));
        }
        double count = Evaluator.number(statement.arguments().get(0).value(), out.scope(), diagnostics);
        if (Double.isNaN(count)) {
            return;
        }
        if (count < 0 || count > Limits.REPETITIONS || count != Math.rint(count)) {
            diagnostics.error("repetition-count", statement.arguments().get(0).span(), "a repetition of "
                    + Operators.shown(count) + " times", "give an integer from 0 to " + Limits.REPETITIONS);
            return;
        }
        Macro macro = new Macro(".rept", statement.nameSpan(), index, body.locals(), body.lines());
        if (unshadowed(macro, statement.arguments().get(statement.arguments().size() - 1).span(), frame)) {
            bodies.add(macro);
            repeat(macro, (int) count, statement.span(), frame);
        }
    }

    private void repeat(Macro macro, int count, Span span, Frame frame) {
        int errors = diagnostics.errors();
        for (int i = 0; i < count && !budget.spent() && diagnostics.errors() - errors < 100; i++) {
            budget.line(0, span);
            Map<String, List<Token>> index = new HashMap<>();
            for (Macro.Parameter parameter : macro.parameters()) {
                index.put(parameter.name(), List.of(new NumberLexer(Integer.toString(i), 0).token(span, false)));
            }
            expand(macro, index, span, new Frame(macro, frame, frame.depth() + 1));
        }
    }

    private void call(Macro macro, Head head, List<Token> line, Frame frame) {
        Span name = span(head, line);
        if (head.guard()) {
            diagnostics.error("misplaced-guard", line.get(0).span(), "a guard stands before an instruction, not before "
                    + "a macro", "give the macro the predicate as an argument and guard its instructions");
            return;
        }
        if (head.label()) {
            emit(line.subList(0, 2));
        }
        Span whole = name.to(line.get(line.size() - 1).span());
        Map<String, List<Token>> arguments = MacroCall.match(macro, whole, line.subList(head.restAt(), line.size()),
                diagnostics);
        if (arguments != null) {
            expand(macro, arguments, whole, new Frame(macro, null, frame.depth() + 1));
        }
    }

    private void expand(Macro macro, Map<String, List<Token>> arguments, Span call, Frame frame) {
        if (frame.depth() > Limits.EXPANSION_DEPTH) {
            budget.stop("macro-recursion", call, "macros go deeper than " + Limits.EXPANSION_DEPTH + " expansions",
                    "does '" + macro.name() + "' call itself without an end? guard the call with .if");
            return;
        }
        run(new Expansion(macro, arguments, call, ++expansions), frame);
    }
}
