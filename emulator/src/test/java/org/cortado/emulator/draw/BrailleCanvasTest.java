package org.cortado.emulator.draw;

import static org.cortado.emulator.draw.BrailleCanvas.Cell.BRAILLE;
import static org.cortado.emulator.draw.BrailleCanvas.Cell.HALF;
import static org.cortado.emulator.draw.Pictures.assertPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrailleCanvasTest {
    /** The eight dots of a cell, numbered as in Unicode's chart of braille patterns (U+2800..U+28FF). */
    @Test
    void eachDotHasItsBitOfThePattern() {
        int[][] places = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {0, 3}, {1, 3}};
        for (int dot = 0; dot < places.length; dot++) {
            BrailleCanvas canvas = new BrailleCanvas(1, 1, BRAILLE);
            canvas.set(places[dot][0], places[dot][1], 0);
            assertEquals(0x2800 + (1 << dot), canvas.draw(Pictures.UNICODE).get(0).charAt(0), "dot " + (dot + 1));
        }
    }

    @Test
    void aDiagonal() {
        BrailleCanvas canvas = new BrailleCanvas(4, 2, BRAILLE);
        canvas.line(0, 0, 7, 7, 0);
        assertEquals(List.of("⠑⢄  ", "  ⠑⢄"), canvas.draw(Pictures.UNICODE));
    }

    @Test
    void aDiagonalInAscii() {
        BrailleCanvas canvas = new BrailleCanvas(4, 2, HALF);
        canvas.line(0, 0, 3, 3, 0);
        assertEquals(List.of("'.  ", "  '."), canvas.draw(TerminalStyle.PLAIN));
    }

    @Test
    void aBox() {
        BrailleCanvas canvas = new BrailleCanvas(5, 3, BRAILLE);
        canvas.line(0, 0, 9, 0, 0);
        canvas.line(9, 0, 9, 11, 0);
        canvas.line(9, 11, 0, 11, 0);
        canvas.line(0, 11, 0, 0, 0);
        assertPicture("""
                ⡏⠉⠉⠉⢹
                ⡇   ⢸
                ⣇⣀⣀⣀⣸
                """, canvas.draw(Pictures.UNICODE));
    }

    @Test
    void theSecondSeriesIsTheSecondColour() {
        BrailleCanvas canvas = new BrailleCanvas(3, 1, BRAILLE);
        canvas.line(0, 0, 5, 0, 0);
        canvas.set(2, 0, 1);
        assertEquals(List.of("\033[36m⠉\033[0m\033[33m⠉\033[0m\033[36m⠉\033[0m"), canvas.draw(Pictures.COLOUR));
    }

    @Test
    void withoutColourTheSecondSeriesHasAMark() {
        BrailleCanvas canvas = new BrailleCanvas(3, 1, HALF);
        canvas.line(0, 0, 2, 0, 0);
        canvas.set(1, 1, 1);
        assertEquals(List.of("'o'"), canvas.draw(TerminalStyle.PLAIN));
    }

    @Test
    void dotsOutsideAreLeftOut() {
        BrailleCanvas canvas = new BrailleCanvas(1, 1, BRAILLE);
        canvas.line(-5, -5, 9, 9, 0);
        assertEquals(List.of("⠑"), canvas.draw(Pictures.UNICODE));
    }

    @Test
    void aLineOfABillionDotsIsRefused() {
        BrailleCanvas canvas = new BrailleCanvas(1, 1, BRAILLE);
        assertThrows(IllegalArgumentException.class, () -> canvas.line(0, 0, Integer.MIN_VALUE, 0, 0));
    }

    @Test
    void linesReachBothEndsWithoutGaps() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            BrailleCanvas canvas = new BrailleCanvas(20, 10, BRAILLE);
            int[] p = random.ints(4, 0, 40).toArray();
            canvas.line(p[0], p[1], p[2], p[3], 0);
            int count = 0;
            for (int x = 0; x < 40; x++) {
                for (int y = 0; y < 40; y++) {
                    count += canvas.get(x, y) ? 1 : 0;
                }
            }
            String context = "seed " + seed + ", round " + round;
            assertTrue(canvas.get(p[0], p[1]) && canvas.get(p[2], p[3]), context);
            assertEquals(Math.max(Math.abs(p[0] - p[2]), Math.abs(p[1] - p[3])) + 1, count, context);
        }
    }
}
