package org.cortado.emulator.draw;

import static org.cortado.emulator.draw.Pictures.UNICODE;
import static org.cortado.emulator.draw.Pictures.assertPicture;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Phase planes, curves and histograms, small enough to be checked by eye. */
class PlotsTest {
    @Test
    void aPhasePlaneWithItsCurve() {
        double[] x = new double[41];
        double[] y = new double[41];
        for (int i = 0; i <= 40; i++) {
            x[i] = StrictMath.cos(i * StrictMath.PI / 20);
            y[i] = StrictMath.sin(i * StrictMath.PI / 20);
        }
        Series line = Series.of("u = v", new double[] {-9, 9}, new double[] {-9, 9});
        assertPicture("""
                u   ━ orbit   o u = v
                 1.0 ┤     ⣀⠤⠔⠒⠊⠉⠉⠉⠉⠉⠒⠢⠤⣀  ooo
                     │  ⡠⠔⠉             o⡩⠪⢅
                     │ ⡰⠁             ooo  ⠈⢆
                     │⡜            ooo       ⢣
                 0.0 ┤⡇         oooo         ⢸
                     │⢣       ooo            ⡜
                     │ ⠱⡀  ooo             ⢀⠎
                     │  ⢑⡢⣊o             ⣀⠔⠊
                -1.0 ┤ooo  ⠉⠒⠢⠤⣀⣀⣀⣀⣀⡠⠤⠔⠒⠉
                     └┬───────────┬──────────┬
                      -1          0          v
                """, new PhasePlot("v", "u", List.of(Series.of("orbit", x, y)), List.of(line)).draw(30, 12, UNICODE));
    }

    @Test
    void aResetLeavesAGap() {
        Series points = Series.of("orbit", new double[] {0, 1, 2, 3}, new double[] {0, 1, 2, 3}).withGapsBefore(2);
        assertArrayEquals(new double[] {0, 1, Double.NaN, 2, 3}, points.x());
        assertArrayEquals(new double[] {0, 1, Double.NaN, 2, 3}, points.y());
    }

    @Test
    void aGapBeyondTheEndIsRefused() {
        Series points = Series.of("orbit", new double[2], new double[2]);
        assertThrows(IllegalArgumentException.class, () -> points.withGapsBefore(2));
    }

    @Test
    void latencyAgainstLoadOnALogarithmicAxis() {
        assertPicture("""
                latency (cycles)   ━ XY
                1000 ┤                                ⢀⠎
                     │                               ⢀⠎
                     │                              ⢀⠎
                     │                             ⢀⠎
                     │                            ⢀⠎
                     │                           ⢀⠎
                     │                       ⣀⡠⠤⠔⠊
                  10 ┤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⠤⠤⠤⠤⠤⠤⠤⠒⠒⠒⠒⠉⠉
                     └┬────────────┬─────────────┬──────
                     0.0          0.2           0.4 load
                """, new CurvePlot("load", "latency (cycles)", false, true, List.of(Series.of("XY",
                new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5}, new double[] {10, 10, 11, 13, 25, 1000})))
                .draw(40, 11, UNICODE));
    }

    @Test
    void aHistogramInBlocks() {
        assertPicture("""
                interval (ms)
                0..2 ┤████████████████▌ 3
                2..4 ┤██████████████████████ 4
                4..6 ┤0
                6..8 ┤█████▌ 1
                """, Histogram.of("interval (ms)", new double[] {0, 1, 1, 2, 3, 3, 3, 8}, 4).draw(30, UNICODE));
    }

    @Test
    void aHistogramInAscii() {
        assertPicture("""
                spikes
                       exc |################ 9
                inhibitory |##### 3
                """, new Histogram("spikes", List.of("exc", "inhibitory"), new long[] {9, 3}).draw(30,
                TerminalStyle.PLAIN));
    }

    @Test
    void everyFiniteValueIsCountedOnce() {
        Histogram histogram = Histogram.of("x", new double[] {1, 2, 3, Double.NaN, 4, 5, 5}, 3);
        assertArrayEquals(new long[] {2, 1, 3}, histogram.counts());
    }

    @Test
    void anEmptyHistogramIsDrawn() {
        assertEquals(List.of("none"), new Histogram("none", List.of(), new long[0]).draw(30, UNICODE));
    }
}
