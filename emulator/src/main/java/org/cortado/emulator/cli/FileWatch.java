package org.cortado.emulator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notices that files have changed, by their length and time of last change; one that is missing may come to be. */
final class FileWatch {
    private final Map<Path, String> seen = new LinkedHashMap<>();

    /** Remembers how files are now. */
    FileWatch(Collection<Path> files) {
        files.forEach(file -> seen.put(file, state(file)));
    }

    /** Whether one of them is not as it was when this watch began. */
    boolean changed() {
        return seen.entrySet().stream().anyMatch(file -> !file.getValue().equals(state(file.getKey())));
    }

    private static String state(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return "missing";
        }
    }
}
