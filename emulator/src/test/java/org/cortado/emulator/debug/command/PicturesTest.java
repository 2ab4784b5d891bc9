package org.cortado.emulator.debug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.HeatMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the session draws, in the window and to files. */
class PicturesTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        session.close();
    }

    private HeatMap map(String line) {
        Reply reply = session.reply(line);
        Reply first = reply instanceof Reply.All all ? all.parts().get(0) : reply;
        return ((Reply.Heat) first).map();
    }

    private static double sum(HeatMap map) {
        double sum = 0;
        for (double value : map.values()) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plot first.v, pair.v", "phase first.v pair[0].v", "raster pair", "heatmap links",
        "heatmap cores arrivals", "heatmap neurons", "heatmap pair.v"})
    void everyPictureGoesToFilesToo(String line) throws IOException {
        session.say("step 60");
        Path svg = folder.resolve("a picture.svg");
        assertEquals("written: " + svg, session.say(line + " > \"" + svg + "\""));
        assertTrue(Files.readString(svg).contains("</svg>"));
        Path png = folder.resolve("b.PNG");
        session.say(line + (line.equals("heatmap pair.v") ? "" : " last 50ms") + " > " + png);
        BufferedImage picture = ImageIO.read(png.toFile());
        assertEquals(1000, picture.getWidth());
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        assertTrue(Arrays.stream(pixels).distinct().count() > 2, "an empty picture");
        assertEquals(60, session.step());
    }

    @Test
    void aFileHasTheSameBytesEachTime() throws IOException {
        session.say("step 60");
        Path first = folder.resolve("1.svg");
        Path second = folder.resolve("2.svg");
        session.say("heatmap pair.v > " + first + "; heatmap pair.v > " + second);
        assertEquals(Files.readString(first), Files.readString(second));
        session.say("step; heatmap pair.v > " + second);
        assertNotEquals(Files.readString(first), Files.readString(second));
    }

    @Test
    void aSignIsNoFile() {
        session.say("step 5");
        assertTrue(session.say("plot first.v > 3").contains("first.v > 3"));
    }

    @Test
    void aFolderThatIsNotThereIsAFault() {
        session.say("step 5");
        String file = folder.resolve("none/a.svg").toString();
        assertEquals(file + ": cannot be written", session.refused("plot first.v > " + file));
    }

    @Test
    void aRasterHasADotForEachSpikeAtItsStep() {
        session.say("continue");
        Reply.Raster raster = (Reply.Raster) session.reply("raster first last 200ms");
        double[] times = raster.plot().groups().get(0).times();
        assertEquals(Double.parseDouble(session.say("print/f first.n").split(" = ")[1]), times.length);
        // 3, 5.7, 8.13, 10.3: the cell fires in its fourth step.
        assertEquals(3, times[0]);
    }

    @ParameterizedTest
    @CsvSource({"heatmap neurons, chip.spikes", "heatmap cores, chip.spikes",
        "heatmap cores synaptic_events, chip.synaptic_events", "heatmap neurons first, first.n"})
    void aMapOfTheWholeRunHoldsAllThatWasCounted(String line, String counted) {
        session.say("continue");
        double expected = Double.parseDouble(session.say("print/f " + counted).split(" = ")[1]);
        assertTrue(expected > 0);
        assertEquals(expected, sum(map(line)));
    }

    @Test
    void aMapOfAWindowHoldsWhatHappenedInIt() {
        session.say("goto step 100");
        long before = session.debugger().subject().view().counter(0, Counter.SPIKES);
        session.say("goto step 150");
        long after = session.debugger().subject().view().counter(0, Counter.SPIKES);
        assertTrue(after > before);
        assertEquals(after - before, map("heatmap cores last 50ms").values()[0]);
    }

    @Test
    void aRowOfValuesIsDrawnInReadingOrder() {
        session.say("set pair.v = 4; set pair[1].v = 7");
        HeatMap map = map("heatmap pair.v");
        assertEquals(4, map.values()[0]);
        assertEquals(7, map.values()[1]);
    }

    @Test
    void aPlotHasAValueForEachStep() {
        session.say("step 20");
        Reply.Traces traces = (Reply.Traces) session.reply("plot first.v last 10ms");
        double[] v = traces.plot().series().get(0).y();
        assertEquals(11, v.length);
        session.say("goto step 13");
        assertEquals(Double.parseDouble(session.say("print/f first.v").split(" = ")[1]), v[3]);
    }

    @Test
    void aPhasePlaneHasTheFirstValueToTheRight() {
        session.say("step 20");
        Reply.Phase phase = (Reply.Phase) session.reply("phase step first.v last 10ms");
        assertEquals(10, phase.plot().trajectories().get(0).x()[0]);
        assertEquals("step", phase.plot().xLabel());
    }
}
