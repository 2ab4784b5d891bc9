package org.cortado.assembler.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpzWriter;

/** Makes wrong image files: bytes damaged, or the content changed under a manifest whose hashes are right. */
final class ImageForger {
    private static final String[] TEXTS = {"null", "-1", "0", "1", "2147483648", "1e999", "\"x\"", "[]", "{}", "true",
        "[null]", "\"\"", "4096", "}", "[", ",", "NaN", "\"\\u0000\""};
    private static final long[] WORDS = {0, 1, -1, 2, 7, 8, 15, 16, 31, 63, 64, 255, 4096, 65_536, Short.MAX_VALUE,
        Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32, 0xffff_ffffL};

    private final SplittableRandom random;

    ImageForger(SplittableRandom random) {
        this.random = random;
    }

    /** A file with some bytes changed, added, taken away, doubled or cut off. */
    byte[] damaged(byte[] sound) {
        byte[] bytes = sound.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = spliced(bytes, at, 0, at, random.nextInt(64));
                case 3 -> bytes = spliced(bytes, at, random.nextInt(64), 0, 0);
                case 4 -> bytes = spliced(bytes, at, random.nextInt(64), random.nextInt(bytes.length),
                        random.nextInt(64));
                default -> bytes = random.nextInt(4) > 0 ? bytes : java.util.Arrays.copyOf(bytes, at);
            }
        }
        return bytes;
    }

    /** The bytes with those from {@code at} replaced by a copy of others. */
    private static byte[] spliced(byte[] bytes, int at, int remove, int from, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(bytes, from, Math.min(count, bytes.length - from));
        int rest = Math.min(bytes.length, at + remove);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    /** A file of changed content, its manifest as the writer would have made it. */
    byte[] forged(Image image) throws IOException {
        Map<String, NpyArray> machine = ImageEntries.machine(image);
        Map<String, NpyArray> beside = ImageEntries.beside(image);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(random.nextInt(3) > 0 ? machine : beside);
        }
        String manifest = ImageEntries.JSON.toJson(Manifest.of(machine, beside));
        manifest = random.nextInt(8) == 0 ? text(manifest) : manifest;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, NpyArray> all = new LinkedHashMap<>(machine);
        all.putAll(beside);
        try (NpzWriter zip = new NpzWriter(out)) {
            zip.bytes(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, NpyArray> entry : all.entrySet()) {
                if (entry.getValue().data() instanceof byte[] text) {
                    zip.bytes(entry.getKey(), text);
                } else {
                    zip.array(entry.getKey(), entry.getValue());
                }
            }
        }
        return out.toByteArray();
    }

    private void change(Map<String, NpyArray> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(entries.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (entries.get(name).data() instanceof byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            entries.put(name, ImageEntries.text(text(text).getBytes(StandardCharsets.UTF_8)));
            return;
        }
        switch (random.nextInt(12)) {
            case 0 -> entries.remove(name);
            case 1 -> entries.put(name, entries.get(names.get(random.nextInt(names.size()))));
            case 2 -> entries.put("core/" + random.nextInt(3) + ",0,0/program", entries.remove(name));
            default -> entries.put(name, array(entries.get(name)));
        }
    }

    /** A JSON text with one value or some characters of it replaced. */
    private String text(String text) {
        int at = random.nextInt(text.length());
        int end = at;
        while (end < text.length() && ",:]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int start = Math.max(Math.max(text.lastIndexOf(',', at), text.lastIndexOf(':', at)), text.lastIndexOf('[', at));
        String with = TEXTS[random.nextInt(TEXTS.length)];
        return random.nextInt(4) > 0 && start < end ? text.substring(0, start + 1) + with + text.substring(end)
                : text.substring(0, at) + with + text.substring(Math.min(text.length(), at + random.nextInt(3)));
    }

    private NpyArray array(NpyArray array) {
        int[] shape = array.shape();
        if (array.data() instanceof double[] reals) {
            double[] changed = java.util.Arrays.copyOf(reals, Math.max(0, reals.length + random.nextInt(3) - 1));
            return NpyArray.of(changed, changed.length);
        }
        long[] words = array.data() instanceof long[] longs ? longs.clone()
                : java.util.Arrays.stream((int[]) array.data()).asLongStream().toArray();
        boolean wide = array.data() instanceof long[] != (random.nextInt(20) == 0);
        if (random.nextInt(8) == 0) {
            int row = shape.length == 2 ? Math.max(1, shape[1]) : 1;
            words = java.util.Arrays.copyOf(words, Math.max(0, words.length + row * (random.nextInt(3) - 1)));
            shape = shape.length == 2 ? new int[] {words.length / row, row} : new int[] {words.length};
            words = java.util.Arrays.copyOf(words, shape.length == 2 ? shape[0] * shape[1] : words.length);
        } else if (words.length > 0) {
            int at = random.nextInt(words.length);
            words[at] = switch (random.nextInt(4)) {
                case 0 -> words[at] ^ 1L << random.nextInt(wide ? 64 : 32);
                case 1 -> words[at] + random.nextInt(3) - 1;
                case 2 -> WORDS[random.nextInt(WORDS.length)];
                default -> words[random.nextInt(words.length)];
            };
        }
        return wide ? NpyArray.of(words, shape)
                : NpyArray.of(java.util.Arrays.stream(words).mapToInt(w -> (int) w).toArray(), shape);
    }
}
