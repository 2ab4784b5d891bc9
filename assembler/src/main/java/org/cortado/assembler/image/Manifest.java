package org.cortado.assembler.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.npy.NpyArray;

/**
 * The table of contents of an image file, its first entry {@code manifest.json}.
 *
 * @param format always {@link #FORMAT}
 * @param version of the layout
 * @param machine digest over memories and drive
 * @param digest digest over all entries
 * @param entries every other entry, in file order
 */
record Manifest(String format, int version, String machine, String digest, List<Entry> entries) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "cortado-image";
    static final int VERSION = 1;

    /**
     * One entry.
     *
     * @param name without {@code .npy}
     * @param type NumPy type code, {@code json} for a text
     * @param shape extents
     * @param sha256 hash of its bytes
     */
    record Entry(String name, String type, int[] shape, String sha256) {
        static Entry of(String name, NpyArray array) {
            return new Entry(name, EntryHash.isText(name) ? "json" : array.type().code(), array.shape(),
                    EntryHash.of(name, array));
        }
    }

    static Manifest of(Map<String, NpyArray> machine, Map<String, NpyArray> beside) {
        Map<String, String> hashes = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        machine.forEach((name, array) -> entries.add(Entry.of(name, array)));
        entries.forEach(entry -> hashes.put(entry.name(), entry.sha256()));
        String machineDigest = EntryHash.over(hashes);
        beside.forEach((name, array) -> {
            Entry entry = Entry.of(name, array);
            entries.add(entry);
            hashes.put(name, entry.sha256());
        });
        return new Manifest(FORMAT, VERSION, machineDigest, EntryHash.over(hashes), List.copyOf(entries));
    }
}
