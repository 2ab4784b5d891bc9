package org.cortado.assembler.image;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.cortado.assembler.npy.Npy;
import org.cortado.assembler.npy.NpyArray;

/** SHA-256 of an image's entries: of one, as its bytes stand in the file, and of several together. */
final class EntryHash {
    private EntryHash() {
    }

    static boolean isText(String name) {
        return name.endsWith(".json");
    }

    /** The hash of one entry's bytes, in hexadecimal. */
    static String of(String name, NpyArray content) {
        MessageDigest digest = sha256();
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            if (isText(name)) {
                out.write((byte[]) content.data());
            } else {
                Npy.write(out, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash over names and hashes, in the order of the map. */
    static String over(Map<String, String> hashes) {
        MessageDigest digest = sha256();
        hashes.forEach((name, hash) -> digest.update((name + " " + hash + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
