package org.cortado.emulator.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Under steps of random height and length no spike is lost, added or moved. */
class RandomStimulusTest {

    private static final long SEED = 77;
    private static final double TAU = 12;
    private static final double END = 150;

    @Test
    void lifAgreesWithItsSolutionPieceByPiece() throws UnsolvableException {
        Random random = new Random(SEED);
        int spikes = 0;
        for (int round = 0; round < 100; round++) {
            double refractory = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 6;
            List<Stimulus.Piece> pieces = new ArrayList<>();
            for (double t = 0; t < END; t += 0.01 + random.nextDouble() * 20) {
                pieces.add(Stimulus.Piece.constant(t, random.nextDouble() * 4 - 0.5));
            }
            Stimulus stimulus = Stimulus.of(pieces);
            double[] expected = exact(stimulus, refractory);
            double[] solved = new ReferenceSolver().solve(ReferenceProblem.of(References.byName("lif"),
                    Map.of("tau_rc", TAU, "tau_ref", refractory), Map.of(), stimulus, END)).spikes();
            assertArrayEquals(expected, solved, 1e-5, "seed " + SEED + ", round " + round);
            spikes += expected.length;
        }
        assertTrue(spikes > 500, "only " + spikes + " spikes in all");
    }

    /** Between switches and spikes the potential is {@code i + (v - i) exp(-dt / tau)}. */
    private static double[] exact(Stimulus stimulus, double refractory) {
        List<Double> spikes = new ArrayList<>();
        double v = 0;
        double t = 0;
        while (t < END) {
            double i = stimulus.at(t);
            double from = t;
            double next = stimulus.pieces().stream().mapToDouble(Stimulus.Piece::from).filter(s -> s > from).min()
                    .orElse(END);
            double wait = i > 1 ? TAU * StrictMath.log((i - v) / (i - 1)) : Double.POSITIVE_INFINITY;
            if (t + wait < Math.min(next, END)) {
                t += wait;
                spikes.add(t);
                v = 0;
                t += refractory;
            } else {
                v = i + (v - i) * StrictMath.exp(-(Math.min(next, END) - t) / TAU);
                t = Math.min(next, END);
            }
        }
        return spikes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void switchesThatChangeNothingChangeNothing() throws UnsolvableException {
        Random random = new Random(SEED);
        for (String name : List.of("izhikevich", "quadratic", "traub-miles")) {
            double current = name.equals("izhikevich") ? 12 : 150;
            List<Stimulus.Piece> pieces = new ArrayList<>();
            for (double t = 0; t < END; t += 0.001 + random.nextDouble() * 3) {
                pieces.add(Stimulus.Piece.constant(t, current));
            }
            double[] whole = spikes(name, Stimulus.constant(current));
            assertTrue(whole.length >= 2, name);
            double[] cut = spikes(name, Stimulus.of(pieces));
            assertEquals(whole.length, cut.length, name);
            assertArrayEquals(whole, cut, 1e-6, name + ", seed " + SEED);
        }
    }

    private static double[] spikes(String name, Stimulus stimulus) throws UnsolvableException {
        return new ReferenceSolver().solve(ReferenceProblem.of(References.byName(name), Map.of(), Map.of(), stimulus,
                END)).spikes();
    }
}
