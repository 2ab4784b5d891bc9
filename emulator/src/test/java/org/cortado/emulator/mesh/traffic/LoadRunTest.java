package org.cortado.emulator.mesh.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.cortado.emulator.mesh.Flit;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadRunTest {
    private static final MeshShape SHAPE = new MeshShape(8, 8, 8);

    private static LoadPoint uniform(double rate, long seed) {
        return LoadRun.measure(Destinations.of(Pattern.UNIFORM, SHAPE), rate, 1500, 3000, seed);
    }

    @Test
    void uniformTrafficSaturatesAtAboutThreeQuartersOfTheBound() {
        for (long seed = 1; seed <= 3; seed++) {
            LoadPoint point = uniform(0.6, seed);
            assertTrue(point.saturated(), "seed " + seed);
            assertEquals(0.75, point.accepted() / 0.5, 0.02, "seed " + seed);
        }
    }

    @Test
    void aFewOverloadedSourcesAreEnoughToBeSaturated() {
        Destinations transpose = Destinations.of(Pattern.TRANSPOSE, new MeshShape(16, 16, 8));
        double bound = AnalyticLoad.of(transpose).saturationBound();
        assertFalse(LoadRun.measure(transpose, 0.95 * bound, 500, 6000, 1).saturated());
        LoadPoint above = LoadRun.measure(transpose, 1.04 * bound, 500, 6000, 1);
        assertTrue(above.waiting() < 0.005 * above.packets(), "so few wait that only single queues show it");
        assertTrue(above.saturated());
    }

    @Test
    void belowSaturationAllThatIsOfferedIsAccepted() {
        LoadPoint point = uniform(0.3, 2);
        assertFalse(point.saturated());
        assertEquals(0, point.undelivered());
        assertEquals(point.offered(), point.accepted(), 0.002);
        assertEquals(0.3, point.offered(), 0.004);
    }

    @Test
    void atLowLoadLatencyIsThatOfAnEmptyMesh() {
        LoadPoint point = uniform(0.005, 3);
        assertEquals(2 + 3 * (point.averageHops() + 1), point.latencyMean(), 0.3);
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void eachPatternIsSaturatedAboveItsBoundAndNotAtHalfOfIt(Pattern pattern) {
        Destinations destinations = new Destinations(pattern, new MeshShape(8, 8, 4), 27, 0.2);
        double bound = AnalyticLoad.of(destinations).saturationBound();
        assertTrue(LoadRun.measure(destinations, Math.min(1, bound * 1.2), 1000, 4000, 1).saturated());
        assertFalse(LoadRun.measure(destinations, bound / 2, 1000, 4000, 1).saturated());
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void theBusiestLinkIsAsBusyAsTheRoutesSay(Pattern pattern) {
        Destinations destinations = new Destinations(pattern, SHAPE, 27, 0.2);
        AnalyticLoad analytic = AnalyticLoad.of(destinations);
        double rate = analytic.saturationBound() / 2;
        LoadPoint point = LoadRun.measure(destinations, rate, 500, 10_000, 1);
        assertEquals(analytic.load(point.busiestNode(), point.busiestPort()) * rate, point.linkLoad(), 0.03);
        assertEquals(analytic.maxLinkLoad() * rate, point.linkLoad(), 0.03);
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherDoesNot() throws IOException {
        assertEquals(csv(uniform(0.2, 9)), csv(uniform(0.2, 9)));
        assertFalse(csv(uniform(0.2, 9)).equals(csv(uniform(0.2, 10))));
    }

    private static String csv(LoadPoint point) throws IOException {
        StringBuilder text = new StringBuilder();
        LoadCsv.write(List.of(point), AnalyticLoad.of(Destinations.of(Pattern.UNIFORM, SHAPE)), text);
        return text.toString();
    }

    @Test
    void aQueueGivesEachPacketOnceAndInOrder() {
        MeshShape shape = new MeshShape(3, 3, 1);
        PatternSources sources = new PatternSources(Destinations.of(Pattern.UNIFORM, shape), 0.7, 4);
        Mesh mesh = new Mesh(shape);
        long delivered = 0;
        while (mesh.now() < 400) {
            sources.send(mesh);
            mesh.cycle();
            for (int i = 0; i < mesh.deliveries(); i++) {
                assertTrue(Flit.payload(mesh.deliveredFlit(i)) < mesh.now());
                delivered++;
            }
        }
        long waiting = LongStream.of(sources.waiting(400)).sum();
        assertEquals(LongStream.of(sources.generated(0, 400)).sum(), waiting + mesh.inside() + delivered);
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        Destinations uniform = Destinations.of(Pattern.UNIFORM, SHAPE);
        assertThrows(IllegalArgumentException.class, () -> LoadRun.measure(uniform, 0, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> LoadRun.measure(uniform, Double.NaN, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> LoadRun.measure(uniform, 0.1, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> LoadRun.measure(uniform, 0.1, -1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Destinations(Pattern.HOTSPOT, SHAPE, 64, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Destinations(Pattern.HOTSPOT, SHAPE, 6, 1.1));
        assertThrows(IllegalArgumentException.class,
                () -> Destinations.of(Pattern.TRANSPOSE, new MeshShape(4, 5, 8)));
    }
}
