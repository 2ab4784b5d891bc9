package org.cortado.assembler.network.drive;

import java.nio.file.Path;
import java.util.Arrays;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.CsvTable;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.NumberFile;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.source.Expr;

/**
 * Spikes from a file: a CSV with the columns {@code time} (ms) or {@code step}, and maybe {@code neuron} and
 * {@code payload}; or a NumPy array of shape (spikes, 2) with step and neuron. Rows may stand in any order.
 *
 * @param reading names in sight, and where messages go
 * @param grid the chip's timesteps
 * @param members number of trains
 * @param payload payload where the file gives none
 */
record SpikeFile(Reading reading, TimeGrid grid, int members, int payload) {
    private static final int MOST_ERRORS = 10;

    SpikeTrains read(Expr.Call call) {
        Arguments arguments = Arguments.of(call, reading);
        Expr expr = arguments.next("the name of a file", "file(\"spikes.csv\")");
        Path file = expr == null ? null : reading.file(expr);
        if (file == null | !arguments.finish()) {
            return null;
        }
        return NumberFile.isNpy(file) ? npy(file, call) : csv(file, call);
    }

    private SpikeTrains npy(Path file, Expr.Call call) {
        NpyArray array = NumberFile.read(file, 2L * SpikeTrains.MOST, call.span(), reading);
        if (array == null) {
            return null;
        }
        int[] shape = array.shape();
        double[] values = NumberFile.doubles(array, call.span(), reading);
        if (values == null) {
            return null;
        }
        if (shape.length != 2 || shape[1] != 2) {
            reading.error("bad-npy", call.span(), array + ": spikes have the shape (spikes, 2)",
                    "columns are step and neuron");
            return null;
        }
        double[] step = new double[shape[0]];
        double[] neuron = new double[shape[0]];
        for (int i = 0; i < step.length; i++) {
            step[i] = values[2 * i];
            neuron[i] = values[2 * i + 1];
        }
        return trains(step, neuron, null, null, call);
    }

    private SpikeTrains csv(Path file, Expr.Call call) {
        CsvTable table = CsvTable.read(file, SpikeTrains.MOST, call.span(), reading);
        if (table == null) {
            return null;
        }
        double[] time = table.column("time");
        double[] step = table.column("step");
        for (String name : table.header()) {
            if (!name.matches("time|step|neuron|payload") || (time == null) == (step == null)) {
                reading.error("bad-csv", call.span(), file + ": the columns are " + String.join(",", table.header()),
                        "spikes have the columns time (ms) or step, and maybe neuron and payload");
                return null;
            }
        }
        double[] steps = new double[table.rows()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = time != null ? grid.firstStep(time[i]) : step[i];
        }
        return trains(steps, table.column("neuron"), table.column("payload"), table, call);
    }

    private SpikeTrains trains(double[] step, double[] neuron, double[] payloads, CsvTable table, Expr.Call call) {
        Integer[] order = new Integer[step.length];
        int errors = 0;
        for (int i = 0; i < order.length && errors < MOST_ERRORS; i++) {
            order[i] = i;
            errors += check(step[i], 0, Integer.MAX_VALUE, "step", i, table, call);
            errors += neuron == null ? 0 : check(neuron[i], 0, members - 1, "neuron", i, table, call);
            errors += payloads == null ? 0 : check(payloads[i], Short.MIN_VALUE, Short.MAX_VALUE, "payload", i, table,
                    call);
        }
        if (errors > 0) {
            return null;
        }
        Arrays.sort(order, (a, b) -> {
            int byNeuron = neuron == null ? 0 : Double.compare(neuron[a], neuron[b]);
            return byNeuron != 0 ? byNeuron : Double.compare(step[a], step[b]);
        });
        SpikeTrains trains = new SpikeTrains(members);
        for (int member = 0; member < (neuron == null ? members : 1); member++) {
            for (int row : order) {
                if (!trains.add(neuron == null ? member : (int) neuron[row], (int) step[row],
                        payloads == null ? payload : (int) payloads[row])) {
                    reading.error("capacity", call.span(), Message.of("more than %,d spikes", SpikeTrains.MOST),
                            "drive fewer neurons");
                    return null;
                }
            }
        }
        return trains.finish();
    }

    private int check(double value, double least, double most, String column, int row, CsvTable table,
            Expr.Call call) {
        if (value == Math.rint(value) && value >= least && value <= most) {
            return 0;
        }
        boolean derived = table != null && column.equals("step") && table.column("step") == null;
        reading.error("bad-spike", table == null ? call.span() : table.place(row, derived ? "time" : column),
                column + " " + (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
                + " of spike " + row + " is no whole number from " + (long) least + " to " + (long) most,
                "correct the row");
        return 1;
    }
}
