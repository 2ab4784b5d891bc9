package org.cortado.assembler.network.read;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.source.Expr;

/**
 * Numbers in rows, from a list of lists or a NumPy file.
 *
 * @param shape extents, slowest first
 * @param values the numbers, the last index fastest
 */
public record Tensor(int[] shape, double[] values) {
    private static final int MOST_AXES = 8;

    /**
     * Reads {@code [[1, 2], [3, 4]]} or {@code "file.npy"}.
     *
     * @param most numbers that may be read
     * @return the numbers, or null where they were wrong, which is then reported
     */
    public static Tensor read(Expr expr, long most, Reading reading) {
        if (expr instanceof Expr.Items items) {
            return list(items, 1, reading);
        }
        Path file = reading.file(expr);
        NpyArray array = file == null ? null : NumberFile.read(file, most, expr.span(), reading);
        double[] values = array == null ? null : NumberFile.doubles(array, expr.span(), reading);
        return values == null ? null : new Tensor(array.shape(), values);
    }

    private static Tensor list(Expr.Items items, int depth, Reading reading) {
        List<Expr> parts = items.items();
        if (parts.isEmpty() || depth > MOST_AXES) {
            reading.error("wrong-count", items.span(), parts.isEmpty() ? "an empty list" : "lists too deep",
                    "write rows of numbers, as in [[1, 2], [3, 4]]");
            return null;
        }
        if (!(parts.get(0) instanceof Expr.Items)) {
            double[] values = new double[parts.size()];
            for (int i = 0; i < values.length; i++) {
                Double number = reading.number(parts.get(i), "this value");
                if (number == null) {
                    return null;
                }
                values[i] = number;
            }
            return new Tensor(new int[] {values.length}, values);
        }
        Tensor[] rows = new Tensor[parts.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = parts.get(i) instanceof Expr.Items row ? list(row, depth + 1, reading) : null;
            boolean alike = rows[i] != null && Arrays.equals(rows[i].shape, rows[0].shape);
            if (!alike) {
                if (rows[i] != null || !(parts.get(i) instanceof Expr.Items)) {
                    reading.error("wrong-count", parts.get(i).span(), "rows of unequal length",
                            "give every row the same number of values");
                }
                return null;
            }
        }
        int[] shape = new int[rows[0].shape.length + 1];
        shape[0] = rows.length;
        System.arraycopy(rows[0].shape, 0, shape, 1, rows[0].shape.length);
        double[] values = new double[rows.length * rows[0].values.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i].values, 0, values, i * rows[0].values.length, rows[0].values.length);
        }
        return new Tensor(shape, values);
    }

    /** As in messages: {@code (3, 4)}. */
    public String shown() {
        return Arrays.toString(shape).replace('[', '(').replace(']', ')');
    }
}
