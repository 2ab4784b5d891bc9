package org.cortado.assembler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes wrong sources from right ones: words and lines deleted, doubled, swapped and replaced, and bytes flipped. */
final class SourceMutator {
    private static final Pattern WORD = Pattern.compile(
            "\"[^\"\n]*\"|[\\w@\\\\]+|->|\\.\\.|<<|>>|[<>=!]=|&&|\\|\\||\\s+|.",
            Pattern.DOTALL);
    private static final List<String> WORDS = List.of("0", "1", "-1", "0.5", "1e300", "1e-300", "2147483648", "65536",
            "4294967295", "9007199254740993", "0x7fffffff", "8x8", "100000x100000", "1ms", "1ns", "\"\"", "\"a\\0b\"",
            "\"parts/columns.csv\"", "(", ")", "[", "]",
            ",", ":", "?", "=", "->", "..", "!", "~", "^", "%", "\\", "\\@",
            "\\()", "\\i", ";", ".", "\n", "raw(1)", "exp(", "if(1, 2, 3)", "t", "index", "size", "q0?", "r0", "s0",
            "x0", "p0", "int", "s8.7", "q0.31", "u0.32", "s99.9", ".if 1\n", ".else\n", ".endif\n", ".rept 3, i\n",
            ".endr\n", ".macro m a, b = 2\n", ".endm\n", "m 1, 2\n", ".neuron z\n", ".end\n", ".equ z, 1\n", ".include",
            ".population", ".project", ".stimulus", ".table", ".spikes", ".place", ".core 0,0\n", "\u00e9", "\ud800",
            "\u0000", "\ufeff", "\r", "\t");

    private final List<String> seeds;

    SourceMutator(List<String> seeds) {
        this.seeds = List.copyOf(seeds);
    }

    /** One wrong source, the same for the same random numbers. */
    String source(SplittableRandom random) {
        List<String> words = words(seeds.get(random.nextInt(seeds.size())));
        int changes = 1 + random.nextInt(random.nextInt(10) == 0 ? 20 : 3);
        for (int i = 0; i < changes && !words.isEmpty(); i++) {
            change(words, random);
        }
        String text = String.join("", words);
        return random.nextInt(8) == 0 ? flipped(text, random) : text;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private void change(List<String> words, SplittableRandom random) {
        int at = random.nextInt(words.size());
        int other = random.nextInt(words.size());
        switch (random.nextInt(7)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(other));
            case 2 -> words.set(at, words.get(other));
            case 3 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> words.add(at, WORDS.get(random.nextInt(WORDS.size())));
            case 5 -> {
                List<String> foreign = words(seeds.get(random.nextInt(seeds.size())));
                int from = foreign.isEmpty() ? 0 : random.nextInt(foreign.size());
                words.addAll(at, foreign.subList(from, Math.min(foreign.size(), from + 1 + random.nextInt(30))));
            }
            default -> {
                int end = Math.min(words.size(), at + 1 + random.nextInt(20));
                words.subList(at, end).clear();
            }
        }
    }

    private static String flipped(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
