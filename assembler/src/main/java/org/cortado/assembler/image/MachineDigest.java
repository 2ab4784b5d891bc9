package org.cortado.assembler.image;

import java.util.LinkedHashMap;
import java.util.Map;

/** The digest by which two images are the same machine: over the memories in address order, and the drive. */
public final class MachineDigest {
    private MachineDigest() {
    }

    /** SHA-256 in hexadecimal; names, places and the twin's values do not count. */
    public static String of(Image image) {
        Map<String, String> hashes = new LinkedHashMap<>();
        ImageEntries.machine(image).forEach((name, array) -> hashes.put(name, EntryHash.of(name, array)));
        return EntryHash.over(hashes);
    }
}
