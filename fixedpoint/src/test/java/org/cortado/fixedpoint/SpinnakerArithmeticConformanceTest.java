package org.cortado.fixedpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row and column of SpiNNaker's fixed-point vectors, each column one test. The vectors are the copies in the test
 * resources, or those of {@code -Dcortado.oracles=FOLDER}, which holds {@code spinnaker/fixed_*.csv}.
 */
class SpinnakerArithmeticConformanceTest {
    private static final QFormat K = QFormat.S16_15;

    @TestFactory
    Stream<DynamicTest> everyColumnIsReproduced() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        tests(tests, "fixed_mul_add.csv", mulAdd());
        tests(tests, "fixed_div.csv", div());
        tests(tests, "fixed_unary.csv", unary());
        assertFalse(tests.isEmpty(), "no spinnaker/fixed_*.csv in " + folder());
        return tests.stream();
    }

    private static Map<String, IntBinaryOperator> mulAdd() {
        Map<String, IntBinaryOperator> columns = new TreeMap<>();
        columns.put("mul_k_floor_wrap", (x, y) -> mul(x, y, 15, Rounding.FLOOR, Overflow.WRAP));
        columns.put("mul_k_floor_sat", (x, y) -> mul(x, y, 15, Rounding.FLOOR, Overflow.SATURATE));
        columns.put("mul_k_nearest_sat", (x, y) -> mul(x, y, 15, Rounding.NEAREST, Overflow.SATURATE));
        columns.put("mul_sat_accum_builtin", (x, y) -> mul(x, y, 15, Rounding.NEAREST, Overflow.SATURATE));
        int fract = K.productShift(QFormat.S0_31, K);
        columns.put("mul_k_lr_floor_wrap", (x, y) -> mul(x, y, fract, Rounding.FLOOR, Overflow.WRAP));
        columns.put("mul_k_lr_nearest_wrap", (x, y) -> mul(x, y, fract, Rounding.NEAREST, Overflow.WRAP));
        int unsigned = K.productShift(QFormat.U0_32, K);
        columns.put("mul_k_ulr_floor_wrap", (x, y) -> mulu(x, y, unsigned, Rounding.FLOOR));
        columns.put("mul_k_ulr_nearest_wrap", (x, y) -> mulu(x, y, unsigned, Rounding.NEAREST));
        columns.put("decay_s1615", (x, y) -> mulu(x, y, unsigned, Rounding.FLOOR));
        columns.put("mul_k_lr_builtin", (x, y) -> twice((long) x * y));
        columns.put("mul_k_ulr_builtin", (x, y) -> twice((long) x * (y >>> 1)));
        columns.put("add_k_sat", (x, y) -> narrow((long) x + y, Overflow.SATURATE));
        columns.put("sub_k_sat", (x, y) -> narrow((long) x - y, Overflow.SATURATE));
        columns.put("add_k_wrap", (x, y) -> narrow((long) x + y, Overflow.WRAP));
        return columns;
    }

    private static Map<String, IntBinaryOperator> div() {
        return Map.of(
                "kdivk", (x, y) -> Words.div(x, y, K.quotientShift(K, K), Rounding.FLOOR, 0, 32, Overflow.WRAP),
                "div_builtin", (x, y) -> Words.div(x, y, K.quotientShift(K, K), Rounding.ZERO, 0, 32, Overflow.WRAP),
                "kdivui", (x, y) -> Words.div(x, y, 0, Rounding.FLOOR, 0, 32, Overflow.WRAP));
    }

    private static Map<String, IntBinaryOperator> unary() {
        Map<String, IntBinaryOperator> columns = new TreeMap<>();
        columns.put("to_int", (x, none) -> Words.narrow(x, 15, Rounding.ZERO, 0, 32, Overflow.WRAP));
        columns.put("countls", (x, none) -> Words.redundantSignBits(x, 32));
        for (int bits : new int[] {1, 4, 8, 12, 15}) {
            columns.put("round" + bits,
                    (x, none) -> Words.roundOff(x, bits, Rounding.NEAREST, 0, 32, Overflow.SATURATE));
        }
        return columns;
    }

    private static int mul(int x, int y, int shift, Rounding rounding, Overflow overflow) {
        return Words.mul(x, y, shift, rounding, 0, 32, overflow);
    }

    private static int mulu(int x, int y, int shift, Rounding rounding) {
        return Words.mulu(x, y, shift, rounding, 0, 32, Overflow.WRAP);
    }

    /** Half up to 31 fraction bits, then floor to 15. */
    private static int twice(long product) {
        return Words.narrow(Words.shiftRight(product, 15, Rounding.NEAREST, 0), 16, Rounding.FLOOR, 0, 32,
                Overflow.WRAP);
    }

    private static int narrow(long exact, Overflow overflow) {
        return Words.narrow(exact, 0, Rounding.FLOOR, 0, 32, overflow);
    }

    private static void tests(List<DynamicTest> tests, String file, Map<String, IntBinaryOperator> operations)
            throws IOException {
        Path path = folder().resolve("spinnaker").resolve(file);
        if (!Files.exists(path)) {
            return;
        }
        List<String[]> rows = Files.readAllLines(path).stream().map(line -> line.split(",", -1)).toList();
        String[] header = rows.get(0);
        int operands = header.length > 1 && header[1].equals("y") ? 2 : 1;
        for (int column = operands; column < header.length; column++) {
            int at = column;
            IntBinaryOperator operation = Objects.requireNonNull(operations.get(header[column]),
                    file + ": no operation for column " + header[column]);
            tests.add(dynamicTest(file + " " + header[column], () -> check(rows, at, operands, operation)));
        }
    }

    private static void check(List<String[]> rows, int column, int operands, IntBinaryOperator operation) {
        int checked = 0;
        for (String[] row : rows.subList(1, rows.size())) {
            if (!row[column].isEmpty()) {
                // A u0.32 operand may be written without a sign; its word is the same.
                int x = (int) Long.parseLong(row[0]);
                int y = operands == 2 ? (int) Long.parseLong(row[1]) : 0;
                assertEquals(Integer.parseInt(row[column]), operation.applyAsInt(x, y),
                        () -> "x = " + x + ", y = " + y);
                checked++;
            }
        }
        assertFalse(checked == 0, "no row has this column");
    }

    private static Path folder() {
        String given = System.getProperty("cortado.oracles", "");
        if (!given.isEmpty()) {
            return Path.of(System.getProperty("cortado.root", "..")).resolve(given);
        }
        try {
            return Path.of(SpinnakerArithmeticConformanceTest.class.getResource("/oracles").toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
