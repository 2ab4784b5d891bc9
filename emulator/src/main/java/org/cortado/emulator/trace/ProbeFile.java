package org.cortado.emulator.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.cortado.assembler.npy.AtomicFile;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpzWriter;

/**
 * Files of probed values, ordered by step, population, neuron, variable. A {@code .csv} has the header
 * {@code step,population,neuron,variable,raw,value}, values as {@link ShortestDecimal} writes them, and an empty raw
 * where there are no words. A {@code .npz} has the i4 arrays {@code step}, {@code population} and {@code variable}
 * (indices), {@code neuron}, where there are words {@code raw}, the f8 array {@code value}, and the names in
 * {@code populations.json} and {@code variables.json}.
 */
public final class ProbeFile {
    private static final String HEADER = "step,population,neuron,variable,raw,value";

    private ProbeFile() {
    }

    /** Writes a file whole or not at all, as CSV or NPZ by its ending. */
    public static void write(Path file, ProbeTable table, List<String> populationNames, List<String> variableNames)
            throws IOException {
        boolean npz = ResultFile.isNpz(file);
        AtomicFile.write(file, out -> {
            if (npz) {
                writeNpz(out, table, populationNames, variableNames);
            } else {
                writeCsv(out, table, populationNames, variableNames);
            }
        });
    }

    /** Writes the CSV text to a stream, which stays open. */
    public static void writeCsv(OutputStream out, ProbeTable table, List<String> populationNames,
            List<String> variableNames) throws IOException {
        List<String> populations = CsvRows.quoted(populationNames);
        List<String> variables = CsvRows.quoted(variableNames);
        CsvRows rows = new CsvRows(out);
        rows.cell(HEADER).end();
        for (int i : table.order()) {
            rows.cell(table.step(i)).cell(populations.get(table.population(i))).cell(table.neuron(i))
                    .cell(variables.get(table.variable(i)));
            if (table.hasRaw()) {
                rows.cell(table.raw(i));
            } else {
                rows.cell("");
            }
            rows.cell(ShortestDecimal.text(table.value(i))).end();
        }
        rows.flush();
    }

    private static void writeNpz(OutputStream out, ProbeTable table, List<String> populationNames,
            List<String> variableNames) throws IOException {
        int[] order = table.order();
        double[] values = new double[order.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.value(order[i]);
        }
        try (NpzWriter npz = new NpzWriter(out)) {
            npz.array("step", column(order, table::step));
            npz.array("population", column(order, table::population));
            npz.array("neuron", column(order, table::neuron));
            npz.array("variable", column(order, table::variable));
            if (table.hasRaw()) {
                npz.array("raw", column(order, table::raw));
            }
            npz.array("value", NpyArray.of(values));
            ResultFile.writeNames(npz, "populations.json", populationNames);
            ResultFile.writeNames(npz, "variables.json", variableNames);
        }
    }

    private static NpyArray column(int[] order, IntUnaryOperator column) {
        int[] values = new int[order.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.applyAsInt(order[i]);
        }
        return NpyArray.of(values);
    }
}
