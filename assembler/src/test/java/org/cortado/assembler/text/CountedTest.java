package org.cortado.assembler.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
    @ParameterizedTest
    @CsvSource({"1, core, 1 core", "0, core, 0 cores", "2, core, 2 cores", "1, axon-out entry, 1 axon-out entry",
        "3, axon-out entry, 3 axon-out entries", "2, array, 2 arrays", "-1, cycle, -1 cycles",
        "4294967297, synapse, 4294967297 synapses"})
    void oneIsSingularAndAllElsePlural(long count, String one, String text) {
        assertEquals(text, Counted.of(count, one));
    }

    @Test
    void largeCountsMayHaveCommas() {
        assertEquals("2,000 neurons", Counted.grouped(2000, "neuron"));
    }
}
