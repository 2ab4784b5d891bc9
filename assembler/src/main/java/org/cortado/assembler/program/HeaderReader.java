package org.cortado.assembler.program;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Foreign;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Statement;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Rounding;

/** Reads {@code .neuron name, key=value, ...}. */
final class HeaderReader {
    private static final List<String> KEYS =
            List.of("format", "round", "overflow", "width", "substeps", "reference", "states", "checks");
    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 32;
    private static final int MOST_SUBSTEPS = 1024;

    private final Scope scope;
    private final AssemblyOptions options;
    private final Diagnostics diagnostics;
    private WordFormat format = WordFormat.of(QFormat.S16_15);
    private Rounding rounding = Rounding.NEAREST;
    private Overflow overflow = Overflow.SATURATE;
    private int width;
    private int substeps = 1;
    private int states;
    private String reference = "";
    private boolean checked = true;

    HeaderReader(Scope scope, AssemblyOptions options, Diagnostics diagnostics) {
        this.scope = scope;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /** The header; after an error what was understood, so that the rest can be checked too. */
    ProgramHeader read(Statement statement) {
        String name = "";
        Set<String> seen = new TreeSet<>();
        for (Argument argument : statement.arguments()) {
            if (argument.key() == null) {
                if (!name.isEmpty() || !(argument.value() instanceof Expr.Name written)) {
                    diagnostics.error("bad-argument", argument.span(), ".neuron takes one name, then keys",
                            "write '.neuron lif, format=s16.15, round=nearest'");
                } else {
                    name = written.name();
                }
            } else if (!seen.add(argument.key())) {
                diagnostics.error("doubled-key", argument.span(), "'%s' is given twice".formatted(argument.key()),
                        "leave one away");
            } else {
                key(argument);
            }
        }
        if (name.isEmpty()) {
            diagnostics.error("missing-name", statement.span(), "this program has no name",
                    "write '.neuron lif, format=s16.15'");
        }
        boolean refitted = options.format() != null && !format.count();
        try {
            if (refitted) {
                format = WordFormat.parse(options.format());
                width = 0;
            }
            rounding = options.rounding() != null ? Rounding.parse(options.rounding()) : rounding;
        } catch (IllegalArgumentException e) {
            diagnostics.error("bad-value", statement.span(), e.getMessage(), null);
        }
        int wide = width != 0 ? width : Math.max(LEAST_WIDTH, format.format().width());
        return new ProgramHeader(name, statement.span(), format, rounding, overflow, wide, substeps, states, reference,
                checked, refitted, options.alike());
    }

    private void key(Argument argument) {
        String text = word(argument.value());
        try {
            switch (argument.key()) {
                case "format" -> format = WordFormat.parse(text);
                case "round" -> rounding = Rounding.parse(text);
                case "overflow" -> overflow = Overflow.parse(text);
                case "width" -> width = integer(argument, LEAST_WIDTH, MOST_WIDTH);
                case "substeps" -> substeps = integer(argument, 1, MOST_SUBSTEPS);
                case "states" -> states = integer(argument, 0, Register.Kind.STATE.count());
                case "reference" -> reference = text;
                case "checks" -> {
                    if (!text.equals("on") && !text.equals("off")) {
                        throw new IllegalArgumentException("checks is on or off");
                    }
                    checked = text.equals("on");
                }
                default -> diagnostics.error("unknown-key", argument.span(), ".neuron has no key '%s'".formatted(
                        argument.key()), Suggestion.remedy(argument.key(), KEYS,
                        "keys are " + String.join(", ", KEYS)));
            }
        } catch (IllegalArgumentException e) {
            diagnostics.error("bad-value", argument.value().span(), e.getMessage(), Foreign.format(text));
        }
    }

    private static String word(Expr expr) {
        return expr instanceof Expr.Name name ? name.name() : expr instanceof Expr.Text text ? text.value() : "";
    }

    private int integer(Argument argument, int min, int max) {
        double number = Evaluator.number(argument.value(), scope, diagnostics);
        if (Double.isNaN(number)) {
            return min;
        }
        if (number != StrictMath.rint(number) || number < min || number > max) {
            throw new IllegalArgumentException("%s is an integer %d .. %d".formatted(argument.key(), min, max));
        }
        return (int) number;
    }
}
