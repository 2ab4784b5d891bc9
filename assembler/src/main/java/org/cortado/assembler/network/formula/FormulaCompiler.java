package org.cortado.assembler.network.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Function;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Value;

/**
 * Makes expressions ready to be evaluated often. What does not vary is evaluated once; the plain operators become
 * closures; the rest of the built-in functions are asked of the {@link Evaluator}, whose meaning holds for all.
 */
public final class FormulaCompiler {
    private final Reading reading;
    private final List<String> variables;
    private final Map<String, FormulaFunction> functions;

    /**
     * A compiler for one kind of formula.
     *
     * @param reading names in sight beside the variables
     * @param variables names whose values a {@link Sample} gives, in its order
     * @param functions functions beside the built-in ones
     */
    public FormulaCompiler(Reading reading, List<String> variables, Map<String, FormulaFunction> functions) {
        this.reading = reading.in(new WithFunctions(reading.scope(), functions.keySet().stream()
                .filter(name -> !name.equals(FormulaFunction.LIST)).toList()));
        this.variables = variables;
        this.functions = functions;
    }

    public Reading reading() {
        return reading;
    }

    /** The position of a variable in a {@link Sample}, or -1. */
    public int variable(String name) {
        return variables.indexOf(name);
    }

    /** Whether an expression may differ from one sample to the next. */
    public boolean varies(Expr expr) {
        return mentions(expr, name -> variables.contains(name) || functions.containsKey(name));
    }

    /** Whether an expression uses a name, function or list ({@link FormulaFunction#LIST}) that is asked for. */
    public static boolean mentions(Expr expr, Predicate<String> name) {
        if (expr instanceof Expr.Name plain) {
            return name.test(plain.name());
        }
        if (expr instanceof Expr.Call call) {
            return name.test(call.name()) || call.arguments().stream().anyMatch(a -> mentions(a.value(), name));
        }
        if (expr instanceof Expr.Items items) {
            return name.test(FormulaFunction.LIST) || items.items().stream().anyMatch(i -> mentions(i, name));
        }
        if (expr instanceof Expr.Unary unary) {
            return mentions(unary.operand(), name);
        }
        if (expr instanceof Expr.Binary binary) {
            return mentions(binary.left(), name) || mentions(binary.right(), name);
        }
        if (expr instanceof Expr.Choice choice) {
            return mentions(choice.condition(), name) || mentions(choice.yes(), name) || mentions(choice.no(), name);
        }
        return expr instanceof Expr.Cast cast && mentions(cast.operand(), name);
    }

