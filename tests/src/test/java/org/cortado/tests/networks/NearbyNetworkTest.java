package org.cortado.tests.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.tests.networks.NetworkRun.On;
import org.junit.jupiter.api.Test;

/** The network of a million cells, on fewer cores. */
class NearbyNetworkTest {
    private static final int COLUMNS = 6;
    private static final int ROWS = 4;
    private static final Map<String, String> SMALL = Map.of("columns", "" + COLUMNS, "rows", "" + ROWS, "cells", "250",
            "excitatory", "200");

    @Test
    void everyCellHasAHundredTargetsOnTheCoresAroundItsOwn() {
        Image image = NetworkRun.image("million", 1, SMALL);
        CoreImage[] cores = new CoreImage[image.chip().cores()];
        image.cores().forEach(core -> cores[core.address().index(image.chip())] = core);
        for (int from = 0; from < COLUMNS * ROWS; from++) {
            int[] synapses = new int[cores[from].slots()];
            for (long word : cores[from].axonOut()) {
                AxonOutWord axon = AxonOutWord.unpack(word);
                int to = axon.target().index(image.chip());
                int apart = Math.max(Math.abs(to % COLUMNS - from % COLUMNS), Math.abs(to / COLUMNS - from / COLUMNS));
                assertEquals(1, apart, "core " + from + " to " + to);
                synapses[axon.slot()] += AxonInWord.unpack(cores[to].axonIn()[axon.key()]).count();
            }
            for (int count : synapses) {
                assertEquals(100, count, "core " + from);
            }
        }
    }

    @Test
    void itFires() {
        NetworkRun run = NetworkRun.of(NetworkRun.image("million", 1, SMALL), On.FUNCTIONAL, 500);
        assertTrue(run.rate() > 5 && run.rate() < 11, "" + run.rate());
    }
}
