package org.cortado.emulator.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {
    private static final long SEED = 31;

    @ParameterizedTest
    @CsvSource({
        "0, 0.0", "-0.0, -0.0", "1, 1.0", "-65, -65.0", "100, 100.0", "0.1, 0.1", "30.5, 30.5", "9999999, 9999999.0",
        "1e7, 1.0E7", "12345678, 1.2345678E7", "0.001, 0.001", "0.000999, 9.99E-4", "-1e-5, -1.0E-5", "1e23, 1.0E23",
        "2e23, 2.0E23", "4.9e-324, 4.9E-324", "1.7976931348623157e308, 1.7976931348623157E308", "NaN, NaN",
        "-Infinity, -Infinity", "-65.012329101562500, -65.0123291015625", "0.3333333333333333, 0.3333333333333333",
    })
    void formIsThatOfDoubleToString(double value, String text) {
        assertEquals(text, ShortestDecimal.text(value));
    }

    /** Java 17 writes 2.0E-3 and its like with a digit too many. */
    @ParameterizedTest
    @CsvSource({"2.0E-3, 0.002", "2.2E-322, 2.2E-322", "1.0E-320, 1.0E-320", "8.41E21, 8.41E21", "2.11E23, 2.11E23"})
    void noDigitTooMany(double value, String text) {
        assertEquals(text, ShortestDecimal.text(value));
    }

    /** What engines write (words of a Q-format), what a float engine writes, and anything at all. */
    private static double value(Random random, int round) {
        return switch (round % 4) {
            case 0 -> random.nextInt() / 32768.0;
            case 1 -> random.nextGaussian() * 65;
            case 2 -> Math.scalb((double) (1 + random.nextInt(3)), random.nextInt(2000) - 1000);
            default -> Double.longBitsToDouble(random.nextLong());
        };
    }

    @Test
    void everyNumberReadsBack() {
        Random random = new Random(SEED);
        for (int round = 0; round < 10_000; round++) {
            double value = value(random, round);
            assertEquals(value, Double.parseDouble(ShortestDecimal.text(value)), "seed " + SEED + ", round " + round);
        }
    }

    @Test
    void noShorterDecimalWouldReadBack() {
        Random random = new Random(SEED);
        for (int round = 0; round < 4_000; round++) {
            double value = value(random, round);
            if (!Double.isFinite(value) || value == 0) {
                continue;
            }
            String text = ShortestDecimal.text(value);
            int digits = new BigDecimal(text).stripTrailingZeros().precision();
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.UP, RoundingMode.DOWN}) {
                // Of one or two digits the closer is taken, as 4.9E-324 over 5E-324.
                if (digits > 2) {
                    BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1, mode));
                    assertNotEquals(value, shorter.doubleValue(), text + ", seed " + SEED + ", round " + round);
                }
            }
        }
    }

    @Test
    void javaSince19WritesTheSame() {
        assumeTrue(Runtime.version().feature() >= 19, "Double.toString writes the shortest decimal since Java 19");
        Random random = new Random(SEED);
        for (int round = 0; round < 10_000; round++) {
            double value = value(random, round);
            assertEquals(Double.toString(value), ShortestDecimal.text(value));
        }
    }

    /** Python's repr gives the shortest decimal too, by an algorithm of its own; the two differ in form only. */
    @Test
    void pythonFindsTheSameDigits(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(pythonIsThere(), "python3 is not installed");
        StringBuilder bits = new StringBuilder();
        List<BigDecimal> ours = new ArrayList<>();
        Random random = new Random(SEED);
        for (int round = 0; round < 8_000; round++) {
            double value = value(random, round);
            if (Double.isFinite(value) && Math.abs(value) > 1e-300) {
                bits.append(Double.doubleToRawLongBits(value)).append('\n');
                ours.add(new BigDecimal(ShortestDecimal.text(value)).stripTrailingZeros());
            }
        }
        Path input = Files.writeString(folder.resolve("bits"), bits);
        Process python = new ProcessBuilder("python3", "-c", """
                import struct, sys
                for line in open(sys.argv[1]):
                    print(repr(struct.unpack('<d', struct.pack('<q', int(line)))[0]))
                """, input.toString()).start();
        String theirs = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor());
        assertEquals(theirs.lines().map(line -> new BigDecimal(line).stripTrailingZeros()).toList(), ours);
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
