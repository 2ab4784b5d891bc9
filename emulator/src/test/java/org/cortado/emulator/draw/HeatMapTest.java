package org.cortado.emulator.draw;

import static org.cortado.emulator.draw.Pictures.UNICODE;
import static org.cortado.emulator.draw.Pictures.assertPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static HeatMap products(int width, int height) {
        double[] values = new double[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % width) * (i / width);
        }
        return new HeatMap("load (flits)", width, height, values);
    }

    @Test
    void blocks() {
        assertPicture("""
                load (flits)
                0
                1   ░░░░░░░░
                2   ░░░░▒▒▓▓
                3   ░░▒▒▓▓██
                  0       4
                0  ░▒▓█ 12
                """, products(5, 4).draw(40, UNICODE));
    }

    @Test
    void ascii() {
        assertPicture("""
                load (flits)
                0
                1   ....::--
                2   ..--++**
                3   ::++##@@
                  0       4
                0  .:-=+*#%@ 12
                """, products(5, 4).draw(40, TerminalStyle.PLAIN));
    }

    @Test
    void equalValuesHaveNoRangeToShow() {
        assertPicture("""
                flits
                0
                1
                  0 1
                0 in every cell
                """, new HeatMap("flits", 2, 2, new double[4]).draw(40, UNICODE));
    }

    @Test
    void colourNeedsNoInk() {
        List<String> lines = new HeatMap("x", 2, 1, new double[] {0, 1}).draw(40, Pictures.COLOUR);
        assertEquals("0 \033[48;5;53m  \033[0m\033[48;5;226m  \033[0m", lines.get(1));
    }

    @Test
    void aGridTooWideIsMergedByItsLargestValues() {
        assertPicture("""
                load (flits)
                0 ░░░░░░░░░░░░░░░░░░░░
                2 ░░░░░░░░░░░░░░░░░░▒▒
                4 ░░░░░░░░░░░▒▒▒▒▒▓▓▓▓
                6 ░░░░░░░░▒▒▒▒▓▓▓▓████
                  0                  38
                0  ░▒▓█ 273
                largest of 2 x 2 a cell
                """, products(40, 8).draw(24, UNICODE));
    }

    @Test
    void aValueThatIsNoNumberIsAQuestionMark() {
        assertEquals("0 ██??", new HeatMap("x", 2, 1, new double[] {3, Double.NaN}).draw(40, UNICODE).get(1));
    }

    @Test
    void theSmallestLoadAboveZeroIsSeen() {
        assertTrue(new HeatMap("x", 2, 1, new double[] {1, 1000}).draw(40, UNICODE).get(1).contains("░"));
    }

    @Test
    void aWrongNumberOfValuesIsRefused() {
        assertEquals("a heat map of 2 x 2 needs as many values, not 3", assertThrows(IllegalArgumentException.class,
                () -> new HeatMap("x", 2, 2, new double[3])).getMessage());
    }
}
