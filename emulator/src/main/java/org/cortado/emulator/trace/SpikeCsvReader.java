package org.cortado.emulator.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the CSV form of spikes, with the line in every message. */
final class SpikeCsvReader {
    private static final int LONGEST_LINE = 10_000;

    private final Path file;
    private final boolean open;
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();
    private int line;

    /** {@code names} are the populations allowed; null: any, numbered as they appear. */
    SpikeCsvReader(Path file, List<String> names) {
        this.file = file;
        this.open = names == null;
        this.names = new ArrayList<>(open ? List.of() : names);
        for (int i = 0; i < this.names.size(); i++) {
            indices.put(this.names.get(i), i);
        }
    }

    SpikeFile.Content read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + (Files.exists(file) ? ": is not a plain file" : ": no such file"));
        }
        SpikeList spikes = new SpikeList();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String header = next(in);
            if (header == null || !header.replace("\uFEFF", "").equals(SpikeFile.HEADER)) {
                line = 1;
                throw bad("the first line is not '" + SpikeFile.HEADER + "'");
            }
            for (String row = next(in); row != null; row = next(in)) {
                if (!row.isEmpty()) {
                    add(row, spikes);
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": is no UTF-8 text");
        }
        return new SpikeFile.Content(spikes, names);
    }

    private void add(String row, SpikeList spikes) throws IOException {
        int first = row.indexOf(',');
        int last = row.lastIndexOf(',');
        if (first == last) {
            throw bad("a spike needs three cells, " + SpikeFile.HEADER);
        }
        String name = row.substring(first + 1, last);
        if (name.startsWith("\"") && name.endsWith("\"") && name.length() > 1) {
            name = name.substring(1, name.length() - 1).replace("\"\"", "\"");
        } else if (name.indexOf(',') >= 0) {
            throw bad("a spike has three cells, " + SpikeFile.HEADER + ", and no more");
        }
        Integer population = indices.get(name);
        if (population == null) {
            if (!open) {
                throw bad("'" + name + "' is none of the populations " + String.join(", ", names));
            }
            population = names.size();
            names.add(name);
            indices.put(name, population);
        }
        spikes.add(count(row.substring(0, first), "step"), population, count(row.substring(last + 1), "neuron"));
    }

    private int count(String text, String what) throws IOException {
        String digits = text.strip();
        if (digits.matches("\\d{1,10}") && Long.parseLong(digits) <= Integer.MAX_VALUE) {
            return Integer.parseInt(digits);
        }
        throw bad("'" + text + "' is no " + what + "; a whole number of 0 to " + Integer.MAX_VALUE + " is expected");
    }

    /** The next line without its end; null after the last. */
    private String next(Reader in) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        line++;
        while (c >= 0 && c != '\n') {
            if (text.length() == LONGEST_LINE) {
                throw bad("a line longer than " + LONGEST_LINE + " characters");
            }
            text.append((char) c);
            c = in.read();
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private IOException bad(String why) {
        return new IOException(file + ":" + line + ": " + why.replaceAll("\\p{Cntrl}", "?"));
    }
}
