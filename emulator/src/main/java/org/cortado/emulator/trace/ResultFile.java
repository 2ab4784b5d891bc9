package org.cortado.emulator.trace;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cortado.assembler.npy.NpyFormatException;
import org.cortado.assembler.npy.NpzFile;
import org.cortado.assembler.npy.NpzWriter;

/** What the files of results share: their ending says their form, names stand in an entry of JSON. */
final class ResultFile {
    private ResultFile() {
    }

    /** Whether a file is an NPZ by its ending, and not a CSV; any other is refused. */
    static boolean isNpz(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npz") || name.endsWith(".csv")) {
            return name.endsWith(".npz");
        }
        throw new IOException(file + ": the ending says the form of the file; name it .csv or .npz");
    }

    static void writeNames(NpzWriter out, String entry, List<String> names) throws IOException {
        JsonArray json = new JsonArray();
        names.forEach(json::add);
        out.bytes(entry, json.toString().getBytes(StandardCharsets.UTF_8));
    }

    static List<String> readNames(NpzFile in, String entry, String origin) throws IOException {
        try {
            String[] names = new Gson().fromJson(new String(in.bytes(entry), StandardCharsets.UTF_8), String[].class);
            return List.of(names);
        } catch (JsonParseException | NullPointerException e) {
            throw new NpyFormatException(origin + ": " + entry, "is no JSON array of names");
        }
    }
}
