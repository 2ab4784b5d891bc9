package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.compare.Recordings;
import org.cortado.emulator.compare.features.Feature;
import org.cortado.emulator.compare.features.Features;
import org.cortado.emulator.compare.features.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The runnable programs of 2003 and 2004, from source to spikes, against the published scheme and the signatures. */
class LiteraturePatternsConformanceTest {

    private static List<PublishedCase> cases() {
        return Stream.of("features", "panels2003", "step10").flatMap(g -> Literature.cases(g).stream()).toList();
    }

    private static Stream<Feature> features() {
        return Stream.concat(Features.published2004().stream(), Features.cellTypes2003().stream());
    }

    static Verdict verdict(Feature feature, Comparison comparison, Reading reading) {
        NeuronComparison neuron = Patterns.only(comparison);
        return feature.check(Recordings.of(neuron, neuron.runs().get(reading), comparison.timestep(),
                comparison.subject().steps()));
    }

    private static JsonObject variants() {
        return Literature.file("features_published_scheme.json").getAsJsonObject("continuous_variants");
    }

    @TestFactory
    Stream<DynamicTest> theTwinSpikesExactlyWhenThePublishedSchemeDoes() {
        return cases().stream().map(c -> dynamicTest(c.key() + " " + c.name(), () -> assertArrayEquals(
                Literature.doubles(Literature.published(c.key()).get("published_scheme_spikes_ms")),
                Patterns.only(Patterns.compare(Patterns.file(c))).runs().get(Reading.TWIN).spikes(), 1e-9)));
    }

    @TestFactory
    Stream<DynamicTest> theTwinShowsTheFeature() {
        return features().map(f -> shows(f, Reading.TWIN));
    }

    /** In s16.15, rounded to nearest. */
    @TestFactory
    Stream<DynamicTest> theMachineShowsTheFeature() {
        return features().map(f -> shows(f, Reading.FIXED));
    }

    private static DynamicTest shows(Feature feature, Reading reading) {
        return dynamicTest(feature.key() + " " + feature.name(), () -> {
            Verdict verdict = verdict(feature, Patterns.compare(Patterns.file(Literature.feature(feature.key()))),
                    reading);
            assertTrue(verdict.holds(), verdict.reason());
        });
    }

    @TestFactory
    Stream<DynamicTest> theReferenceOfAProgramShowsTheFeature() {
        return features().filter(f -> !variants().has(f.key())).map(f -> shows(f, Reading.REFERENCE));
    }

    @TestFactory
    Stream<DynamicTest> theReferenceOfACoarseArtefactDoesNotShowIt() {
        return variants().keySet().stream().map(key -> dynamicTest(key, () -> {
            Comparison comparison = Patterns.compare(Patterns.file(Literature.feature(key)));
            NeuronComparison neuron = Patterns.only(comparison);
            assertEquals(neuron.reference().solved(), neuron.runs().containsKey(Reading.REFERENCE));
            assertFalse(neuron.reference().solved()
                    && verdict(Features.find(key).orElseThrow(), comparison, Reading.REFERENCE).holds());
        }));
    }

    /** In the reference, and in steps fine enough in the twin and on the machine too. */
    @TestFactory
    Stream<DynamicTest> theAccurateVariantShowsIt() {
        return variants().keySet().stream().map(key -> dynamicTest(key, () -> {
            Comparison comparison = Patterns.compare(Patterns.accurate(Literature.feature(key)));
            for (Reading reading : List.of(Reading.REFERENCE, Reading.TWIN, Reading.FIXED)) {
                Verdict verdict = verdict(Features.find(key).orElseThrow(), comparison, reading);
                assertTrue(verdict.holds(), reading.title() + ": " + verdict.reason());
            }
        }));
    }

    /** The reference of a program is that of the published case: parameters, start, and switches exact in time. */
    @TestFactory
    Stream<DynamicTest> theReferenceOfAProgramIsThatOfThePublishedCase() {
        return cases().stream().map(c -> dynamicTest(c.key() + " " + c.name(), () -> {
            Comparison comparison = Patterns.compare(Patterns.file(c));
            var problem = Patterns.only(comparison).reference().problem();
            var published = c.reference();
            assertArrayEquals(published.parameters(), problem.parameters());
            assertArrayEquals(published.start(), problem.start());
            assertArrayEquals(c.switches(), Recordings.of(Patterns.only(comparison),
                    Patterns.only(comparison).runs().get(Reading.TWIN), c.tau(), comparison.subject().steps())
                    .switches(), 1e-8);
        }));
    }
}
