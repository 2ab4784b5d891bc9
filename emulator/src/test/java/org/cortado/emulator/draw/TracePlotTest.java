package org.cortado.emulator.draw;

import static org.cortado.emulator.draw.Pictures.UNICODE;
import static org.cortado.emulator.draw.Pictures.assertPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TracePlotTest {
    private static final double[] TWO_SPIKES = {-60, -60, -60, -60, 40, -60, -60, -60, -60, -60, 40, -60, -60};

    private static TracePlot plot(Series... series) {
        return new TracePlot("t (ms)", "v (mV)", List.of(series));
    }

    @Test
    void aTraceWithTwoSpikes() {
        assertPicture("""
                v (mV)   ━ cell
                             ▾           ▾
                    │       ⢀⢇           ⡸⡀
                    │       ⢸⢸           ⡇⡇
                  0 ┤       ⡎⠈⡆         ⢰⠁⢱
                    │      ⢀⠇ ⢇         ⡸ ⠸⡀
                    │      ⢸  ⢸         ⡇  ⡇
                -50 ┤⣀⣀⣀⣀⣀⣀⡎  ⠈⣆⣀⣀⣀⣀⣀⣀⣀⣰⠁  ⢱⣀⣀
                    └┬───────────────────┬────
                     0                  t (ms)
                """, plot(Series.sampled("cell", 0, 1, TWO_SPIKES).withMarks(4, 10)).draw(30, 10, UNICODE));
    }

    @Test
    void theSameInAscii() {
        assertPicture("""
                v (mV)   - cell
                             v           v
                    |        :           :
                    |       .'.         .'.
                  0 +       : :         : :
                    |       : :         : :
                    |      .' '.       .' '.
                -50 +......:   :.......:   :..
                    ++-------------------+----
                     0                  t (ms)
                """, plot(Series.sampled("cell", 0, 1, TWO_SPIKES).withMarks(4, 10)).draw(30, 10, TerminalStyle.PLAIN));
    }

    @Test
    void twoSeriesWithoutColourAreToldApart() {
        assertPicture("""
                v (mV)   ━ rise   o fall
                10 ┤oooo                  ⣀⠤⠒⠉
                   │    ooooo        ⢀⡠⠔⠒⠉
                   │        ooooo⣀⠤⠒⠊⠁
                 5 ┤        ⢀⡠⠤⠒⠉ooooo
                   │    ⣀⠤⠔⠊⠁        ooooo
                 0 ┤⣀⠤⠒⠉                  oooo
                   └┬────────────┬───────────┬
                   0.0          0.5     t (ms)
                """, plot(Series.sampled("rise", 0, 1, new double[] {0, 10}),
                Series.sampled("fall", 0, 1, new double[] {10, 0})).draw(30, 9, UNICODE));
    }

    @Test
    void aValueThatIsNoNumberLeavesAGap() {
        assertPicture("""
                v (mV)   ━ a
                2.0 ┤                 ⢀⠎
                1.5 ┤                ⢠⠃
                1.0 ┤⣀⣀⣀⣀       ⣀⣀⣀⣀⡰⠁
                    └┬─────────────────┬
                     0            t (ms)
                """, plot(Series.sampled("a", 0, 1, new double[] {1, 1, Double.NaN, 1, 1, 2})).draw(24, 6, UNICODE));
    }

    @Test
    void nothingAtAllIsDrawnAsAnEmptyFrame() {
        assertPicture("""
                v (mV)
                1.0 ┤
                0.5 ┤
                0.0 ┤
                    └┬────────┬────────┬
                    0.0      0.5  t (ms)
                """, plot().draw(24, 6, UNICODE));
    }

    @Test
    void aSpikeOfOneSampleIsSeenHoweverLongTheRun() {
        long seed = 3;
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int samples = 1 + random.nextInt(200_000);
            double[] v = new double[samples];
            int spike = random.nextInt(samples);
            v[spike] = 30;
            int width = 20 + random.nextInt(100);
            List<String> lines = plot(Series.sampled("v", 0, 0.1, v)).draw(width, 10, UNICODE);
            // With one sample the axis is about that value alone, so any row may hold it.
            String where = samples == 1 ? String.join("", lines.subList(1, 8)) : lines.get(1);
            assertTrue(where.chars().anyMatch(c -> c > 0x2800 && c <= 0x28FF),
                    "seed " + seed + ", round " + round + ":\n" + String.join("\n", lines));
        }
    }

    @Test
    void everyMarkIsAtItsPlace() {
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            double place = random.nextInt(1001);
            Series flat = Series.sampled("v", 0, 1, new double[1001]).withMarks(place);
            List<String> lines = plot(flat).draw(60, 8, UNICODE);
            int canvas = Math.max(lines.get(2).indexOf('│'), lines.get(2).indexOf('┤')) + 1;
            int dots = 2 * (60 - canvas);
            int expected = canvas + (int) Math.floor(place / 1000 * (dots - 1) + 0.5) / 2;
            assertEquals(expected, lines.get(1).indexOf('▾'), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void theHeightIsAsAsked() {
        assertEquals(12, plot(Series.sampled("cell", 0, 1, TWO_SPIKES).withMarks(4)).draw(40, 12, UNICODE).size());
    }

    @Test
    void differencesHaveARowOfTheirOwn() {
        Series cell = Series.sampled("cell", 0, 1, TWO_SPIKES).withMarks(4, 10);
        List<String> same = new TracePlot("t", "v", List.of(cell)).draw(60, 12, TerminalStyle.PLAIN);
        List<String> other = new TracePlot("t", "v", List.of(cell), new double[] {10}).draw(60, 12,
                TerminalStyle.PLAIN);
        assertEquals(same.get(1), other.get(1));
        assertEquals(1, other.get(2).chars().filter(c -> c == '!').count());
        assertEquals(other.get(1).lastIndexOf('v'), other.get(2).indexOf('!'));
    }
}
