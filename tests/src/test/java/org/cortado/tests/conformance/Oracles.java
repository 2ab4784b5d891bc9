package org.cortado.tests.conformance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The measurements that others made, by folder: the copies in this module's resources, or a folder of the same layout
 * that the system property {@code cortado.oracles} names, from the project's root where it is relative.
 */
final class Oracles {
    private Oracles() {
    }

    static Path folder() {
        String folder = System.getProperty("cortado.oracles", "");
        if (!folder.isEmpty()) {
            return Path.of(System.getProperty("cortado.root", "..")).resolve(folder);
        }
        return Path.of(System.getProperty("cortado.root", ".."), "tests/src/test/resources/oracles");
    }

    /** The files of a folder with an ending, in the order of their names; never none. */
    static List<Path> files(String folder, String ending) {
        Path path = folder().resolve(folder);
        try (Stream<Path> all = Files.list(path)) {
            List<Path> files = all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
            if (files.isEmpty()) {
                throw new IllegalStateException("no *" + ending + " in " + path);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file without quotes, header first. */
    static List<String[]> rows(Path csv) {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.filter(l -> !l.isBlank()).map(l -> l.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON file. */
    static JsonObject json(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
