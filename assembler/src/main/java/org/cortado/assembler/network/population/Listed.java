package org.cortado.assembler.network.population;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.formula.FormulaFunction;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.CsvTable;
import org.cortado.assembler.network.read.NumberFile;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.text.Counted;

/** Values given one by one: a list {@code [1, 2, 3]}, or the numbers of a file. They are chosen by {@code index}. */
public final class Listed {
    private final String name;
    private final int size;

    private Listed(String name, int size) {
        this.name = name;
        this.size = size;
    }

    /**
     * The functions for a value of which {@code size} are needed.
     *
     * @param name the value's name, which a CSV file may have as a column
     */
    public static Map<String, FormulaFunction> functions(String name, int size) {
        Listed listed = new Listed(name, size);
        return Map.of(FormulaFunction.LIST, listed::list, "file", listed::file);
    }

    private Formula list(Expr.Call call, FormulaCompiler compiler) {
        List<Expr> items = call.arguments().stream().map(a -> a.value()).toList();
        if (items.size() != size) {
            compiler.reading().error("wrong-count", call.span(), "a list of " + items.size() + " for "
                    + Counted.of(size, "value"), "give one value for each");
            return null;
        }
        Formula[] formulas = compiler.all(items);
        int index = compiler.variable("index");
        return formulas == null ? null : sample -> formulas[(int) sample.variables[index]].at(sample);
    }

    private Formula file(Expr.Call call, FormulaCompiler compiler) {
        Reading reading = compiler.reading();
        Arguments arguments = Arguments.of(call, reading);
        Expr expr = arguments.next("the name of a file", "file(\"values.npy\")");
        Expr column = arguments.take("column");
        Path file = expr == null ? null : reading.file(expr);
        if (file == null | !arguments.finish()) {
            return null;
        }
        double[] values = NumberFile.isNpy(file) ? npy(file, call, reading) : csv(file, column, call, reading);
        int index = compiler.variable("index");
        return values == null ? null : sample -> values[(int) sample.variables[index]];
    }

    private double[] npy(Path file, Expr.Call call, Reading reading) {
        NpyArray array = NumberFile.read(file, size, call.span(), reading);
        double[] values = array == null ? null : NumberFile.doubles(array, call.span(), reading);
        return values != null && counted(values.length, file, call, reading) ? values : null;
    }

    private double[] csv(Path file, Expr column, Expr.Call call, Reading reading) {
        CsvTable table = CsvTable.read(file, size, call.span(), reading);
        if (table == null || !counted(table.rows(), file, call, reading)) {
            return null;
        }
        String wanted = column == null ? name.toLowerCase(Locale.ROOT) : reading.name(column, "the name of a column");
        if (wanted == null) {
            return null;
        }
        double[] values = table.column(wanted);
        if (values == null && column == null && table.header().size() == 1) {
            values = table.column(table.header().get(0));
        }
        if (values == null) {
            reading.unknown("unknown-column", call.span(), "column", wanted, table.header());
        }
        return values;
    }

    private boolean counted(int found, Path file, Expr.Call call, Reading reading) {
        if (found != size) {
            reading.error("wrong-count", call.span(), file + " has " + Counted.of(found, "value") + " for " + size,
                    "give one value for each");
        }
        return found == size;
    }
}
