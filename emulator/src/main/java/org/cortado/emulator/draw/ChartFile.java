package org.cortado.emulator.draw;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cortado.assembler.npy.AtomicFile;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Curves, spikes and maps as picture files. Only this class knows the charting library, so that nothing else waits for
 * it to load.
 */
public final class ChartFile {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 520;
    private static final int DOT = 3;
    private static final int LARGEST_NUMBERED_MAP = 256;
    /** From no load to the heaviest. */
    private static final Color[] SHADES = {Color.WHITE, new Color(0xfd, 0xbb, 0x84), new Color(0xb3, 0, 0)};
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
        XYChart chart = chart(title, xLabel, yLabel);
        for (Series s : series) {
            if (hasPoint(s)) {
                XYSeries line = chart.addSeries(s.name(), ownX(s), s.y());
                line.setMarker(dots ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
                line.setLineWidth(1.5f);
            }
        }
        save(chart, file);
    }

    /** Writes a phase plane. */
    public static void write(Path file, String title, PhasePlot plot) throws IOException {
        List<Series> series = new ArrayList<>(plot.trajectories());
        series.addAll(plot.curves());
        write(file, title, plot.xLabel(), plot.yLabel(), series, false);
    }

    /** Writes who spiked when: a dot a spike, the first neuron of the first group at the bottom. */
    public static void write(Path file, String title, RasterPlot plot) throws IOException {
        XYChart chart = chart(title, plot.xLabel(), "neuron");
        chart.getStyler().setMarkerSize(DOT);
        chart.getStyler().setXAxisMin(plot.from());
        chart.getStyler().setXAxisMax(Math.max(plot.to(), Math.nextUp(plot.from())));
        chart.getStyler().setYAxisMin(-1.0);
        int below = 0;
        for (RasterPlot.Group group : plot.groups()) {
            int first = below;
            if (group.times().length > 0) {
                XYSeries dots = chart.addSeries(group.name(), group.times(),
                        Arrays.stream(group.neurons()).mapToDouble(neuron -> first + neuron).toArray());
                dots.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
                dots.setMarker(SeriesMarkers.CIRCLE);
            }
            below += group.size();
        }
        chart.getStyler().setYAxisMax((double) below);
        save(chart, file);
    }

    /** Writes a map, row 0 at the top; what is not finite is left blank. */
    public static void write(Path file, HeatMap map) throws IOException {
        HeatMapChart chart = new HeatMapChartBuilder().width(WIDTH).height(HEIGHT).title(map.title()).xAxisTitle("x")
                .yAxisTitle("y").build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setRangeColors(SHADES);
        double least = Arrays.stream(map.values()).filter(Double::isFinite).min().orElse(0);
        double most = Arrays.stream(map.values()).filter(Double::isFinite).max().orElse(0);
        chart.getStyler().setMin(Math.min(least, 0));
        chart.getStyler().setMax(most > Math.min(least, 0) ? most : Math.min(least, 0) + 1);
        chart.getStyler().setShowValue(map.values().length <= LARGEST_NUMBERED_MAP
                && Arrays.stream(map.values()).allMatch(v -> v == StrictMath.rint(v) || Double.isNaN(v)));
        chart.getStyler().setHeatMapDecimalValueFormatter(HeatMap::number);
        List<String> columns = IntStream.range(0, map.gridWidth()).mapToObj(Integer::toString).toList();
        List<String> rows = IntStream.range(0, map.gridHeight()).map(y -> map.gridHeight() - 1 - y)
                .mapToObj(Integer::toString).toList();
        List<Number[]> cells = new ArrayList<>();
        for (int x = 0; x < map.gridWidth(); x++) {
            for (int y = 0; y < map.gridHeight(); y++) {
                double value = map.values()[y * map.gridWidth() + x];
                if (Double.isFinite(value)) {
                    cells.add(new Number[]{x, map.gridHeight() - 1 - y, rounded(value)});
                }
            }
        }
        chart.addSeries("map", columns, rows, cells);
        save(chart, file);
    }

    private static Number rounded(double value) {
        return value == StrictMath.rint(value) && Math.abs(value) <= Integer.MAX_VALUE ? (Number) (int) value
                : (Number) new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }

    private static XYChart chart(String title, String xLabel, String yLabel) {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle(xLabel)
                .yAxisTitle(yLabel).build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private static void save(Chart<?, ?> chart, Path file) throws IOException {
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
