package org.cortado.emulator.compare.report;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.assembler.npy.AtomicFile;
import org.cortado.emulator.draw.Series;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Curves as a picture file. Only this class knows the charting library, so that nothing else waits for it to load. */
public final class ChartFile {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 520;
    private static final Pattern CLIP = Pattern.compile("clip\\d+");

    private ChartFile() {
    }

    /** Whether a name has an ending of a picture that can be written. */
    public static boolean canWrite(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".svg") || name.endsWith(".png");
    }

    /**
     * Writes the series as lines, with points where they say so.
     *
     * @param file ends in .svg or .png
     * @param dots whether each point is marked
     */
    public static void write(Path file, String title, String xLabel, String yLabel, List<Series> series, boolean dots)
            throws IOException {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle(xLabel)
                .yAxisTitle(yLabel).build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        for (Series s : series) {
            if (hasPoint(s)) {
                XYSeries line = chart.addSeries(s.name(), ownX(s), s.y());
                line.setMarker(dots ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
                line.setLineWidth(1.5f);
            }
        }
        boolean vector = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ChartEncoder.saveChart(chart, bytes, vector ? "svg" : "png");
        byte[] picture = vector ? stable(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes.toByteArray();
        AtomicFile.write(file, out -> out.write(picture));
    }

    private static boolean hasPoint(Series s) {
        for (int i = 0; i < s.x().length; i++) {
            if (Double.isFinite(s.x()[i]) && Double.isFinite(s.y()[i])) {
                return true;
            }
        }
        return false;
    }

    /** The library takes gaps in y only. */
    private static double[] ownX(Series s) {
        double[] x = s.x().clone();
        double last = 0;
        for (int i = x.length - 1; i >= 0; i--) {
            last = Double.isFinite(x[i]) ? x[i] : last;
        }
        for (int i = 0; i < x.length; i++) {
            last = Double.isFinite(x[i]) ? x[i] : last;
            x[i] = last;
        }
        return x;
    }

    /** The same picture as the same text: the library names its clips by chance. */
    private static String stable(String svg) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = CLIP.matcher(svg);
        return matcher.replaceAll(m -> names.computeIfAbsent(m.group(), k -> "clip-" + (names.size() + 1)));
    }
}
