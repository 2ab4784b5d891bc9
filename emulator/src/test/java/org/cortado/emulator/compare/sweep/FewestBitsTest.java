package org.cortado.emulator.compare.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Rounding;
import org.junit.jupiter.api.Test;

class FewestBitsTest {

    /** A point for each number of fraction bits from 4 on; '+' meets what is demanded. */
    private static List<SweepPoint> points(Rounding rounding, String met) {
        List<SweepPoint> points = new ArrayList<>();
        for (int k = 0; k < met.length(); k++) {
            Setting setting = new Setting(Optional.of(new QFormat(true, 10, 4 + k)), Optional.of(rounding));
            points.add(new SweepPoint(setting, null, 1, 1, Map.of(), Map.of(),
                    met.charAt(k) == '+' ? Optional.empty() : Optional.of("no")));
        }
        return points;
    }

    private static List<String> fewest(List<SweepPoint> points) {
        return Sweep.fewest(points).stream().map(p -> p.setting().roundingName() + " " + p.setting().formatName())
                .toList();
    }

    @Test
    void theLeastFromWhichOnAllMeetIsTaken() {
        assertEquals(List.of("nearest s10.7"), fewest(points(Rounding.NEAREST, "---++++")));
    }

    @Test
    void aLuckyOneBelowOneThatFailsDoesNotCount() {
        assertEquals(List.of("nearest s10.8"), fewest(points(Rounding.NEAREST, "-++-++")));
    }

    @Test
    void whereTheWidestFailsThereIsNone() {
        assertEquals(List.of(), fewest(points(Rounding.FLOOR, "++++-")));
    }

    @Test
    void eachRoundingHasItsOwn() {
        List<SweepPoint> both = new ArrayList<>(points(Rounding.NEAREST, "--++"));
        both.addAll(points(Rounding.FLOOR, "---+"));
        assertEquals(List.of("nearest s10.6", "floor s10.7"), fewest(both));
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        List<SweepPoint> points = new ArrayList<>(points(Rounding.NEAREST, "-+++"));
        java.util.Collections.reverse(points);
        assertEquals(List.of("nearest s10.5"), fewest(points));
    }
}