    /** The formula of an expression, or null where it was wrong, which is then reported. */
    public Formula compile(Expr expr) {
        if (!varies(expr)) {
            Double constant = reading.number(expr, "this value");
            return constant == null ? null : fixed(constant);
        }
        if (expr instanceof Expr.Name name) {
            int index = variables.indexOf(name.name());
            if (index < 0) {
                reading.error("not-a-number", expr.span(), "'" + name.name() + "' is a function",
                        "write it with its arguments, as in " + name.name() + "(...)");
                return null;
            }
            return sample -> sample.variables[index];
        }
        if (expr instanceof Expr.Call call) {
            FormulaFunction function = functions.get(call.name());
            return function != null ? function.compile(call, this) : builtIn(call);
        }
        if (expr instanceof Expr.Items items) {
            FormulaFunction function = functions.get(FormulaFunction.LIST);
            if (function != null) {
                List<Argument> arguments = items.items().stream().map(i -> new Argument(i.span(), null, null, i))
                        .toList();
                return function.compile(new Expr.Call(items.span(), FormulaFunction.LIST, arguments), this);
            }
        }
        if (expr instanceof Expr.Unary unary && unary.operator().equals("-")) {
            Formula operand = compile(unary.operand());
            return operand == null ? null : sample -> -operand.at(sample);
        }
        if (expr instanceof Expr.Unary unary) {
            Formula[] operand = all(List.of(unary.operand()));
            return operand == null ? null : asked(new Expr.Unary(unary.span(), unary.operator(), stand(expr, 0)),
                    operand);
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        if (expr instanceof Expr.Choice choice) {
            Formula[] parts = all(List.of(choice.condition(), choice.yes(), choice.no()));
            return parts == null ? null
                    : sample -> parts[0].at(sample) != 0 ? parts[1].at(sample) : parts[2].at(sample);
        }
        reading.error("not-a-number", expr.span(), "this is no number", "write an expression that gives one");
        return null;
    }

    /** The formulas of several expressions, or null where any was wrong. */
    public Formula[] all(List<Expr> exprs) {
        Formula[] formulas = new Formula[exprs.size()];
        boolean right = true;
        for (int i = 0; i < formulas.length; i++) {
            formulas[i] = compile(exprs.get(i));
            right &= formulas[i] != null;
        }
        return right ? formulas : null;
    }

    private static Formula fixed(double constant) {
        return sample -> constant;
    }

    private Formula binary(Expr.Binary binary) {
        Formula[] operands = all(List.of(binary.left(), binary.right()));
        if (operands == null) {
            return null;
        }
        Formula a = operands[0];
        Formula b = operands[1];
        return switch (binary.operator()) {
            case "+" -> sample -> a.at(sample) + b.at(sample);
            case "-" -> sample -> a.at(sample) - b.at(sample);
            case "*" -> sample -> a.at(sample) * b.at(sample);
            case "<" -> sample -> a.at(sample) < b.at(sample) ? 1 : 0;
            case "<=" -> sample -> a.at(sample) <= b.at(sample) ? 1 : 0;
            case ">" -> sample -> a.at(sample) > b.at(sample) ? 1 : 0;
            case ">=" -> sample -> a.at(sample) >= b.at(sample) ? 1 : 0;
            case "==" -> sample -> a.at(sample) == b.at(sample) ? 1 : 0;
            case "!=" -> sample -> a.at(sample) != b.at(sample) ? 1 : 0;
            case "/" -> finite(sample -> a.at(sample) / b.at(sample), evaluated(binary, operands));
            case "^" -> finite(sample -> StrictMath.pow(a.at(sample), b.at(sample)), evaluated(binary, operands));
            case "&&" -> sample -> a.at(sample) != 0 && b.at(sample) != 0 ? 1 : 0;
            case "||" -> sample -> a.at(sample) != 0 || b.at(sample) != 0 ? 1 : 0;
            default -> evaluated(binary, operands);
        };
    }

    private Formula evaluated(Expr.Binary binary, Formula[] operands) {
        return asked(new Expr.Binary(binary.span(), binary.operator(), stand(binary, 0), stand(binary, 1)), operands);
    }

    /** The quick way; where it gives no finite number, the evaluator says why. */
    private static Formula finite(Formula quick, Formula asked) {
        return sample -> {
            double value = quick.at(sample);
            return Double.isFinite(value) ? value : asked.at(sample);
        };
    }

    private Formula builtIn(Expr.Call call) {
        List<Expr> values = new ArrayList<>();
        List<Argument> stands = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            stands.add(new Argument(argument.span(), argument.key(), argument.keyFormat(),
                    stand(argument.value(), values.size())));
            values.add(argument.value());
        }
        Formula[] formulas = all(values);
        if (formulas == null) {
            return null;
        }
        Formula asked = asked(new Expr.Call(call.span(), call.name(), stands), formulas);
        Function function = Function.of(call.name());
        boolean known = function != null && function.takes(formulas.length)
                && call.arguments().stream().allMatch(a -> a.key() == null);
        if (known && function == Function.IF) {
            return sample -> formulas[0].at(sample) != 0 ? formulas[1].at(sample) : formulas[2].at(sample);
        }
        if (!known || function == Function.RAW) {
            return asked;
        }
        double[] arguments = new double[formulas.length];
        return finite(sample -> {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = formulas[i].at(sample);
            }
            return function.of(arguments);
        }, asked);
    }

    /** A name that no source can spell, for the value of an operand. */
    private static Expr stand(Expr expr, int operand) {
        return new Expr.Name(expr.span(), "#" + operand);
    }

    private Formula asked(Expr expr, Formula[] operands) {
        Operands scope = new Operands(new double[operands.length]);
        // A fault of one sample is mostly one of many: the first is told.
        Diagnostics[] told = {reading.diagnostics()};
        return sample -> {
            for (int i = 0; i < operands.length; i++) {
                scope.values[i] = operands[i].at(sample);
            }
            Value value = Evaluator.evaluate(expr, scope, told[0]);
            if (value == null) {
                told[0] = new Diagnostics();
                return Double.NaN;
            }
            return value.real();
        };
    }

    /** The names outside, and for suggestions the functions of this kind of formula too. */
    private record WithFunctions(Scope outside, List<String> functions) implements Scope {
        @Override
        public Value lookup(String name) {
            return outside.lookup(name);
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            return outside.call(function, arguments);
        }

        @Override
        public Collection<String> names() {
            return outside.names();
        }
    }

    private record Operands(double[] values) implements Scope {
        @Override
        public Value lookup(String name) {
            return name.startsWith("#") ? Value.of(values[Integer.parseInt(name.substring(1))]) : null;
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }
    }
}
