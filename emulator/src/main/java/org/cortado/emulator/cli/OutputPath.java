package org.cortado.emulator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Looks at the name of a file to be written before any work is done for it. */
final class OutputPath {
    private OutputPath() {
    }

    /**
     * @param file the file, or null where none is asked for
     * @param endings those that say the form of the file; none where every name will do
     * @throws UserError where the name has another ending, or nothing can be written there
     */
    static void check(String option, Path file, String... endings) {
        if (file == null) {
            return;
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (endings.length > 0 && Arrays.stream(endings).noneMatch(name::endsWith)) {
            throw new UserError("%s %s: the ending says the form of the file; name it %s".formatted(option, file,
                    String.join(" or ", endings)));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UserError("%s %s: is a folder, not a file".formatted(option, file));
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UserError("%s %s: cannot be written, its folder does not exist".formatted(option, file));
        }
    }
}
