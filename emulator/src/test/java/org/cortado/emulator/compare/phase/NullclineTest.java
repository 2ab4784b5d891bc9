package org.cortado.emulator.compare.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cortado.emulator.reference.ReferenceProblem;
import org.cortado.emulator.reference.References;
import org.cortado.emulator.reference.Stimulus;
import org.junit.jupiter.api.Test;

class NullclineTest {
    private static final Nullcline.Plane PLANE = new Nullcline.Plane(0, -90, 30, 1, -30, 30);

    private static ReferenceProblem problem(String model) {
        return ReferenceProblem.of(References.byName(model), Map.of(), Map.of(), Stimulus.constant(0), 1);
    }

    @Test
    void thePotentialStandsStillOnItsParabola() {
        Nullcline line = Nullcline.of(problem("izhikevich"), 0, 7, PLANE);
        int points = 0;
        for (int k = 0; k < line.x().length; k++) {
            if (!Double.isNaN(line.x()[k])) {
                double v = line.x()[k];
                assertEquals(0.04 * v * v + 5 * v + 140 + 7, line.y()[k], 0.05);
                points++;
            }
        }
        assertTrue(points > 100);
    }

    @Test
    void theRecoveryStandsStillOnItsLine() {
        Nullcline line = Nullcline.of(problem("izhikevich"), 1, 7, PLANE);
        for (int k = 0; k < line.x().length; k++) {
            assertTrue(Double.isNaN(line.x()[k]) || Math.abs(0.2 * line.x()[k] - line.y()[k]) < 1e-9);
        }
    }

    @Test
    void aVerticalLineIsFoundToo() {
        Nullcline line = Nullcline.of(problem("izhikevich-accommodation"), 1, 0, PLANE);
        assertTrue(line.x().length > 0);
        for (double v : line.x()) {
            assertTrue(Double.isNaN(v) || Math.abs(v + 65) < 1e-9);
        }
    }

    @Test
    void outsideOfThePlaneThereIsNothing() {
        assertEquals(0, Nullcline.of(problem("izhikevich"), 0, 7,
                new Nullcline.Plane(0, -90, 30, 1, -3000, -2000)).x().length);
    }
}
