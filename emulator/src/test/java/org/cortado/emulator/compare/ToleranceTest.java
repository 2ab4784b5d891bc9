package org.cortado.emulator.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {
    private static final NeuronRun RIGHT = run(10, 20, 30, 40);

    private static NeuronRun run(double... spikes) {
        return new NeuronRun(spikes, NeuronRun.UNWATCHED);
    }

    private static Optional<String> exceeded(String tolerance, NeuronRun found) {
        return Tolerance.parse(tolerance).exceeded(Agreement.of(RIGHT, found, Measures.DEFAULT, 1, 100, 0), RIGHT,
                found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1ms | lag<=1 ms", "0.001s | lag<=1 ms", "500us | lag<=0.5 ms",
        "lag=2 , rate=2% | lag<=2 ms, rate<=2 %", "coincidence=0.9 | coincidence>=0.9", "count=0 | count<=0"})
    void limitsAreReadAsPeopleWriteThem(String text, String meaning) {
        assertEquals(meaning, Tolerance.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "lag=", "lag=2%", "rate=2ms", "spikes=1", "lag=-1", "lag=1ms,"})
    void whatIsNoLimitIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Tolerance.parse(text));
    }

    @Test
    void aLagUpToTheLimitIsKept() {
        assertTrue(exceeded("1ms", run(10, 21, 30, 39)).isEmpty());
        assertTrue(exceeded("1ms", run(10, 21.5, 30, 40)).orElseThrow().contains("1.500 ms"));
    }

    @Test
    void aMissingSpikeExceedsEveryLag() {
        assertEquals("lag<=50 ms is not kept: not as many spikes", exceeded("50ms", run(10, 20, 30)).orElseThrow());
    }

    @Test
    void countsAndRatesMayDifferByWhatIsSaid() {
        assertTrue(exceeded("count=1,rate=25%", run(10, 20, 30)).isEmpty());
        assertFalse(exceeded("rate=20%", run(10, 20, 30)).isEmpty());
    }

    @Test
    void intervalsAreComparedByTheirMean() {
        assertTrue(exceeded("interval=1%", run(50, 60, 70)).isEmpty());
        assertFalse(exceeded("interval=1%", run(50, 61)).isEmpty());
        assertFalse(exceeded("interval=1%", run(50)).isEmpty());
    }

    @Test
    void theFirstLimitThatIsNotKeptIsNamed() {
        assertTrue(exceeded("count=9,victor-purpura=0.5,isi=0", run(10, 20, 30)).orElseThrow()
                .startsWith("victor-purpura<=0.5"));
    }

    @Test
    void aPotentialThatIsNotKeptMeetsNoLimit() {
        assertFalse(exceeded("rms=100", RIGHT).isEmpty());
    }
}
