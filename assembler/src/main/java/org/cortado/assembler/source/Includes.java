package org.cortado.assembler.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.diagnostic.Suggestion;

/** The files of a source: finds, reads and remembers them, and refuses circles. */
final class Includes {
    private final List<Path> path;
    private final Diagnostics diagnostics;
    private final Map<Path, SourceFile> known = new HashMap<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<SourceFile> open = new ArrayList<>();
    private boolean missing;
    private final Set<SourceFile> once = Collections.newSetFromMap(new IdentityHashMap<>());

    Includes(SourceFile main, List<Path> path, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
        files.add(main);
        if (main.path() != null) {
            known.put(real(main.path()), main);
        }
    }

    /** All files in the order in which they were first read. */
    List<SourceFile> files() {
        return files;
    }

    /** Opens the file that a place asks for; null where there is nothing to read, which has been reported if wrong. */
    SourceFile open(String written, Span asked) {
        Path found = find(written, asked.file());
        if (found == null) {
            missing = true;
            diagnostics.error("file-missing", asked, "there is no file '" + written + "' to include",
                    Suggestion.remedy(written, NearbyFiles.of(written, asked.file(), path), path.isEmpty()
                    ? "its name counts from the folder of this file"
                    : "its name counts from the folder of this file and from the include path"));
            return null;
        }
        Path real = real(found);
        SourceFile file = known.get(real);
        if (file == null) {
            file = SourceReader.read(found, shown(written, found, asked.file()), asked, diagnostics);
            if (file == null) {
                missing = true;
                return null;
            }
            known.put(real, file);
            files.add(file);
        }
        return once.contains(file) || circular(file, asked) ? null : file;
    }

    private boolean circular(SourceFile file, Span asked) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i) == file) {
                StringBuilder chain = new StringBuilder();
                open.subList(i, open.size()).forEach(f -> chain.append(f.name()).append(" -> "));
                diagnostics.error("include-cycle", asked, "this file includes itself: " + chain + file.name(),
                        "write .once in it, or move what both need into a third file");
                return true;
            }
        }
        return false;
    }

    void enter(SourceFile file) {
        open.add(file);
    }

    void leave() {
        open.remove(open.size() - 1);
    }

    /** Notes that a file was not read; what it defines is not there. */
    void lose() {
        missing = true;
    }

    /** Whether a file was asked for that is not there; whatever it defines is then missing too. */
    boolean missing() {
        return missing;
    }

    int depth() {
        return open.size();
    }

    /** From now on the file is not read again. */
    void once(SourceFile file) {
        once.add(file);
    }

    private Path find(String written, SourceFile from) {
        try {
            Path beside = from.path() == null ? Path.of(written) : from.path().resolveSibling(written);
            if (Files.isRegularFile(beside)) {
                return beside;
            }
            for (Path folder : path) {
                if (Files.isRegularFile(folder.resolve(written))) {
                    return folder.resolve(written);
                }
            }
        } catch (InvalidPathException | SecurityException e) { // no such file can exist
            return null;
        }
        return null;
    }

    /** As people find it: counted from where the including file was counted from. */
    private static String shown(String written, Path found, SourceFile from) {
        boolean beside = from.path() == null || found.equals(from.path().resolveSibling(written));
        return beside ? Path.of(from.path() == null ? "" : from.name()).resolveSibling(written).normalize().toString()
                : found.toString();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException | SecurityException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
