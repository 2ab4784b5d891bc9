package org.cortado.emulator.mesh.traffic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cortado.emulator.mesh.MeshShape;

/**
 * Reads a trace: CSV with a header that names {@code gen_cycle}, {@code src} and {@code dst}, in any order among
 * further columns, which are ignored; rows sorted by gen_cycle.
 */
public final class TraceReader {
    private static final List<String> COLUMNS = List.of("gen_cycle", "src", "dst");
    private static final int SHOWN = 40;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final MeshShape shape;
    private final Trace trace = new Trace();
    private final int[] columns = new int[COLUMNS.size()];
    private long line;

    private TraceReader(String file, MeshShape shape) {
        this.file = file;
        this.shape = shape;
    }

    /**
     * The trace in a file, checked for a mesh.
     *
     * @throws TraceFormatException with file and line, for a row that is malformed, out of order or outside the mesh
     */
    public static Trace read(Path file, MeshShape shape) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return read(file.toString(), in, shape);
        }
    }

    /** The trace that a reader gives, checked for a mesh; {@code name} stands for the file in messages. */
    public static Trace read(String name, Reader in, MeshShape shape) throws IOException {
        return new TraceReader(name, shape).read(in);
    }

    private Trace read(Reader in) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(false)
                .get();
        line = 1;
        try (CSVParser parser = CSVParser.parse(in, format)) {
            boolean header = true;
            for (CSVRecord row : parser) {
                if (header) {
                    readHeader(row);
                    header = false;
                } else if (row.size() > 1 || !row.get(0).isEmpty()) {
                    readRow(row);
                }
                // The parser's own count is of lines begun, and a quoted field may span some.
                line = Math.max(line + 1, parser.getCurrentLineNumber() + 1);
            }
            if (header) {
                throw error("the file is empty; a trace begins with the header gen_cycle,src,dst");
            }
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
        return trace;
    }

    private IOException unreadable(IOException cause) {
        if (cause instanceof CSVException) {
            return error("no CSV: " + cause.getMessage());
        }
        return cause instanceof CharacterCodingException ? error("not UTF-8 text") : cause;
    }

    private void readHeader(CSVRecord row) throws TraceFormatException {
        for (int c = 0; c < columns.length; c++) {
            columns[c] = -1;
            for (int i = 0; i < row.size(); i++) {
                String name = row.get(i);
                boolean marked = i == 0 && !name.isEmpty() && name.charAt(0) == BYTE_ORDER_MARK;
                if ((marked ? name.substring(1) : name).equals(COLUMNS.get(c))) {
                    columns[c] = i;
                }
            }
            if (columns[c] < 0) {
                throw error("no column " + COLUMNS.get(c) + "; a trace begins with the header gen_cycle,src,dst");
            }
        }
    }

    private void readRow(CSVRecord row) throws TraceFormatException {
        long cycle = number(row, 0);
        long source = node(row, 1);
        long destination = node(row, 2);
        try {
            trace.add(cycle, (int) source, (int) destination);
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage());
        }
    }

    private long node(CSVRecord row, int column) throws TraceFormatException {
        long node = number(row, column);
        if (node < 0 || node >= shape.nodes()) {
            throw error(COLUMNS.get(column) + " " + node + " is outside the " + shape + " mesh, nodes are 0.."
                    + (shape.nodes() - 1));
        }
        return node;
    }

    private long number(CSVRecord row, int column) throws TraceFormatException {
        String name = COLUMNS.get(column);
        if (columns[column] >= row.size()) {
            throw error("the row has " + row.size() + (row.size() == 1 ? " field" : " fields") + ", " + name
                    + " is field " + (columns[column] + 1));
        }
        String text = row.get(columns[column]);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw error(name + " is '" + shown(text) + "', must be a whole number");
        }
    }

    /** A field as messages show it: a quoted one may have lines, and any length. */
    private static String shown(String field) {
        String line = field.lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line.equals(field) ? field : line + "...";
    }

    private TraceFormatException error(String message) {
        return new TraceFormatException(file, line, message);
    }
}
