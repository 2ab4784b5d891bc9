package org.cortado.emulator.run.expect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.run.expect.Expectations.Finding;
import org.cortado.emulator.trace.SpikeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two populations, a of 3 neurons and b of 2, over 100 steps of 1 ms: a[0] spikes at 10, 20, 40; a[1] at 50; b[1] at
 * 99.
 */
class ExpectationsTest {
    private static final List<DebugInfo.Population> POPULATIONS = List.of(
            new DebugInfo.Population("a", -1, 3, List.of()), new DebugInfo.Population("b", -1, 2, List.of()));

    private static Image demanding(String subject, String condition) {
        Drive drive = new Drive(100, Drive.NONE.writes(), Drive.NONE.spikes(), List.of(),
                List.of(new Drive.Expectation(subject, condition, "n.cas:7")));
        return new Image(Chip.standard(), List.of(), drive, null, new DebugInfo(List.of(), List.of(), POPULATIONS));
    }

    private static Finding judged(String subject, String condition) {
        Image image = demanding(subject, condition);
        SpikeList spikes = new SpikeList();
        spikes.add(10, 0, 0);
        spikes.add(20, 0, 0);
        spikes.add(40, 0, 0);
        spikes.add(50, 0, 1);
        spikes.add(99, 1, 1);
        return new Expectations(image, new NeuronNames(image)).judge(spikes, 100).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"neurons == 3", "spikes == 4", "abs(rate - 4 * 10 / 3) < 1e-9",
        "abs(active - 2 / 3) < 1e-9", "first == 10", "last == 50", "isi.mean == 15", "isi.min == 10", "isi.max == 20",
        "abs(isi.cv - 1 / 3) < 1e-9", "spikes(20, 50) == 2", "rate(0, 50ms) == 20", "first(11, 100) == 20",
        "last(0, 40) == 20", "active(45, 100) < 0.4", "spikes > 3 * b.spikes && b.rate == 5"})
    void holds(String condition) {
        assertTrue(judged("a", condition).met(), condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spikes < 4", "first == 0", "spikes(0, 10) > 0"})
    void doesNotHold(String condition) {
        assertFalse(judged("a", condition).met(), condition);
    }

    @Test
    void aPartOfAPopulationIsASubject() {
        assertTrue(judged("a[1..2]", "spikes == 1 && neurons == 2").met());
        assertTrue(judged("a[0]", "spikes == 3").met());
    }

    @Test
    void aConditionOnIntervalsThatAreNotThereDoesNotHold() {
        Finding finding = judged("b", "isi.cv < 1");
        assertFalse(finding.met());
        assertEquals("isi.cv = none", finding.found());
    }

    @Test
    void aFindingNamesItsPlaceAndWhatWasFound() {
        assertEquals("n.cas:7: a, spikes > 9 does not hold (spikes = 4)", judged("a", "spikes > 9").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spikez > 3", "spikes >", "rate(3) > 1", "isi.median > 1", "power > 2", "c.rate > 1", "#"})
    void aWrongConditionIsRefusedBeforeTheRun(String condition) {
        Image image = demanding("a", condition);
        String message = assertThrows(IllegalArgumentException.class,
                () -> new Expectations(image, new NeuronNames(image))).getMessage();
        assertTrue(message.startsWith("n.cas:7: .expect: "), message);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "spikse > 3 => undefined name 'spikse'; did you mean 'spikes'?",
        "width > 3 => there are neurons, spikes, rate, active, first, last, isi.mean, isi.min, isi.max, isi.cv ('run "
            + "--help' tells what each is)"})
    void anUnknownStatisticIsAnsweredWithTheKnownOnes(String condition, String remedy) {
        Image image = demanding("a", condition);
        String message = assertThrows(IllegalArgumentException.class,
                () -> new Expectations(image, new NeuronNames(image))).getMessage();
        assertTrue(message.endsWith(remedy), message);
    }

    @Test
    void aSubjectThatIsNotThereIsRefused() {
        Image image = demanding("a[3]", "spikes > 0");
        assertThrows(IllegalArgumentException.class, () -> new Expectations(image, new NeuronNames(image)));
    }
}
