package org.cortado.assembler.network.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.formula.FormulaFunction;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.NumberFile;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.source.Expr;

/**
 * Weights or delays given as arrays: a list with one value for each target, a list of rows or a NumPy matrix with one
 * row for each source neuron and one column for each target.
 *
 * @param pres number of source neurons
 * @param posts number of targets
 */
record EdgeListed(int pres, int posts) {

    Map<String, FormulaFunction> functions() {
        return Map.of(FormulaFunction.LIST, this::list, "file", this::file);
    }

    private Formula list(Expr.Call call, FormulaCompiler compiler) {
        List<Expr> items = call.arguments().stream().map(a -> a.value()).toList();
        boolean matrix = !items.isEmpty() && items.stream().allMatch(Expr.Items.class::isInstance);
        double[] values = matrix ? matrix(items, call, compiler) : row(items, call, compiler);
        return values == null ? null : chosen(values, matrix, compiler);
    }

    private double[] matrix(List<Expr> rows, Expr.Call call, FormulaCompiler compiler) {
        if (rows.size() != pres) {
            return wrong(call, rows.size() + " rows for " + pres + " source neurons", compiler.reading());
        }
        double[] values = new double[Math.multiplyExact(pres, posts)];
        for (int i = 0; i < pres; i++) {
            double[] row = row(((Expr.Items) rows.get(i)).items(), call, compiler);
            if (row == null) {
                return null;
            }
            System.arraycopy(row, 0, values, i * posts, posts);
        }
        return values;
    }

    private double[] row(List<Expr> items, Expr.Call call, FormulaCompiler compiler) {
        if (items.size() != posts) {
            return wrong(call, items.size() + " values for " + posts + " targets", compiler.reading());
        }
        double[] values = new double[posts];
        for (int i = 0; i < posts; i++) {
            Double number = compiler.reading().number(items.get(i), "this value");
            if (number == null) {
                return null;
            }
            values[i] = number;
        }
        return values;
    }

    private Formula file(Expr.Call call, FormulaCompiler compiler) {
        Reading reading = compiler.reading();
        Arguments arguments = Arguments.of(call, reading);
        Expr expr = arguments.next("the name of a file", "file(\"weights.npy\")");
        Path path = expr == null ? null : reading.file(expr);
        if (path == null | !arguments.finish()) {
            return null;
        }
        NpyArray array = NumberFile.read(path, (long) pres * posts, call.span(), reading);
        if (array == null) {
            return null;
        }
        int[] shape = array.shape();
        boolean matrix = shape.length == 2 && shape[0] == pres && shape[1] == posts;
        if (!matrix && !(shape.length == 1 && shape[0] == posts)) {
            wrong(call, array + " where (" + pres + ", " + posts + ") or (" + posts + ",) is needed", reading);
            return null;
        }
        double[] values = NumberFile.doubles(array, call.span(), reading);
        return values == null ? null : chosen(values, matrix, compiler);
    }

    private Formula chosen(double[] values, boolean matrix, FormulaCompiler compiler) {
        int pre = compiler.variable("pre");
        int post = compiler.variable("post");
        return matrix ? sample -> values[(int) sample.variables[pre] * posts + (int) sample.variables[post]]
                : sample -> values[(int) sample.variables[post]];
    }

    private static double[] wrong(Expr.Call call, String message, Reading reading) {
        reading.error("wrong-count", call.span(), message, "give one value for each target, or a row of them for each "
                + "source neuron");
        return null;
    }
}
