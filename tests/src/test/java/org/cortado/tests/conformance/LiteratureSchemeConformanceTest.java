package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.emulator.compare.features.Feature;
import org.cortado.emulator.compare.features.Features;
import org.cortado.emulator.compare.features.Recording;
import org.cortado.emulator.compare.features.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published scheme holds the data and the signatures to each other. */
class LiteratureSchemeConformanceTest {

    @TestFactory
    Stream<DynamicTest> theSchemeSpikesWhenItIsSaidTo() {
        return Literature.allCases().stream().map(c -> dynamicTest(c.key() + " " + c.name(), () -> assertArrayEquals(
                Literature.doubles(Literature.published(c.key()).get("published_scheme_spikes_ms")),
                PublishedScheme.run(c).spikes(), 1e-9)));
    }

    @TestFactory
    Stream<DynamicTest> theSchemeShowsTheFeature() {
        return features().map(feature -> dynamicTest(feature.key() + " " + feature.name(), () -> {
            Verdict verdict = feature.check(PublishedScheme.run(Literature.feature(feature.key())));
            assertTrue(verdict.holds(), verdict.reason());
        }));
    }

    @Test
    void everySignatureInWordsHasAPredicate() {
        JsonObject published = Literature.file("features_published_scheme.json").getAsJsonObject("features");
        List<String> inWords = published.keySet().stream()
                .filter(key -> !published.getAsJsonObject(key).get("signature").isJsonNull()).toList();
        assertEquals(inWords, features().map(Feature::key).toList());
        features().forEach(f -> assertEquals(published.getAsJsonObject(f.key()).get("name").getAsString(), f.name()));
    }

    @TestFactory
    Stream<DynamicTest> aRunWithoutSpikesShowsNoFeature() {
        return features().map(feature -> dynamicTest(feature.key(), () -> {
            Recording run = PublishedScheme.run(Literature.feature(feature.key()));
            Recording silent = new Recording(new double[0], run.times(), run.v(), run.switches(), run.end());
            assertFalse(feature.check(silent).holds());
        }));
    }

    @TestFactory
    Stream<DynamicTest> aRunThatSpikesEvenlyThroughoutShowsNoFeature() {
        return features().map(feature -> dynamicTest(feature.key(), () -> {
            Recording run = PublishedScheme.run(Literature.feature(feature.key()));
            double[] even = Stream.iterate(2.0, t -> t < run.end(), t -> t + 16).mapToDouble(t -> t).toArray();
            assertFalse(feature.check(new Recording(even, run.times(), run.v(), run.switches(), run.end())).holds());
        }));
    }

    /** In the blog's own scheme u takes the old v, v the new u, in steps of 1 ms from 0. */
    @TestFactory
    Stream<DynamicTest> theBlogsSchemeGivesItsSpikeCounts() {
        JsonObject counts = Literature.file("features_published_scheme.json").getAsJsonObject("blog_constant_10")
                .getAsJsonObject("constant_10_spike_counts");
        JsonObject types = Literature.file("features.json").getAsJsonObject("types");
        return counts.keySet().stream().map(type -> dynamicTest(type, () -> {
            double[] abcd = Literature.doubles(types.get(type));
            double v = 0;
            double u = 0;
            int spikes = 0;
            for (int step = 0; step < 300; step++) {
                u += abcd[0] * (abcd[1] * v - u);
                v += 0.04 * v * v + 5 * v + 140 - u + 10;
                if (v > 30) {
                    spikes++;
                    v = abcd[2];
                    u += abcd[3];
                }
            }
            assertEquals(counts.get(type).getAsInt(), spikes);
        }));
    }

    private static Stream<Feature> features() {
        return Stream.concat(Features.published2004().stream(), Features.cellTypes2003().stream());
    }
}
