package org.cortado.assembler.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.assembler.diagnostic.SourceFile;

/** The files that stand where one that is missing was looked for. */
final class NearbyFiles {
    private static final int MOST = 10_000;

    private NearbyFiles() {
    }

    /** Their names, with the folder written as it was; none where there is no such folder. */
    static List<String> of(String written, SourceFile from, List<Path> path) {
        List<String> names = new ArrayList<>();
        try {
            int folder = Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1;
            Path beside = from.path() == null ? Path.of(written) : from.path().resolveSibling(written);
            list(beside.toAbsolutePath().getParent(), written.substring(0, folder), names);
            for (Path one : path) {
                list(one.resolve(written).toAbsolutePath().getParent(), written.substring(0, folder), names);
            }
        } catch (IOException | InvalidPathException | SecurityException e) { // a folder that cannot be seen into
            return names;
        }
        return names;
    }

    private static void list(Path folder, String prefix, List<String> names) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.limit(MOST).filter(Files::isRegularFile).map(file -> prefix + file.getFileName()).sorted()
                    .forEach(names::add);
        }
    }
}
