package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.debug.DebugOptions;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.command.Interpreter;
import org.cortado.emulator.engine.Engine;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a walk through time goes, the chip is in the state that a straight run has there. */
class TimeTravelPropertyTest {
    private static final int STEPS = 400;
    private static final int MOVES = 12;

    @ParameterizedTest
    @ValueSource(strings = {"networks/two-neurons.cas", "networks/small-recurrent.cas", "chips/ring-oscillator.cas"})
    void everyStateOfAWalkIsThatOfAStraightRun(String program) {
        Image image = Programs.image(program);
        long[] straight = straight(image);
        int walks = Programs.cases(20, 334);
        for (int seed = 0; seed < walks; seed++) {
            walk(image, straight, seed);
        }
    }

    private static long[] straight(Image image) {
        long[] hashes = new long[STEPS + 1];
        try (Engine engine = new FunctionalEngine(image, EngineOptions.DEFAULT)) {
            for (int step = 0; step <= STEPS; step++) {
                hashes[step] = engine.hash();
                engine.step();
            }
        }
        return hashes;
    }

    private static void walk(Image image, long[] straight, int seed) {
        Random random = new Random(seed);
        DebugOptions options = DebugOptions.functional(EngineOptions.DEFAULT)
                .withHistory(1L << 10 + random.nextInt(12)).withSpacing(1 + random.nextInt(100));
        try (Debugger debugger = new Debugger(image, options)) {
            Interpreter interpreter = new Interpreter(debugger, reply -> { }, file -> debugger);
            for (int move = 0; move < MOVES; move++) {
                int here = (int) debugger.time().now().step();
                String line = switch (random.nextInt(4)) {
                    case 0 -> here == STEPS ? "reverse-step" : "step " + (1 + random.nextInt(STEPS - here));
                    case 1 -> "reverse-step " + (1 + random.nextInt(1 + here));
                    case 2 -> "goto step " + random.nextInt(STEPS + 1);
                    default -> here + 2 >= STEPS ? "restart" : "stepi 3; reverse-stepi 2; step";
                };
                interpreter.line(line);
                int there = (int) debugger.time().now().step();
                assertEquals(straight[there], debugger.time().engine().hash(),
                        "seed " + seed + ", move " + move + ": " + line + " came to step " + there);
            }
        }
    }
}
