package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.cortado.fixedpoint.Words;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void widthIsTwosComplement() {
        assertEquals(new Interval(-128, 127), Interval.ofWidth(8));
    }

    @Test
    void bitsOfTheShortestWord() {
        assertEquals(9, new Interval(-1, 128).bits());
    }

    @Test
    void productHasTheExtremesOfItsCorners() {
        assertEquals(new Interval(-20, 8), new Interval(-2, 5).times(new Interval(-4, 1)));
    }

    @Test
    void nothingInCommonTellsNothing() {
        assertEquals(new Interval(1, 2), new Interval(1, 2).narrowedTo(5, 9));
    }

    @Test
    void shiftBeyondWhatSumsAllowIsUnknown() {
        assertEquals(Interval.LONG, Interval.ofWidth(32).shiftedLeft(31));
    }

    @Test
    void everyRoundingLiesWithinTheShiftedInterval() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            long value = random.nextLong() >> random.nextInt(40);
            int shift = random.nextInt(32);
            for (Rounding rounding : Rounding.values()) {
                Interval shifted = Interval.of(value).shiftedRight(shift, rounding);
                long narrow = Words.narrow(value, shift, rounding, random.nextInt(), 32,
                        Overflow.SATURATE);
                assertTrue(!shifted.fits(32) || Interval.of(narrow).within(shifted),
                        value + " >> " + shift + " " + rounding + ": " + narrow + " of " + shifted);
            }
        }
    }

    @Test
    void shiftedIntervalIsNoWiderThanItsRoundedEnds() {
        assertEquals(new Interval(-3, 2), new Interval(-5, 3).shiftedRight(1, Rounding.FLOOR).plus(new Interval(0, 1)));
        assertEquals(new Interval(-2, 2), new Interval(-5, 3).shiftedRight(1, Rounding.NEAREST));
        assertEquals(new Interval(-2, 1), new Interval(-5, 3).shiftedRight(1, Rounding.ZERO));
        assertEquals(new Interval(-3, 2), new Interval(-5, 3).shiftedRight(1, Rounding.EVEN));
        assertEquals(Interval.ZERO, Interval.ZERO.shiftedRight(9, Rounding.STOCHASTIC));
    }
}
