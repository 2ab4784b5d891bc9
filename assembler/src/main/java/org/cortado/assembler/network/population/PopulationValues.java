package org.cortado.assembler.network.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.formula.DrawFunctions;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.formula.FormulaFunction;
import org.cortado.assembler.network.formula.Sample;
import org.cortado.assembler.network.read.Heap;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.program.WordFormat;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Value;
import org.cortado.assembler.source.Work;

/**
 * Works out the parameters and start values of a population's neurons, in the order of their declaration: each value
 * may use {@code index}, {@code size}, random draws, and the parameters and states declared before it. What neither
 * names {@code index} nor draws is one value for all.
 */
final class PopulationValues {
    private static final int INDEX = 0;
    /** Bytes of a word and its real value. */
    private static final long BYTES = 12;

    private final Reading reading;
    private final NeuronProgram program;
    private final Map<String, Expr> given;
    private final int size;
    private final DrawStream stream;
    private final boolean lenient;
    private final List<String> names = new ArrayList<>(List.of("index"));
    private final List<WordColumn> columns = new ArrayList<>(Arrays.asList((WordColumn) null));
    private final Map<String, Value> constants = new LinkedHashMap<>();
    private final Map<String, WordColumn> unread = new LinkedHashMap<>();

    PopulationValues(Reading reading, NeuronProgram program, Map<String, Expr> given, int size, DrawStream stream,
            boolean lenient) {
        this.reading = reading;
        this.program = program;
        this.given = given;
        this.size = size;
        this.stream = stream;
        this.lenient = lenient;
        constants.put("size", Value.of(size));
    }

    /** The columns of the parameter words, or null where a value was wrong. */
    List<WordColumn> parameters(Span span) {
        WordColumn[] words = new WordColumn[program.parameterWords()];
        Arrays.fill(words, WordColumn.shared(0, 0));
        boolean right = true;
        for (NeuronProgram.Parameter parameter : program.parameters()) {
            Expr expr = given.getOrDefault(parameter.name(), parameter.initial());
            if (expr == null && lenient) {
                constants.put(parameter.name(), Value.of(0));
                continue;
            }
            if (expr == null) {
                reading.error("missing-parameter", span, "parameter '" + parameter.name() + "' of "
                        + program.name() + " has no default", "give it here: " + parameter.name() + "=...");
                right = false;
                continue;
            }
            WordColumn column = column(parameter.name(), parameter.format(), expr, scope(parameter.name()));
            right &= column != null;
            if (column != null && parameter.word() >= 0) {
                words[parameter.word()] = column;
            } else if (column != null) {
                unread.put(parameter.name(), column);
            }
        }
        return right ? List.of(words) : null;
    }

    /** The columns of the parameters that have no word, once {@link #parameters} has been asked for. */
    Map<String, WordColumn> unread() {
        return Collections.unmodifiableMap(unread);
    }

    /** The columns of the state words, or null where a value was wrong. */
    List<WordColumn> states() {
        WordColumn[] words = new WordColumn[program.states().size()];
        boolean right = true;
        for (int i = 0; i < words.length; i++) {
            NeuronProgram.State state = program.states().get(i);
            Expr expr = given.getOrDefault(state.name(), state.initial());
            words[i] = expr == null ? WordColumn.shared(0, 0) : column(state.name(), state.format(), expr,
                    scope(state.name()));
            right &= words[i] != null;
        }
        return right ? List.of(words) : null;
    }

    private static boolean written(Expr expr) {
        return expr instanceof Expr.Number
                || expr instanceof Expr.Unary unary && unary.operand() instanceof Expr.Number;
    }

    /** A value given in the source sees its names, a default those of its program. */
    private Scope scope(String name) {
        return given.containsKey(name) ? reading.scope() : program.scope();
    }

    private WordColumn column(String name, WordFormat format, Expr expr, Scope outside) {
        Reading inside = reading.in(new Inside(outside, constants));
        Map<String, FormulaFunction> functions = new LinkedHashMap<>(DrawFunctions.of(stream, name));
        functions.putAll(Listed.functions(name, size));
        FormulaCompiler compiler = new FormulaCompiler(inside, names, functions);
        Quantiser quantiser = new Quantiser(format, name, reading);
        WordColumn column;
        if (compiler.varies(expr)) {
            column = each(compiler, expr, quantiser);
        } else {
            Value value = inside.value(expr);
            column = value == null ? null : quantiser.constant(value, expr.span(), written(expr));
            if (column != null) {
                constants.put(name, value.raw() ? Value.of(column.real(0)) : plain(value));
            }
        }
        if (column != null && column.varies()) {
            names.add(name);
            columns.add(column);
        }
        return column;
    }

    private static Value plain(Value value) {
        return value.exact() != null ? Value.of(value.exact()) : Value.of(value.real());
    }

    private WordColumn each(FormulaCompiler compiler, Expr expr, Quantiser quantiser) {
        boolean raw = expr instanceof Expr.Call call && call.name().equals("raw") && call.arguments().size() == 1;
        Formula formula = compiler.compile(raw ? ((Expr.Call) expr).arguments().get(0).value() : expr);
        if (formula == null || !reading.affords(size, Work.Kind.VALUE, expr.span(),
                () -> Message.of("%,d values", size), "describe fewer neurons")
                || !Heap.holds(BYTES * size, "the values of " + quantiser.name(), expr.span(), reading)) {
            return null;
        }
        int[] words = new int[size];
        double[] reals = new double[size];
        Sample sample = new Sample(names.size());
        int errors = reading.diagnostics().errors();
        for (int i = 0; i < size; i++) {
            sample.id = i;
            sample.variables[INDEX] = i;
            for (int v = INDEX + 1; v < columns.size(); v++) {
                sample.variables[v] = columns.get(v).real(i);
            }
            double real = formula.at(sample);
            if (raw) {
                real *= 1.0 / (1L << quantiser.format().fraction());
            }
            if (!quantiser.fits(real)) {
                if (reading.diagnostics().errors() == errors) {
                    quantiser.notFitting(real, expr.span(), size == 1 ? "" : " (neuron " + i + ")");
                }
                return null;
            }
            words[i] = quantiser.word(real);
            reals[i] = real;
        }
        WordColumn column = WordColumn.each(words, reals);
        if (!column.varies()) {
            constants.put(quantiser.name(), Value.of(column.real(0)));
        }
        return column;
    }

    /** The names inside a population: its constant parameters before those of the source. */
    private record Inside(Scope outside, Map<String, Value> constants) implements Scope {
        @Override
        public Value lookup(String name) {
            Value value = constants.get(name);
            return value != null ? value : outside.lookup(name);
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            return outside.call(function, arguments);
        }

        @Override
        public Collection<String> functions() {
            return DrawFunctions.NAMES.stream().sorted().toList();
        }

        @Override
        public Collection<String> names() {
            List<String> all = new ArrayList<>(constants.keySet());
            all.addAll(outside.names());
            return all;
        }
    }
}
