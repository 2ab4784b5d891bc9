package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Foreign;
import org.cortado.assembler.source.Statement;

/** Reads {@code .state}, {@code .param}, {@code .input}, {@code .temp} and {@code .pred}. */
final class DeclarationReader {
    private static final Map<String, Register.Kind> KINDS = Map.of(".state", Register.Kind.STATE, ".param",
            Register.Kind.PARAMETER, ".input", Register.Kind.INPUT, ".temp", Register.Kind.TEMPORARY, ".pred",
            Register.Kind.PREDICATE);

    private final ProgramHeader header;
    private final Diagnostics diagnostics;
    private final Map<String, Declared> all = new LinkedHashMap<>();

    DeclarationReader(ProgramHeader header, Diagnostics diagnostics) {
        this.header = header;
        this.diagnostics = diagnostics;
    }

    static boolean declares(Statement statement) {
        return KINDS.containsKey(statement.name());
    }

    /** All that was declared so far, in order. */
    List<Declared> all() {
        return new ArrayList<>(all.values());
    }

    void read(Statement statement) {
        Register.Kind kind = KINDS.get(statement.name());
        if (statement.arguments().isEmpty()) {
            diagnostics.error("missing-name", statement.span(), statement.name() + " declares nothing",
                    "write names, as in '%s v'".formatted(statement.name()));
        }
        for (Argument argument : statement.arguments()) {
            Declared declared = declared(statement.name(), kind, argument);
            if (declared != null) {
                add(declared);
            }
        }
    }

    private Declared declared(String directive, Register.Kind kind, Argument argument) {
        Expr initial = argument.key() == null ? null : argument.value();
        String name = argument.key();
        String format = argument.keyFormat();
        if (argument.key() == null) {
            Expr value = argument.value();
            if (value instanceof Expr.Cast cast) {
                format = cast.format();
                value = cast.operand();
            }
            if (!(value instanceof Expr.Name written)) {
                diagnostics.error("bad-argument", argument.span(), directive + " declares names",
                        "write them as in '%s v, w : s5.26'".formatted(directive));
                return null;
            }
            name = written.name();
        }
        boolean valued = kind == Register.Kind.STATE || kind == Register.Kind.PARAMETER;
        if (initial != null && !valued) {
            diagnostics.error("bad-argument", argument.span(), "%s is given a value, and %s words have none"
                    .formatted(name, directive), "set it with an instruction");
            return null;
        }
        if (kind == Register.Kind.PREDICATE && format != null) {
            diagnostics.error("bad-argument", argument.span(), "a predicate has no format", "leave it away");
            return null;
        }
        return new Declared(kind, name, kind == Register.Kind.PREDICATE ? null : format(argument.span(), format, kind),
                initial, argument.span());
    }

    private WordFormat format(Span span, String text, Register.Kind kind) {
        WordFormat format = header.format();
        if (text != null) {
            try {
                format = WordFormat.parse(text);
            } catch (IllegalArgumentException e) {
                diagnostics.error("unknown-format", span, e.getMessage(), Foreign.format(text));
            }
        }
        format = kind == Register.Kind.PARAMETER ? header.fittedParameter(format) : header.fitted(format);
        boolean written = kind == Register.Kind.STATE || kind == Register.Kind.TEMPORARY;
        int signed = format.format().width() + (format.format().signed() ? 0 : 1);
        if (written && !format.count() && format.format().width() > header.width() && signed > header.width()) {
            diagnostics.error("format-width", span, "%s has %d bits, and results of this program are brought to %d"
                    .formatted(format, format.format().width(), header.width()),
                    "write a narrower format here, or width=%d in .neuron".formatted(format.format().width()));
        }
        return format;
    }

    private void add(Declared declared) {
        if (Register.parse(declared.name()) >= 0) {
            diagnostics.error("reserved-name", declared.span(), "%s names a register of the machine".formatted(
                    declared.name()), "choose another name");
            return;
        }
        Declared first = all.putIfAbsent(declared.name(), declared);
        if (first != null) {
            diagnostics.error("doubled-name", declared.span(), "%s is declared twice".formatted(declared.name()),
                    "choose another name", Diagnostic.note(first.span(), "first declared here"));
        }
    }
}
