package org.cortado.tests.properties;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Makes wrong files of numbers from right ones: bytes changed, cut and doubled, and words of the format put in. */
final class FileMutator {
    /** Bytes at the front of a file that hold its header. */
    private static final int HEADER = 128;
    private static final List<String> CSV = List.of(",", ",,", "\n", "\r\n", "\r", "\"", "\"\"", "#", "\n\n", "nan",
            "Infinity", "1e999", "-1", "0x1p3", "1e9", "2147483648", "9223372036854775808", "1.5", "1e-320", "pre",
            "post", "weight", "delay", "time", "step", "neuron", "payload", "value", "cycle", "\ufeff", "\u0000", " ",
            "\t", ";", "1d", "+", "\u0663");
    private static final List<String> NPY = List.of("(", ")", ",", "0", "-1", "(3,)", "(0, 8)", "(8, 8)", "(2, 2, 2)",
            "99999999999", "4294967296", "True", "False", "'", "{", "}", "<f4", ">f8", "|b1", "<i8", "<u8", "|O", "<U4",
            "<f2", "[('a', '<f8')]", "descr", "shape", "fortran_order", "\n", "\u0000", "2.5", "\\x41");

    private final List<byte[]> sound;
    private final SplittableRandom random;

    /** A mutator that takes bytes of one file into another, too. */
    FileMutator(List<byte[]> sound, SplittableRandom random) {
        this.sound = sound;
        this.random = random;
    }

    /** A wrong file, or a right one by chance. */
    byte[] mutated(byte[] file, boolean csv) {
        byte[] bytes = file;
        for (int changes = 1 + random.nextInt(random.nextInt(8) == 0 ? 12 : 3); changes > 0; changes--) {
            boolean head = !csv && random.nextBoolean();
            int at = bytes.length == 0 ? 0 : random.nextInt(head ? Math.min(HEADER, bytes.length) : bytes.length);
            bytes = changed(bytes, at, csv ? CSV : NPY);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, int at, List<String> words) {
        byte[] word = words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
        byte[] other = sound.get(random.nextInt(sound.size()));
        int from = random.nextInt(other.length);
        return switch (random.nextInt(8)) {
            case 0 -> with(bytes, at, 1, new byte[] {(byte) random.nextInt(256)}, 0, 1);
            case 1 -> bytes.length == 0 ? bytes
                    : with(bytes, at, 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))}, 0, 1);
            case 2 -> with(bytes, at, 1 + random.nextInt(20), word, 0, 0);
            case 3 -> with(bytes, at, 0, word, 0, word.length);
            case 4 -> with(bytes, at, word.length, word, 0, word.length);
            case 5 -> with(bytes, at, random.nextInt(20), other, from, random.nextInt(60));
            case 6 -> with(bytes, at, 0, bytes, at, random.nextInt(60));
            default -> random.nextInt(3) > 0 ? with(bytes, at, 1, word, 0, word.length)
                    : with(bytes, at, bytes.length, word, 0, 0);
        };
    }

    /** The bytes, some of them from {@code at} taken out and some of {@code other} put in. */
    private static byte[] with(byte[] bytes, int at, int out, byte[] other, int from, int count) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.write(bytes, 0, at);
        made.write(other, from, Math.min(count, other.length - from));
        int rest = Math.min(bytes.length, at + out);
        made.write(bytes, rest, bytes.length - rest);
        return made.toByteArray();
    }
}
