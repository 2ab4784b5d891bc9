package org.cortado.assembler.network.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.source.Expr;

/**
 * The functions that draw: {@code rand(k)} is the k-th uniform number of its neuron or synapse and the same wherever
 * it stands; each other call, wherever it stands, draws on its own.
 */
public final class DrawFunctions {
    /** The names of the functions. */
    public static final Set<String> NAMES = Set.of("rand", "uniform", "normal", "exponential", "randint", "choice");

    private static final int SHARED = 0;
    private static final int MOST_NUMBER = 1_000_000;

    private final DrawStream stream;
    private final int namespace;
    private int calls;

    private DrawFunctions(DrawStream stream, String owner) {
        this.stream = stream;
        this.namespace = owner.hashCode() | 1;
    }

    /**
     * The functions for one value of a stream's owner.
     *
     * @param owner the name of the value drawn, as the parameter's; it sets its draws apart from those of others
     */
    public static Map<String, FormulaFunction> of(DrawStream stream, String owner) {
        DrawFunctions draws = new DrawFunctions(stream, owner);
        Map<String, FormulaFunction> functions = new LinkedHashMap<>();
        functions.put("rand", draws::rand);
        functions.put("uniform", draws::uniform);
        functions.put("normal", draws::normal);
        functions.put("exponential", draws::exponential);
        functions.put("randint", draws::randint);
        functions.put("choice", draws::choice);
        return functions;
    }

    private Formula rand(Expr.Call call, FormulaCompiler compiler) {
        Arguments arguments = Arguments.of(call, compiler.reading());
        Expr number = arguments.next("the number of the draw", "rand(1)");
        Integer k = number == null ? null : compiler.reading().size(number, "the number of the draw", 0, MOST_NUMBER);
        if (k == null | !arguments.finish()) {
            return null;
        }
        long key = stream.key(SHARED, k, 0);
        return sample -> DrawStream.uniform(key, sample);
    }

    private Formula uniform(Expr.Call call, FormulaCompiler compiler) {
        Formula[] bounds = pair(call, compiler, "a low and a high bound", "uniform(0, 1)");
        long key = stream.key(namespace, calls++, 0);
        if (bounds == null) {
            return null;
        }
        Formula low = bounds[0];
        Formula high = bounds[1];
        return sample -> {
            double from = low.at(sample);
            return from + (high.at(sample) - from) * DrawStream.uniform(key, sample);
        };
    }

    /** By the polar form of Box and Muller; StrictMath gives the same bits everywhere. */
    private Formula normal(Expr.Call call, FormulaCompiler compiler) {
        Formula[] moments = pair(call, compiler, "a mean and a standard deviation", "normal(0, 1)");
        int number = calls++;
        long radius = stream.key(namespace, number, 0);
        long angle = stream.key(namespace, number, 1);
        if (moments == null) {
            return null;
        }
        Formula mean = moments[0];
        Formula deviation = moments[1];
        Double constant = constant(call, 1, deviation, compiler);
        if (constant != null && constant < 0) {
            compiler.reading().error("out-of-range", call.arguments().get(1).value().span(), "a standard deviation of "
                    + constant + " is below 0", "write it as in: normal(0, 1)");
            return null;
        }
        return sample -> mean.at(sample) + deviation.at(sample)
                * StrictMath.sqrt(-2 * StrictMath.log(1 - DrawStream.uniform(radius, sample)))
                * StrictMath.cos(2 * StrictMath.PI * DrawStream.uniform(angle, sample));
    }

    private Formula exponential(Expr.Call call, FormulaCompiler compiler) {
        Arguments arguments = Arguments.of(call, compiler.reading());
        Expr expr = arguments.next("a mean", "exponential(2)");
        Formula mean = expr == null ? null : compiler.compile(expr);
        long key = stream.key(namespace, calls++, 0);
        return mean == null | !arguments.finish() ? null
                : sample -> -mean.at(sample) * StrictMath.log(1 - DrawStream.uniform(key, sample));
    }

    private Formula randint(Expr.Call call, FormulaCompiler compiler) {
        Formula[] bounds = pair(call, compiler, "a least and a greatest whole number", "randint(1, 20)");
        long key = stream.key(namespace, calls++, 0);
        if (bounds == null) {
            return null;
        }
        Formula least = bounds[0];
        Formula most = bounds[1];
        Double low = constant(call, 0, least, compiler);
        Double high = constant(call, 1, most, compiler);
        if (low != null && high != null && Math.floor(high) < Math.ceil(low)) {
            compiler.reading().error("out-of-range", call.span(), "no whole number is from " + low + " to " + high,
                    "write the least one first, as in: randint(1, 20)");
            return null;
        }
        return sample -> {
            double from = Math.ceil(least.at(sample));
            double count = Math.floor(most.at(sample)) - from + 1;
            return count < 1 ? Double.NaN : from + Math.floor(count * DrawStream.uniform(key, sample));
        };
    }

    /** The value of an argument that is the same for all samples, or null where it is not. */
    private static Double constant(Expr.Call call, int argument, Formula formula, FormulaCompiler compiler) {
        return compiler.varies(call.arguments().get(argument).value()) ? null : formula.at(null);
    }

    private Formula choice(Expr.Call call, FormulaCompiler compiler) {
        Arguments arguments = Arguments.of(call, compiler.reading());
        List<Expr> items = new ArrayList<>(arguments.rest());
        if (items.size() == 1 && items.get(0) instanceof Expr.Items list) {
            items = list.items();
        }
        long key = stream.key(namespace, calls++, 0);
        if (items.isEmpty()) {
            compiler.reading().error("missing-argument", call.span(), "choice needs values to choose from",
                    "write it as in: choice(1, 2, 5)");
            return null;
        }
        Formula[] choices = compiler.all(items);
        return choices == null | !arguments.finish() ? null
                : sample -> choices[(int) (choices.length * DrawStream.uniform(key, sample))].at(sample);
    }

    private static Formula[] pair(Expr.Call call, FormulaCompiler compiler, String what, String example) {
        Arguments arguments = Arguments.of(call, compiler.reading());
        List<Expr> both = arguments.rest();
        boolean finished = arguments.finish();
        if (both.size() != 2) {
            compiler.reading().error("missing-argument", call.span(), call.name() + " takes " + what,
                    "write it as in: " + example);
            return null;
        }
        Formula[] formulas = compiler.all(both);
        return finished ? formulas : null;
    }
}
