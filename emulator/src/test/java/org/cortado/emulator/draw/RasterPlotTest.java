package org.cortado.emulator.draw;

import static org.cortado.emulator.draw.Pictures.UNICODE;
import static org.cortado.emulator.draw.Pictures.assertPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RasterPlotTest {
    private static RasterPlot plot(RasterPlot.Group... groups) {
        return new RasterPlot("t (ms)", 0, 99, List.of(groups));
    }

    /** Neuron n spikes at 0, 10 + n, 20 + 2n, ... */
    private static RasterPlot.Group fan(String name, int size) {
        double[] times = new double[size * 6];
        int[] neurons = new int[times.length];
        for (int i = 0; i < times.length; i++) {
            neurons[i] = i % size;
            times[i] = i / size * (10 + neurons[i]);
        }
        return new RasterPlot.Group(name, size, times, neurons);
    }

    @Test
    void aFewNeuronsAreDots() {
        assertPicture("""
                exc[0..7] ┤⡅  ⠈⢄  ⠈⠄⡀ ⠁⠄⢀⠈ ⠄⢀⠈ ⠠ ⡀
                          │⠆    ⠆   ⠐⠠   ⠐⠠   ⠂⠠   ⠂ ⠄
                          │⡃    ⠈⢂    ⠁⢂   ⠈⠐ ⡀  ⠁⠐ ⡀ ⠈ ⠐ ⢀
                      inh ┤⠄  ⠠   ⠠   ⠄  ⠠   ⠠
                          └┬─────────────────┬──────────────────
                           0                 50           t (ms)
                """, plot(fan("exc", 8), fan("inh", 1)).draw(48, 8, UNICODE));
    }

    @Test
    void aFewNeuronsInAscii() {
        assertPicture("""
                exc[0..7] +@   @  --- --- ---- - -
                          |@    @   ---  ---  -- - -- -
                          |*     *     *    - -   - -   - -
                      inh +.   .  .   .   .  .
                          ++-----------------+------------------
                           0                 50           t (ms)
                0  .:-=+*#%@ 3 spikes a cell
                """, plot(fan("exc", 8), fan("inh", 1)).draw(48, 8, TerminalStyle.PLAIN));
    }

    @Test
    void manyNeuronsAreShades() {
        int size = 1000;
        double[] times = new double[2 * size];
        int[] neurons = new int[2 * size];
        for (int i = 0; i < 2 * size; i++) {
            neurons[i] = i % size;
            // A wave that runs through the population, and a lone burst of all at 80 ms.
            times[i] = i < size ? neurons[i] * 60 / size : 80;
        }
        assertPicture("""
                exc[0..999] ┤░░░░░                                █
                            │     ░░░░░                           █
                            │         ░░░░░                       █
                            │              ░░░░░                  █
                            │                   ░░░░░             █
                            │                       ░░░░░         █
                            └┬──────────────────────┬───────────────────────
                             0                      50                t (ms)
                0  ░▒▓█ 167 spikes a cell
                """, plot(new RasterPlot.Group("exc", size, times, neurons)).draw(60, 9, UNICODE));
    }

    @Test
    void everySpikeOfASmallPopulationIsADotOfItsOwn() {
        long seed = 9;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(20);
            int neuron = random.nextInt(size);
            int time = random.nextInt(100);
            List<String> lines = plot(new RasterPlot.Group("p", size, new double[] {time}, new int[] {neuron}))
                    .draw(70, 8, UNICODE);
            long dots = lines.stream().flatMapToInt(String::chars).filter(c -> c > 0x2800 && c <= 0x28FF).count();
            assertEquals(1, dots, "seed " + seed + ", round " + round + ":\n" + String.join("\n", lines));
        }
    }

    @Test
    void aLoneSpikeInALargePopulationIsSeen() {
        for (int neuron = 0; neuron < 100_000; neuron += 999) {
            List<String> lines = plot(new RasterPlot.Group("p", 100_000, new double[] {50}, new int[] {neuron}))
                    .draw(70, 8, UNICODE);
            assertTrue(lines.subList(0, lines.size() - 3).stream().anyMatch(l -> l.contains("█")), "neuron " + neuron);
        }
    }

    @Test
    void spikesBeyondTheTimesAskedForAreLeftOut() {
        List<String> lines = plot(new RasterPlot.Group("p", 1, new double[] {-1, 100}, new int[] {0, 0}))
                .draw(60, 8, UNICODE);
        assertEquals("p ┤", lines.get(0));
    }

    @Test
    void aNeuronThatIsNotThereIsRefused() {
        assertEquals("p has no neuron 3, only 3", assertThrows(IllegalArgumentException.class,
                () -> new RasterPlot.Group("p", 3, new double[] {1}, new int[] {3})).getMessage());
    }
}
