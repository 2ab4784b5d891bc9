package org.cortado.assembler.network.drive;

import java.nio.file.Path;
import java.util.Arrays;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.CsvTable;
import org.cortado.assembler.network.read.NumberFile;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.source.Expr;

/**
 * A course from a file: a CSV with the columns {@code time} (ms) or {@code step}, and {@code value}, which holds until
 * the next row; or a NumPy array with one value for each step, or a row of one value for each neuron. Before its first
 * row and where it is empty the parameter keeps its own value; after its last row the last value holds.
 */
final class CourseFile {
    private static final int MOST_VALUES = 1 << 26;

    private final TimeGrid grid;
    private final int neurons;
    private boolean differs;

    /** Files for a number of driven neurons. */
    CourseFile(TimeGrid grid, int neurons) {
        this.grid = grid;
        this.neurons = neurons;
    }

    /** Whether a file gave each neuron values of its own. */
    boolean differs() {
        return differs;
    }

    Formula read(Expr.Call call, FormulaCompiler compiler) {
        Reading reading = compiler.reading();
        Arguments arguments = Arguments.of(call, reading);
        Expr expr = arguments.next("the name of a file", "file(\"current.csv\")");
        Path file = expr == null ? null : reading.file(expr);
        if (file == null | !arguments.finish()) {
            return null;
        }
        return NumberFile.isNpy(file) ? npy(file, call, reading) : csv(file, call, reading);
    }

    private Formula csv(Path file, Expr.Call call, Reading reading) {
        CsvTable table = CsvTable.read(file, MOST_VALUES, call.span(), reading);
        if (table == null) {
            return null;
        }
        double[] times = table.column("time");
        double[] steps = table.column("step");
        double[] values = table.column("value");
        if (values == null || (times == null) == (steps == null) || table.header().size() > 2) {
            reading.error("bad-csv", call.span(), file + ": the columns are " + String.join(",", table.header()),
                    "a course has the columns time,value (ms) or step,value");
            return null;
        }
        long[] starts = new long[table.rows()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = times != null ? grid.firstStep(times[i]) : (long) Math.ceil(steps[i]);
            if (i > 0 && starts[i] < starts[i - 1]) {
                reading.error("bad-csv", table.place(i, times != null ? "time" : "step"),
                        "this row is earlier than the one before", "sort the rows by time");
                return null;
            }
        }
        return sample -> {
            int row = last(starts, (long) sample.variables[CourseFunctions.STEP]);
            return row < 0 ? sample.variables[CourseFunctions.OWN] : values[row];
        };
    }

    /** The last row that starts at or before a step, or -1. */
    private static int last(long[] starts, long step) {
        int found = Arrays.binarySearch(starts, step + 1);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && starts[at - 1] > step) {
            at--;
        }
        return at - 1;
    }

    private Formula npy(Path file, Expr.Call call, Reading reading) {
        NpyArray array = NumberFile.read(file, MOST_VALUES, call.span(), reading);
        if (array == null) {
            return null;
        }
        int[] shape = array.shape();
        if (shape.length == 0 || shape.length > 2 || shape.length == 2 && shape[1] != neurons) {
            reading.error("bad-npy", call.span(), array + ": a course has the shape (steps,) or (steps, " + neurons
                    + ")",
                    "give one value for each step, or a row of one for each neuron");
            return null;
        }
        double[] values = NumberFile.doubles(array, call.span(), reading);
        int width = shape.length == 2 ? shape[1] : 1;
        differs |= width > 1;
        return values == null ? null : sample -> {
            long step = Math.min((long) sample.variables[CourseFunctions.STEP], shape[0] - 1L);
            return step < 0 ? sample.variables[CourseFunctions.OWN]
                    : values[(int) step * width + (width > 1 ? (int) sample.variables[CourseFunctions.INDEX] : 0)];
        };
    }
}
