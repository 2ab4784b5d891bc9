package org.cortado.assembler.network.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;

/**
 * A table of numbers read from a CSV file: a header line that names the columns, then one row a line. Blank lines and
 * lines that begin with # are skipped. Errors name file, line and column, and show the line.
 */
public final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true)
            .setCommentMarker('#').setIgnoreEmptyLines(true).get();
    private static final int MOST_ERRORS = 10;
    private static final int MOST_COLUMNS = 1000;

    private final List<String> header;
    private final double[][] columns;
    private final int rows;
    private final Path file;

    private CsvTable(Path file, List<String> header, double[][] columns, int rows) {
        this.file = file;
        this.header = header;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a file.
     *
     * @param most rows that may be read; more are refused before memory is taken for them
     * @param from the expression that names the file, for messages
     * @return the table, or null where it could not be read, which is then reported
     */
    public static CsvTable read(Path file, int most, Span from, Reading reading) {
        if (!Files.isRegularFile(file)) {
            reading.error("file-missing", from, Files.exists(file) ? file + " is no plain file" : file
                    + ": no such file", "names of files are relative to the source that names them");
            return null;
        }
        try (Reader in = open(file); CSVParser parser = CSVParser.builder().setReader(in).setFormat(FORMAT).get()) {
            if (!Heap.holds(Files.size(file), "the numbers of " + file, from, reading)) {
                return null;
            }
            return new Load(file, most, from, reading).table(parser);
        } catch (CharacterCodingException e) {
            reading.error("bad-csv", from, file + " is no UTF-8 text", "write it as comma-separated text");
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            reading.error("bad-csv", from, file + ": " + firstLine(e), "write numbers separated by commas");
        } catch (IOException e) {
            reading.error("file-unreadable", from, file + ": " + firstLine(e), "check that it can be read");
        }
        return null;
    }

    private static Reader open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private static String firstLine(Exception thrown) {
        Exception e = thrown instanceof UncheckedIOException unchecked ? unchecked.getCause() : thrown;
        String message = e.getMessage() == null ? "it cannot be read" : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    public int rows() {
        return rows;
    }

    public List<String> header() {
        return header;
    }

    /** The values of a column, {@link #rows} of them at the front, or null where the header does not name it. */
    public double[] column(String name) {
        int index = header.indexOf(name);
        return index < 0 ? null : columns[index];
    }

    /** The place of a row's value, for a message; rows count from 0. The file is read once more for it. */
    public Span place(int row, String column) {
        try (Reader in = open(file); CSVParser parser = CSVParser.builder().setReader(in).setFormat(FORMAT).get()) {
            long left = row + 1L;
            for (CSVRecord record : parser) {
                if (left-- == 0) {
                    return place(file, parser.getCurrentLineNumber(), header.indexOf(column));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return place(file, row + 2L, -1);
        }
        return place(file, row + 2L, -1);
    }

    private static Span place(Path file, long number, int column) {
        String line = "";
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            line = lines.skip(number - 1).findFirst().orElse("");
        } catch (IOException | UncheckedIOException e) {
            line = "";
        }
        int start = 0;
        for (int c = 0; c < column; c++) {
            int comma = line.indexOf(',', start);
            start = comma < 0 ? start : comma + 1;
        }
        int end = line.indexOf(',', start);
        int length = column < 0 ? line.length() : (end < 0 ? line.length() : end) - start;
        SourceFile source = new SourceFile(file.toString(), file, new OneLine((int) number, line));
        return new Span(source, (int) number, start + 1, Math.max(1, length), null);
    }

    /** A text of which only one line is kept. */
    private static final class OneLine extends AbstractList<String> {
        private final int number;
        private final String line;

        OneLine(int number, String line) {
            this.number = number;
            this.line = line;
        }

        @Override
        public String get(int index) {
            return index == number - 1 ? line : "";
        }

        @Override
        public int size() {
            return number;
        }
    }

    /** One reading of a file. */
    private static final class Load {
        private final Path file;
        private final int most;
        private final Span from;
        private final Reading reading;
        private int errors;

        Load(Path file, int most, Span from, Reading reading) {
            this.file = file;
            this.most = most;
            this.from = from;
            this.reading = reading;
        }

        CsvTable table(CSVParser parser) {
            List<String> header = null;
            double[][] columns = null;
            int rows = 0;
            for (CSVRecord record : parser) {
                if (header == null) {
                    header = record.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
                    if (!headerFits(header, parser.getCurrentLineNumber())) {
                        return null;
                    }
                    columns = new double[header.size()][64];
                    continue;
                }
                if (rows == most) {
                    report(parser, -1, "more than " + most + " rows", "the chip cannot hold them all");
                    return null;
                }
                if (rows == columns[0].length) {
                    long bytes = 2L * rows * columns.length * Double.BYTES;
                    if (!Heap.holds(bytes, "the columns of " + file, from, reading)) {
                        return null;
                    }
                    for (int c = 0; c < columns.length; c++) {
                        columns[c] = Arrays.copyOf(columns[c], (int) Math.min(most, 2L * rows));
                    }
                }
                row(record, parser, columns, rows);
                rows++;
                if (errors >= MOST_ERRORS) {
                    break;
                }
            }
            if (header == null) {
                reading.error("bad-csv", from, file + " is empty", "its first line names the columns");
            }
            return header == null || errors > 0 ? null : new CsvTable(file, header, columns, rows);
        }

        private boolean headerFits(List<String> header, long line) {
            String wrong = header.size() > MOST_COLUMNS ? "more than " + MOST_COLUMNS + " columns"
                    : header.size() == 1 && header.get(0).matches(".*[;\t].*") ? "columns that no comma parts"
                    : header.stream().anyMatch(String::isEmpty) ? "a column without a name"
                    : header.stream().distinct().count() < header.size() ? "two columns of one name"
                    : header.stream().anyMatch(n -> n.matches("[-+.0-9].*")) ? "a number where a column's name belongs"
                    : null;
            if (wrong != null) {
                reading.diagnostics().error("bad-csv", place(file, line, -1), wrong,
                        "the first line names the columns, with commas between them",
                        Diagnostic.note(from, "read from here"));
            }
            return wrong == null;
        }

        private void row(CSVRecord record, CSVParser parser, double[][] columns, int row) {
            if (record.size() != columns.length) {
                report(parser, -1, record.size() + (record.size() == 1 ? " value" : " values") + " where "
                        + columns.length + " belong", "give one value for each column of the header");
                return;
            }
            for (int c = 0; c < columns.length; c++) {
                String text = record.get(c).strip();
                try {
                    columns[c][row] = Double.parseDouble(text);
                } catch (NumberFormatException e) {
                    columns[c][row] = Double.NaN;
                }
                if (!Double.isFinite(columns[c][row])) {
                    report(parser, c, "'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text)
                            + "' is no number", "write a decimal number");
                }
            }
        }

        private void report(CSVParser parser, int column, String message, String remedy) {
            errors++;
            Span place = place(file, parser.getCurrentLineNumber(), column);
            reading.diagnostics().error("bad-csv", place, message, remedy, Diagnostic.note(from, "read from here"));
        }
    }
}
