package org.cortado.assembler.network.connect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.CsvTable;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.NumberFile;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.source.Expr;

/**
 * Reads synapses given one by one: {@code list([pre, post, weight, delay], ...)}, a CSV file with a header of
 * {@code pre,post} and maybe {@code weight,delay}, or a NumPy array of shape (synapses, 2..4) with these columns.
 * Indices count from the start of the slices projected from and to.
 */
final class EdgeTable {
    private static final int MOST_ERRORS = 10;
    private static final List<String> COLUMNS = List.of("pre", "post", "weight", "delay");

    private final Reading reading;
    private final Slice pre;
    private final Slice post;
    private final Chip chip;
    private final int most;
    private final boolean loihi;

    /**
     * A reader of edges.
     *
     * @param chip the chip that is to hold the synapses
     * @param loihi whether delays are Loihi's counts, so that a CSV file must call its column so
     */
    EdgeTable(Reading reading, Slice pre, Slice post, Chip chip, boolean loihi) {
        this.reading = reading;
        this.pre = pre;
        this.post = post;
        this.chip = chip;
        this.most = (int) Math.min(chip.cores() * chip.get(ChipParameter.SYNAPSES), Integer.MAX_VALUE - 8);
        this.loihi = loihi;
    }

    /** Synapses that the chip can hold. */
    long most() {
        return most;
    }

    /** Reports a projection of more synapses than the chip can hold. */
    void tooMany(Span span, long synapses) {
        long enough = (synapses + chip.cores() - 1) / chip.cores();
        reading.error("capacity", span,
                Message.of("%s has %,d synapses, but the synapse memories of the chip hold %,d", pre + " -> " + post,
                synapses, most),
                "connect fewer, or write .chip " + (enough <= ChipParameter.SYNAPSES.max()
                ? "synapses=" + enough + " at least, or a larger mesh=WxH"
                : "a larger mesh=WxH or more cores= a tile: a core has at most " + ChipParameter.SYNAPSES.max()));
    }

    EdgeList csv(Path file, Span from) {
        CsvTable table = CsvTable.read(file, most, from, reading);
        if (table == null) {
            return null;
        }
        List<String> allowed = loihi ? List.of("pre", "post", "weight", ProjectionReader.LOIHI_DELAY) : COLUMNS;
        for (String name : table.header()) {
            if (!allowed.contains(name)) {
                reading.error("bad-csv", from, file + ": unknown column '" + name + "'", "the columns are "
                        + String.join(",", allowed) + "; the last two may be missing");
                return null;
            }
        }
        double[] pres = table.column("pre");
        double[] posts = table.column("post");
        if (pres == null || posts == null) {
            reading.error("bad-csv", from, file + ": no column '" + (pres == null ? "pre" : "post") + "'",
                    "its first line names the columns: " + String.join(",", allowed));
            return null;
        }
        int rows = table.rows();
        return edges(cut(pres, rows), cut(posts, rows), cut(table.column("weight"), rows),
                cut(table.column(allowed.get(3)), rows), row -> table.place(row, "pre"),
                row -> table.place(row, "post"), null);
    }

    private static double[] cut(double[] column, int rows) {
        return column == null ? null : Arrays.copyOf(column, rows);
    }

    EdgeList npy(Path file, Span from) {
        NpyArray array = NumberFile.read(file, 4L * most, from, reading);
        if (array == null) {
            return null;
        }
        int[] shape = array.shape();
        if (shape.length != 2 || shape[1] < 2 || shape[1] > 4) {
            reading.error("bad-npy", from, array + ": edges have the shape (synapses, 2..4)",
                    "columns are pre, post, and maybe weight and delay");
            return null;
        }
        double[] values = NumberFile.doubles(array, from, reading);
        if (values == null) {
            return null;
        }
        double[][] columns = new double[4][];
        for (int c = 0; c < shape[1]; c++) {
            columns[c] = new double[shape[0]];
            for (int i = 0; i < shape[0]; i++) {
                columns[c][i] = values[i * shape[1] + c];
            }
        }
        return edges(columns[0], columns[1], columns[2], columns[3], row -> from, row -> from, file);
    }

    EdgeList list(List<Expr> arguments, Span from) {
        List<Expr> rows = arguments;
        if (rows.size() == 1 && rows.get(0) instanceof Expr.Items all
                && all.items().stream().allMatch(Expr.Items.class::isInstance)) {
            rows = all.items();
        }
        int width = -1;
        List<Span> places = new ArrayList<>();
        double[][] columns = new double[4][rows.size()];
        for (Expr expr : rows) {
            List<Expr> items = expr instanceof Expr.Items row ? row.items() : List.of();
            if (items.size() < 2 || items.size() > 4 || width >= 0 && items.size() != width) {
                reading.error("bad-edge", expr.span(), "an edge is [pre, post], [pre, post, weight] or "
                        + "[pre, post, weight, delay], all of one list alike", "write it as in list([0, 1], [2, 3])");
                return null;
            }
            width = items.size();
            for (int c = 0; c < width; c++) {
                Double number = reading.number(items.get(c), COLUMNS.get(c));
                if (number == null) {
                    return null;
                }
                columns[c][places.size()] = number;
            }
            places.add(expr.span());
        }
        return edges(columns[0], columns[1], width > 2 ? columns[2] : null, width > 3 ? columns[3] : null,
                places::get, places::get, null);
    }

    /** @param rowsOf the file whose rows a message has to name, or null where its place says which */
    private EdgeList edges(double[] pres, double[] posts, double[] weights, double[] delays,
            IntFunction<Span> prePlace, IntFunction<Span> postPlace, Path rowsOf) {
        int[] from = indices(pres, pre, prePlace, rowsOf);
        int[] to = indices(posts, post, postPlace, rowsOf);
        return from == null || to == null ? null : EdgeList.of(pre.count(), from, to, weights, delays);
    }

    private int[] indices(double[] given, Slice slice, IntFunction<Span> place, Path rowsOf) {
        int[] indices = new int[given.length];
        int errors = 0;
        for (int i = 0; i < given.length && errors < MOST_ERRORS; i++) {
            indices[i] = (int) given[i];
            if (indices[i] != given[i] || indices[i] < 0 || indices[i] >= slice.count()) {
                errors++;
                reading.error("edge-out-of-range", place.apply(i), "no neuron " + shown(given[i]) + " in " + slice
                        + ", which has " + slice.count() + (rowsOf == null ? "" : " (row " + i + " of " + rowsOf
                        + ")"), "indices are 0 to " + (slice.count() - 1));
            }
        }
        return errors > 0 ? null : indices;
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
