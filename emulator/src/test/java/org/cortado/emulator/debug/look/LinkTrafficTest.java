package org.cortado.emulator.debug.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.debug.DebugOptions;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.mesh.MeshCounters;
import org.cortado.emulator.mesh.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the debugger says of links and energy is what the mesh counts, to the packet. */
class LinkTrafficTest {
    private static final int STEPS = 200;
    private static final Image IMAGE = Session.program("networks/small-recurrent.cas");

    @Test
    void everyLinkCarriesWhatTheMeshCounts() {
        try (CycleEngine engine = new CycleEngine(IMAGE, EngineOptions.DEFAULT);
                Session session = new Session(IMAGE, options -> options)) {
            LinkTraffic traffic = new LinkTraffic(session.debugger().subject());
            for (int step = 0; step < STEPS; step++) {
                engine.step();
                session.debugger().time().step();
                traffic.addLastStep();
            }
            MeshCounters mesh = engine.pipelineView().meshCounters();
            long flits = 0;
            for (int tile = 0; tile < mesh.shape().nodes(); tile++) {
                for (int port = 0; port < Port.MESH_PORTS; port++) {
                    assertEquals(mesh.flits(tile, port), traffic.packets(tile, port), tile + " " + Port.name(port));
                    flits += mesh.flits(tile, port);
                }
            }
            assertTrue(flits > 100, "too little traffic to tell");
            assertEquals(mesh.hopsX(), traffic.hopsX());
            assertEquals(mesh.hopsY(), traffic.hopsY());
        }
    }

    @ParameterizedTest
    @EnumSource(DebugOptions.Kind.class)
    void energyIsThatOfTheCycleEnginesReport(DebugOptions.Kind kind) {
        try (CycleEngine engine = new CycleEngine(IMAGE, EngineOptions.DEFAULT);
                Session session = new Session(IMAGE, options -> options.withKind(kind))) {
            engine.run(STEPS);
            session.say("run %dsteps".formatted(STEPS));
            Reply.Table table = (Reply.Table) session.reply("info energy");
            List<?> report = (List<?>) engine.report().statistics().get("energy");
            for (int i = 0; i < report.size(); i++) {
                Map<?, ?> event = (Map<?, ?>) report.get(i);
                List<String> row = table.rows().get(i);
                assertEquals(List.of(event.get("event"), "" + event.get("count")), row.subList(0, 2));
                assertEquals((double) event.get("energy_pj"), Double.parseDouble(row.get(3)), 0.05);
                assertEquals((double) event.get("time_ns"), Double.parseDouble(row.get(4)), 0.05);
            }
            double sum = table.rows().stream().mapToDouble(row -> Double.parseDouble(row.get(3))).sum();
            assertEquals(engine.report().energyPj(), sum, 0.5);
            assertTrue(table.rows().stream().allMatch(row -> Long.parseLong(row.get(1)) > 0), table::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"heatmap links", "heatmap cores", "heatmap neurons exc", "raster exc", "plot exc[0..3].v",
        "phase exc[0].v exc[0].u", "why exc[0]", "diff twin", "diff step 10", "info energy", "info saturations"})
    void lookingComesBackToTheMiddleOfAStep(String line) {
        try (Session session = new Session(IMAGE, options -> options.withKind(DebugOptions.Kind.CYCLE))) {
            session.say("step 40; cycle 100");
            CycleEngine engine = session.debugger().time().cycles();
            assertTrue(engine.inStep());
            long cycle = engine.cycle();
            long hash = engine.cycleHash();
            session.say(line);
            assertEquals(cycle, session.debugger().time().cycles().cycle());
            assertEquals(hash, session.debugger().time().cycles().cycleHash());
        }
    }
}
