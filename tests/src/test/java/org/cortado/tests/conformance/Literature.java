package org.cortado.tests.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files under {@code literature}; see the README there. */
final class Literature {

    private Literature() {
    }

    static JsonObject file(String name) {
        try {
            return JsonParser.parseString(Files.readString(Oracles.folder().resolve("literature").resolve(name)))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of a group of {@code features.json}: features, panels2003, step10, report. */
    static List<PublishedCase> cases(String group) {
        return StreamSupport.stream(file("features.json").getAsJsonArray(group).spliterator(), false)
                .map(JsonElement::getAsJsonObject).map(PublishedCase::of).toList();
    }

    static List<PublishedCase> allCases() {
        return Stream.of("features", "panels2003", "step10", "report").flatMap(group -> cases(group).stream())
                .toList();
    }

    static PublishedCase feature(String key) {
        return allCases().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    }

    /** What {@code features_published_scheme.json} says of a case. */
    static JsonObject published(String key) {
        return file("features_published_scheme.json").getAsJsonObject("features").getAsJsonObject(key);
    }

    static double[] doubles(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    /** An object of numbers, its keys in order. */
    static Map<String, Double> numbers(JsonObject object) {
        Map<String, Double> numbers = new TreeMap<>();
        object.entrySet().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().getAsDouble()));
        return numbers;
    }

    static double[] firstOf(double[] values, int count) {
        return Arrays.copyOf(values, Math.min(count, values.length));
    }
}
