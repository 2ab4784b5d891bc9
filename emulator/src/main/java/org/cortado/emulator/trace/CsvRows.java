package org.cortado.emulator.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of CSV written to a stream in UTF-8, each ended by a line feed on every system. */
final class CsvRows {
    private static final int CHUNK = 1 << 15;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(CHUNK + 256);
    private boolean rowBegun;

    CsvRows(OutputStream out) {
        this.out = out;
    }

    CsvRows cell(int value) {
        separate();
        text.append(value);
        return this;
    }

    /** A cell that needs no quotes, see {@link #quoted(List)}. */
    CsvRows cell(String value) {
        separate();
        text.append(value);
        return this;
    }

    private void separate() {
        if (rowBegun) {
            text.append(',');
        }
        rowBegun = true;
    }

    void end() throws IOException {
        text.append('\n');
        rowBegun = false;
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /** The names as cells, in quotes where RFC 4180 asks for them. */
    static List<String> quoted(List<String> names) {
        return names.stream().map(name -> name.matches("[^,\"\r\n]*") ? name
                : '"' + name.replace("\"", "\"\"") + '"').toList();
    }
}
