package org.cortado.emulator.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFileTest {
    private static final List<Series> SERIES = List.of(
            Series.of("fixed", new double[] {0, 1, Double.NaN, 2, 3}, new double[] {1, 2, Double.NaN, 4, 3}),
            Series.of("silent", new double[0], new double[0]));

    @TempDir
    private Path folder;

    private byte[] written(String name) throws IOException {
        Path file = folder.resolve(name);
        ChartFile.write(file, "a title", "t [ms]", "v", SERIES, true);
        return Files.readAllBytes(file);
    }

    @Test
    void anSvgIsXmlWithTheTitle() throws Exception {
        byte[] svg = written("a.svg");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        assertEquals("svg", factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement()
                .getTagName());
    }

    @Test
    void aPngIsAPicture() throws IOException {
        assertTrue(ImageIO.read(new ByteArrayInputStream(written("a.png"))).getWidth() > 100);
    }

    @Test
    void theSamePictureIsTheSameText() throws IOException {
        assertArrayEquals(written("a.svg"), written("b.svg"));
    }

    @Test
    void onlyTheTwoEndingsCanBeWritten() {
        assertTrue(ChartFile.canWrite(Path.of("a.SVG")) && ChartFile.canWrite(Path.of("x/a.png")));
        assertFalse(ChartFile.canWrite(Path.of("a.pdf")) || ChartFile.canWrite(Path.of("svg")));
    }
}
