package org.cortado.emulator.draw;

import static org.cortado.emulator.draw.Pictures.assertSound;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the data, the size and the style: no line too wide, no stray blanks or codes, ASCII where asked. */
class EveryPictureTest {
    private static final long SEED = 2026;

    private interface Picture {
        List<String> draw(Random random, int width, int height, TerminalStyle style);
    }

    private static void hold(Picture picture) {
        for (int round = 0; round < 400; round++) {
            Random random = new Random(SEED + round);
            int width = 1 + random.nextInt(round % 4 == 0 ? 12 : 150);
            int height = random.nextInt(30);
            TerminalStyle style = Pictures.STYLES.get(round % Pictures.STYLES.size());
            assertSound(picture.draw(random, width, height, style), width, style,
                    "seed " + SEED + " + " + round + ", " + width + " x " + height + ", " + style);
        }
    }

    /** Anything from tame to wild. */
    private static double[] values(Random random, int n) {
        double scale = StrictMath.pow(10, random.nextInt(20) - 10);
        double[] wild = {Double.NaN, Double.POSITIVE_INFINITY, -1e308, 1e308, 0, Double.MIN_VALUE, Double.MAX_VALUE};
        double[] values = new double[n];
        boolean tame = random.nextBoolean();
        for (int i = 0; i < n; i++) {
            values[i] = tame || random.nextInt(10) > 0 ? random.nextGaussian() * scale
                    : wild[random.nextInt(wild.length)];
        }
        return values;
    }

    private static List<Series> series(Random random) {
        List<Series> series = new ArrayList<>();
        for (int s = random.nextInt(4); s > 0; s--) {
            int n = random.nextInt(200);
            series.add(Series.of("series " + s, values(random, n), values(random, n))
                    .withMarks(values(random, random.nextInt(5))));
        }
        return series;
    }

    @Test
    void traces() {
        hold((random, width, height, style) -> new TracePlot("time (ms)", "v (mV)", series(random))
                .draw(width, height, style));
    }

    @Test
    void phasePlanes() {
        hold((random, width, height, style) -> new PhasePlot("v", "u", series(random), series(random))
                .draw(width, height, style));
    }

    @Test
    void curves() {
        hold((random, width, height, style) -> new CurvePlot("load", "latency", random.nextBoolean(),
                random.nextBoolean(), series(random)).draw(width, height, style));
    }

    @Test
    void rasters() {
        hold((random, width, height, style) -> {
            List<RasterPlot.Group> groups = new ArrayList<>();
            for (int g = random.nextInt(4); g > 0; g--) {
                int size = 1 + random.nextInt(random.nextBoolean() ? 8 : 5000);
                int spikes = random.nextInt(300);
                groups.add(new RasterPlot.Group("population" + g, size, values(random, spikes),
                        random.ints(spikes, 0, size).toArray()));
            }
            return new RasterPlot("t", 0, random.nextInt(1000), groups).draw(width, height, style);
        });
    }

    @Test
    void heatMaps() {
        hold((random, width, height, style) -> {
            int w = 1 + random.nextInt(70);
            int h = 1 + random.nextInt(20);
            return new HeatMap("load of each link", w, h, values(random, w * h)).draw(width, style);
        });
    }

    @Test
    void histograms() {
        hold((random, width, height, style) -> Histogram.of("interval (ms)", values(random, random.nextInt(50)),
                1 + random.nextInt(12)).draw(width, style));
    }

    @Test
    void tables() {
        hold((random, width, height, style) -> {
            int columns = 1 + random.nextInt(6);
            List<TextTable.Column> heads = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                heads.add(new TextTable.Column("column" + c, random.nextInt(3),
                        random.nextBoolean() ? TextTable.Overflow.CUT : TextTable.Overflow.WRAP));
            }
            List<List<String>> rows = new ArrayList<>();
            for (int r = random.nextInt(6); r > 0; r--) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < columns; c++) {
                    row.add(c % 2 == 0 ? "word ".repeat(random.nextInt(9)) : String.valueOf(random.nextInt()));
                }
                rows.add(row);
            }
            return new TextTable(heads, rows).draw(width, style);
        });
    }
}
