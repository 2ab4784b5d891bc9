package org.cortado.assembler.network.connect;

import java.util.Map;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.formula.FormulaFunction;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.Tensor;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.text.Counted;

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
        Expr.Items items = new Expr.Items(call.span(), call.arguments().stream().map(Argument::value).toList());
        return chosen(Tensor.read(items, (long) pres * posts, compiler.reading()), call, compiler);
    }

    private Formula file(Expr.Call call, FormulaCompiler compiler) {
        Arguments arguments = Arguments.of(call, compiler.reading());
        Expr expr = arguments.next("the name of a file", "file(\"weights.npy\")");
        return expr == null | !arguments.finish() ? null
                : chosen(Tensor.read(expr, (long) pres * posts, compiler.reading()), call, compiler);
    }

    private Formula chosen(Tensor tensor, Expr.Call call, FormulaCompiler compiler) {
        if (tensor == null) {
            return null;
        }
        int[] shape = tensor.shape();
        boolean matrix = shape.length == 2 && shape[0] == pres && shape[1] == posts;
        if (!matrix && !(shape.length == 1 && shape[0] == posts)) {
            wrong(tensor, call, compiler.reading());
            return null;
        }
        double[] values = tensor.values();
        return matrix ? sample -> values[(int) sample.variables[Projection.PRE] * posts
                + (int) sample.variables[Projection.POST]] : sample -> values[(int) sample.variables[Projection.POST]];
    }

    private void wrong(Tensor tensor, Expr.Call call, Reading reading) {
        boolean row = tensor.shape().length == 1;
        reading.error("wrong-count", call.span(), row ? Counted.of(tensor.values().length, "value") + " for "
                + Counted.of(posts, "target")
                : "values of shape " + tensor.shown() + " where (" + pres + ", " + posts + ") is needed",
                "give one value for each target, or a row of them for each source neuron");
    }
}
