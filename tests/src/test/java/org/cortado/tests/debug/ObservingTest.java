package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.debug.DebugOptions;
import org.cortado.emulator.debug.DebugOptions.Kind;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.command.Interpreter;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.cortado.emulator.engine.Spikes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chip that is watched from all sides does what it does alone. */
class ObservingTest {
    private static final List<String> WATCHED = List.of("break spike", "break saturate", "watch chip.spikes",
            "watch core(0,0).state[0]", "break packet at core(0,0)", "break step % 3 == 1", "display chip.packets",
            "display core(0,0)[0].s0", "display sum(core(0,0)[0..0].s0)", "display spikes");
    private static final List<String> BY_CYCLE = List.of("break packet on link(0,0,inject)", "break full",
            "watch core(0,0).spike_queue", "watch router(0,0).held", "display link(0,0,eject).load",
            "display core(0,0).arrivals", "display core(0,0).cycle", "display core(0,0)[0].flags");
    private static final List<String> LOOKS = List.of("info core core(0,0)", "info neuron core(0,0)[0]",
            "info packets", "info counters", "info queues", "info router router(0,0)", "info link", "info energy",
            "print core(0,0)[0].flags", "x/4 core(0,0).state[0]", "info saturations");

    @ParameterizedTest
    @CsvSource({"networks/two-neurons.cas, FUNCTIONAL, 120", "networks/small-recurrent.cas, FUNCTIONAL, 60",
        "networks/two-neurons.cas, CYCLE, 60", "networks/small-recurrent.cas, CYCLE, 8",
        "chips/ring-oscillator.cas, CYCLE, 30"})
    void spikesAndStateAreThoseOfAnUnwatchedChip(String program, Kind kind, int steps) {
        Image image = Programs.image(program);
        List<String> alone = alone(image, kind, steps);
        List<String> watched = new ArrayList<>();
        int[] shown = new int[1];
        try (Debugger debugger = new Debugger(image, DebugOptions.of(kind, EngineOptions.DEFAULT))) {
            Interpreter interpreter = new Interpreter(debugger, reply -> shown[0] += reply instanceof Reply.Nothing
                    ? 0 : 1, file -> debugger);
            WATCHED.forEach(interpreter::line);
            interpreter.line("watch step");
            if (kind == Kind.CYCLE) {
                BY_CYCLE.forEach(interpreter::line);
            }
            int stops = 0;
            while (watched.size() < steps) {
                interpreter.line("continue");
                look(interpreter, kind, stops++);
                if (!debugger.time().now().inStep() && debugger.time().now().step() > watched.size()) {
                    watched.add(moment(debugger.time().engine()));
                }
            }
        }
        assertEquals(alone, watched);
        assertTrue(shown[0] > steps, "nothing was shown");
    }

    private static void look(Interpreter interpreter, Kind kind, int stop) {
        String line = LOOKS.get(stop % LOOKS.size());
        if (kind == Kind.CYCLE || !line.matches("info (queues|router|link).*")) {
            interpreter.line(line);
        }
    }

    private static List<String> alone(Image image, Kind kind, int steps) {
        List<String> moments = new ArrayList<>();
        try (Engine engine = kind == Kind.CYCLE ? new CycleEngine(image, EngineOptions.DEFAULT)
                : new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            for (int step = 0; step < steps; step++) {
                engine.step();
                moments.add(moment(engine));
            }
        }
        return moments;
    }

    /** Step, cycle, all spikes of the last step, and the hash of all state and time. */
    private static String moment(Engine engine) {
        StringBuilder text = new StringBuilder("after step " + engine.stepNumber() + ":");
        Spikes spikes = engine.spikes();
        for (int i = 0; i < spikes.count(); i++) {
            text.append(" %d.%d=%d".formatted(spikes.core(i), spikes.slot(i), spikes.payload(i)));
        }
        long hash = engine instanceof CycleEngine timed ? timed.cycleHash() : engine.hash();
        return text.append(" ").append(Long.toHexString(hash)).toString();
    }
}
