package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.cortado.emulator.compare.features.Feature;
import org.cortado.emulator.compare.features.Features;
import org.cortado.emulator.compare.features.Recording;
import org.cortado.emulator.compare.features.Verdict;
import org.cortado.emulator.reference.ReferenceRun;
import org.cortado.emulator.reference.ReferenceSolver;
import org.cortado.emulator.reference.UnsolvableException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The references show what the features of 2003 and 2004 are said to show, but for those that the coarse step made. */
class LiteratureReferenceConformanceTest {

    private static final double SAMPLE_MS = 0.1;

    private static Verdict inReference(Feature feature, PublishedCase c) throws UnsolvableException {
        double[] times = new double[(int) Math.floor(c.end() / SAMPLE_MS) + 1];
        Arrays.setAll(times, k -> Math.min(c.end(), k * SAMPLE_MS));
        ReferenceRun run = new ReferenceSolver().solve(c.reference(), times);
        return feature.check(new Recording(run.spikes(), times, run.samples()[0], c.switches(), c.end()));
    }

    private static JsonObject variants() {
        return Literature.file("features_published_scheme.json").getAsJsonObject("continuous_variants");
    }

    @TestFactory
    Stream<DynamicTest> theReferenceShowsTheFeature() {
        return Stream.concat(Features.published2004().stream(), Features.cellTypes2003().stream())
                .filter(feature -> !variants().has(feature.key()))
                .map(feature -> dynamicTest(feature.key() + " " + feature.name(), () -> {
                    Verdict verdict = inReference(feature, Literature.feature(feature.key()));
                    assertTrue(verdict.holds(), verdict.reason());
                }));
    }

    /** Bistability fires on, the after-potential becomes a spike, and inhibition-induced bursting runs away. */
    @TestFactory
    Stream<DynamicTest> anArtefactOfTheCoarseStepIsNotThere() {
        return variants().keySet().stream().map(key -> dynamicTest(key, () -> {
            try {
                Verdict verdict = inReference(Features.find(key).orElseThrow(), Literature.feature(key));
                assertFalse(verdict.holds(), verdict.reason());
            } catch (UnsolvableException e) {
                assertTrue(e.getMessage().contains("is outside"), e.getMessage());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> theContinuousVariantShowsIt() {
        return variants().keySet().stream().map(key -> dynamicTest(key, () -> {
            Map<String, Double> change = Literature.numbers(variants().getAsJsonObject(key).getAsJsonObject("change"));
            Verdict verdict = inReference(Features.find(key).orElseThrow(), Literature.feature(key).with(change));
            assertTrue(verdict.holds(), verdict.reason());
        }));
    }

    @Test
    void aFinerStepOfThePublishedSchemeApproachesTheReference() throws UnsolvableException {
        PublishedCase c = Literature.feature("A");
        double[] exact = new ReferenceSolver().solve(c.reference()).spikes();
        double[] fine = PublishedScheme.run(c.withStep(c.tau() / 1024)).spikes();
        double[] finer = PublishedScheme.run(c.withStep(c.tau() / 4096)).spikes();
        assertEquals(exact.length, fine.length);
        assertArrayEquals(exact, finer, 0.05);
        for (int k = 0; k < exact.length; k++) {
            assertTrue(Math.abs(finer[k] - exact[k]) < Math.abs(fine[k] - exact[k]) / 2, "spike " + k);
        }
    }
}
