package org.cortado.emulator.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpikeListTest {
    @Test
    void sortedIsByStepPopulationNeuronAndKeepsEqualOnesInOrder() {
        long seed = 13;
        Random random = new Random(seed);
        SpikeList spikes = new SpikeList();
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            int[] row = {random.nextInt(40), random.nextInt(4), random.nextInt(30), i};
            rows.add(row);
            spikes.add(row[0], row[1], row[2], row[3]);
        }
        rows.sort(Comparator.<int[]>comparingInt(r -> r[0]).thenComparingInt(r -> r[1]).thenComparingInt(r -> r[2]));
        SpikeList sorted = spikes.sorted();
        for (int i = 0; i < rows.size(); i++) {
            int[] actual = {sorted.step(i), sorted.population(i), sorted.neuron(i), sorted.payload(i)};
            assertArrayEquals(rows.get(i), actual, "row " + i + ", seed " + seed);
        }
    }

    @Test
    void largeStepsAndNeuronsAreOrderedAsNumbers() {
        SpikeList spikes = new SpikeList();
        spikes.add(Integer.MAX_VALUE, 0, 0);
        spikes.add(0, 0, Integer.MAX_VALUE);
        spikes.add(0, 0, 1);
        assertArrayEquals(new int[] {0, 0, Integer.MAX_VALUE}, spikes.sorted().steps());
        assertArrayEquals(new int[] {1, Integer.MAX_VALUE, 0}, spikes.sorted().neurons());
    }

    @Test
    void sortingLeavesTheListItselfAlone() {
        SpikeList spikes = new SpikeList();
        spikes.add(5, 0, 0);
        spikes.add(1, 0, 0);
        spikes.sorted();
        assertArrayEquals(new int[] {5, 1}, spikes.steps());
    }

    @Test
    void aListIsGradedByItsFirstPayloadOtherThanOne() {
        SpikeList spikes = new SpikeList();
        spikes.add(0, 0, 0);
        assertFalse(spikes.graded());
        spikes.add(0, 0, 1, -300);
        assertTrue(spikes.graded());
        assertArrayEquals(new int[] {1, -300}, spikes.payloads());
    }

    @Test
    void onePopulationCanBeTakenOut() {
        SpikeList spikes = new SpikeList();
        spikes.add(0, 0, 7);
        spikes.add(0, 1, 8);
        spikes.add(1, 0, 9);
        assertArrayEquals(new int[] {7, 9}, spikes.ofPopulation(0).neurons());
    }

    @Test
    void aPayloadOfMoreThan16BitsIsRefused() {
        SpikeList spikes = new SpikeList();
        assertEquals("no spike: step 0, population 0, neuron 0, payload 32768",
                assertThrows(IllegalArgumentException.class, () -> spikes.add(0, 0, 0, 32768)).getMessage());
    }
}
