package org.cortado.assembler.diagnostic;

import java.nio.file.Path;
import java.util.List;

/**
 * A source text held in memory, line by line, so that a message can show the place it speaks of.
 *
 * @param name as shown to people: the path as given on the command line or in {@code .include}
 * @param path where it was read from, or null for text that is no file
 * @param lines its lines without line ends
 */
public record SourceFile(String name, Path path, List<String> lines) {

    /** The line of a number from 1, or an empty line past the end. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** By its name alone: the lines may be many, and every place in a source holds its file. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
