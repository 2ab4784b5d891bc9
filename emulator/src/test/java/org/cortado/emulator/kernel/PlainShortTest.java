package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainShortTest {
    private static final Interval SHORT = new Interval(0, 0xffff);
    private static final int ROWS = 4;
    private static final int LANES = 100;

    @Test
    void everyShiftGivesTheExactProductsBits() {
        Random random = new Random(11);
        for (int s = 1; s < 48; s++) {
            Interval other = Interval.ofWidth(31);
            // the upper part of both together must fit a word
            long c = random.nextLong() & (1L << Math.min(s, 45)) - 1;
            PlainShort product = PlainShort.of(0, 1, other, SHORT, s, c);
            assertNotNull(product, "shift " + s);
            LaneFrame frame = frame(random, other);
            int after = random.nextInt(100);
            product.plus(after, 3).operation().run(frame);
            for (int i = 0; i < LANES; i++) {
                assertEquals((int) (exact(frame, i, c, s) + after), frame.rows[3][i], what(frame, i, s, c));
            }
            product.plusRow(2, 3).operation().run(frame);
            for (int i = 0; i < LANES; i++) {
                assertEquals((int) (exact(frame, i, c, s) + frame.rows[2][i]), frame.rows[3][i], what(frame, i, s, c));
            }
            product.minusRow(2, 3).operation().run(frame);
            for (int i = 0; i < LANES; i++) {
                assertEquals((int) (exact(frame, i, c, s) - frame.rows[2][i]), frame.rows[3][i], what(frame, i, s, c));
            }
        }
    }

    @Test
    void theShortFactorMayBeEither() {
        assertEquals(PlainShort.of(0, 1, Interval.ofWidth(24), SHORT, 9, 5),
                PlainShort.of(1, 0, SHORT, Interval.ofWidth(24), 9, 5));
    }

    @Test
    void aFactorOfSeventeenBitsIsNotShort() {
        assertNull(PlainShort.of(0, 1, Interval.ofWidth(24), new Interval(0, 0x10000), 9, 0));
        assertNull(PlainShort.of(0, 1, Interval.ofWidth(24), new Interval(-1, 1), 9, 0));
    }

    @Test
    void anAdditionThatTheUpperPartHasNoRoomForIsRefused() {
        assertNull(PlainShort.of(0, 1, Interval.ofWidth(32), SHORT, 40, 1L << 39));
    }

    private static LaneFrame frame(Random random, Interval other) {
        LaneFrame frame = new LaneFrame();
        frame.rows = new int[ROWS][LANES];
        frame.lanes = LANES;
        for (int i = 0; i < LANES; i++) {
            frame.rows[0][i] = i == 0 ? (int) other.lo() : i == 1 ? (int) other.hi()
                    : (int) (other.lo() + random.nextLong(other.hi() - other.lo() + 1));
            frame.rows[1][i] = i < 2 ? 0xffff : random.nextInt(0x10000);
            frame.rows[2][i] = random.nextInt();
        }
        return frame;
    }

    private static long exact(LaneFrame frame, int lane, long c, int s) {
        return (long) frame.rows[0][lane] * frame.rows[1][lane] + c >> s;
    }

    private static String what(LaneFrame frame, int lane, int s, long c) {
        return "(%d * %d + %d) >> %d".formatted(frame.rows[0][lane], frame.rows[1][lane], c, s);
    }
}
