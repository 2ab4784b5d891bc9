package org.cortado.assembler.dis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cortado.assembler.npy.NpyArray;

/** Prints the words of a memory: as {@code .words} lines, or into a file where many. */
final class BulkWords {
    private static final int MOST_INLINE = 4096;
    private static final int A_LINE = 8;

    private final String prefix;
    private final Map<String, NpyArray> files = new LinkedHashMap<>();

    /** @param prefix beginning of the names of files, or null where everything is to stand in the text */
    BulkWords(String prefix) {
        this.prefix = prefix;
    }

    /** The files that the text refers to, by name. */
    Map<String, NpyArray> files() {
        return files;
    }

    void print(StringBuilder out, String memory, String file, int[] words) {
        if (large(words.length)) {
            refer(out, memory, file, NpyArray.of(words));
            return;
        }
        print(out, memory, Arrays.stream(words).mapToObj(Integer::toString).toArray(String[]::new));
    }

    void print(StringBuilder out, String memory, String file, long[] words) {
        if (large(words.length)) {
            refer(out, memory, file, NpyArray.of(words));
            return;
        }
        print(out, memory, Arrays.stream(words).mapToObj("0x%016x"::formatted).toArray(String[]::new));
    }

    private boolean large(int count) {
        return prefix != null && count > MOST_INLINE;
    }

    private void refer(StringBuilder out, String memory, String file, NpyArray array) {
        String name = prefix + file + ".npy";
        files.put(name, array);
        out.append(".words ").append(memory).append(", \"").append(name).append("\"\n");
    }

    private static void print(StringBuilder out, String memory, String[] words) {
        for (int i = 0; i < words.length; i += A_LINE) {
            out.append(".words ").append(memory).append(", ").append(String.join(", ",
                    Arrays.asList(words).subList(i, Math.min(words.length, i + A_LINE)))).append('\n');
        }
    }

    /** Rows are kept whole: each {@code .words} line holds one. */
    void printRows(StringBuilder out, String memory, String file, int[] words, int row) {
        if (large(words.length)) {
            refer(out, memory, file, NpyArray.of(words));
            return;
        }
        for (int i = 0; i < words.length; i += row) {
            out.append(".words ").append(memory).append(", ");
            for (int k = 0; k < row; k++) {
                out.append(k == 0 ? "" : ", ").append(words[i + k]);
            }
            out.append('\n');
        }
    }
}
