package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Steppable;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The programs of Izhikevich's model against the spike times of its published scheme and of the blog's. */
class IzhikevichProgramsConformanceTest {
    private static final int BLOG_STEPS = 300;

    @TestFactory
    Stream<DynamicTest> theFloatTwinSpikesWhenThePublishedSchemeDoes() {
        return Literature.allCases().stream().map(c -> dynamicTest(c.key() + " " + c.name(), () -> assertArrayEquals(
                Literature.doubles(Literature.published(c.key()).get("published_scheme_spikes_ms")),
                spikeTimes(c, new TwinEngine(published(c).image(), TwinOptions.DEFAULT)), 1e-9)));
    }

    /**
     * One differs: the fast-spiking panel ends at 150 ms, where the machine has just spiked (149.25 ms) and the twin is
     * about to. At a step of 0.25 ms its intervals wander by a step or two with the last bit of v.
     */
    @TestFactory
    Stream<DynamicTest> theMachineSpikesAsOftenAsItsTwinInThePanelsOf2003() {
        return Literature.cases("panels2003").stream().map(c -> dynamicTest(c.key() + " " + c.name(), () -> {
            int twin = spikeTimes(c, new TwinEngine(published(c).image(), TwinOptions.DEFAULT)).length;
            int machine = spikeTimes(c, new FunctionalEngine(published(c).image(), EngineOptions.DEFAULT)).length;
            assertEquals(c.key().equals("p-FS") ? twin + 1 : twin, machine);
        }));
    }

    @TestFactory
    Stream<DynamicTest> theBlogsCountsForAConstantCurrentOfTen() {
        JsonObject types = Literature.file("features.json").getAsJsonObject("types");
        JsonObject counts = Literature.file("features_published_scheme.json").getAsJsonObject("blog_constant_10")
                .getAsJsonObject("constant_10_spike_counts");
        return types.keySet().stream().map(type -> dynamicTest(type, () -> {
            double[] abcd = Literature.doubles(types.get(type));
            CellChip cell = new CellChip("izhikevich-blog.cas", 1, Map.of("a", new double[] {abcd[0]}, "b",
                    new double[] {abcd[1]}, "c", new double[] {abcd[2]}, "d", new double[] {abcd[3]}, "i",
                    new double[] {10}));
            List<Integer> spikes = spikes(new TwinEngine(cell.image(), TwinOptions.DEFAULT), BLOG_STEPS);
            assertEquals(counts.get(type).getAsInt(), spikes.size());
            assertEquals(0, spikes.get(0));
            assertEquals(spikes.size(), spikes(new FunctionalEngine(cell.image(), EngineOptions.DEFAULT), BLOG_STEPS)
                    .size());
        }));
    }

    /** The cell of a published case, its current written whenever it changes. */
    private static CellChip published(PublishedCase c) {
        String file = c.accommodates() ? "izhikevich-accommodation.cas" : "izhikevich.cas";
        CellChip cell = new CellChip(file, 1, Map.ofEntries(entry("a", c.a()), entry("b", c.b()), entry("c", c.c()),
                entry("d", c.d()), entry("k2", c.k2()), entry("k1", c.k1()), entry("k0", c.k0()),
                entry("vpeak", c.vpeak()), entry("dt", c.tau()), entry("v", c.v0()), entry("u", c.u0())));
        double before = Double.NaN;
        for (int step = 0; step < steps(c); step++) {
            double now = c.currentAt(step * c.tau());
            if (now != before) {
                cell.write(step, 0, "i", now);
            }
            before = now;
        }
        return cell;
    }

    private static Map.Entry<String, double[]> entry(String name, double value) {
        return Map.entry(name, new double[] {value});
    }

    private static int steps(PublishedCase c) {
        return (int) Math.floor(c.end() / c.tau() + 1e-9) + 1;
    }

    private static double[] spikeTimes(PublishedCase c, Steppable engine) {
        return spikes(engine, steps(c)).stream().mapToDouble(step -> step * c.tau()).toArray();
    }

    /** The steps, from 0, in which the only neuron spikes; closes the engine. */
    private static List<Integer> spikes(Steppable engine, int steps) {
        List<Integer> spikes = new ArrayList<>();
        try (engine) {
            for (int step = 0; step < steps; step++) {
                engine.step();
                if (engine.spikes().count() > 0) {
                    spikes.add(step);
                }
            }
        }
        return spikes;
    }
}
