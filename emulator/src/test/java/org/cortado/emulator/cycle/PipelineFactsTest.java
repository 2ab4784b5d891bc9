package org.cortado.emulator.cycle;

import static org.cortado.emulator.cycle.SmallChip.COST;
import static org.cortado.emulator.cycle.SmallChip.SILENT;
import static org.cortado.emulator.cycle.SmallChip.SPIKER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.junit.jupiter.api.Test;

/** Each fact of the pipeline, with its cycles counted by hand: update, stall, send, drain, deliver. */
class PipelineFactsTest {

    private static List<Long> phases(long update, long stall, long send, long drain, long deliver) {
        return List.of(update, stall, send, drain, deliver);
    }

    /** One core whose slot 0 spikes onto the core itself, through a row of so many synapses. */
    private static SmallChip loop(int synapses, Object... pairs) {
        SmallChip chip = SmallChip.of(1, 1, pairs).run(0, 1, SPIKER);
        return chip.axon(0, 0, 0, chip.row(0, synapses));
    }

    @Test
    void anUpdateCostsTheSumOfItsInstructionsForEachNeuron() {
        assertEquals(phases(7 * COST, 0, 0, 0, 0), SmallChip.of(1, 1).run(0, 7, SILENT).phases());
    }

    @Test
    void substepsMultiplyTheCost() {
        SmallChip chip = SmallChip.of(1, 1);
        chip.core(0).run(3, 32, 4, new int[] {0}, SILENT);
        assertEquals(phases(3 * 4 * COST, 0, 0, 0, 0), chip.phases());
    }

    @Test
    void lanesUpdateSoManyNeuronsAtOnceAndNeverOfTwoRuns() {
        SmallChip chip = SmallChip.of(1, 1, ChipParameter.LANES, 4).run(0, 6, SILENT).run(0, 1, SILENT);
        assertEquals(phases(2 * COST + COST, 0, 0, 0, 0), chip.phases());
    }

    @Test
    void theLongestUpdateOfAllCoresCounts() {
        assertEquals(phases(9 * COST, 0, 0, 0, 0), SmallChip.of(2, 1).run(0, 4, SILENT).run(1, 9, SILENT).phases());
    }

    @Test
    void slotsThatNoRunExecutesCostNothing() {
        SmallChip chip = SmallChip.of(1, 1);
        chip.core(0).gap(5);
        assertEquals(phases(2 * COST, 0, 0, 0, 0), chip.run(0, 2, SILENT).phases());
    }

    @Test
    void aSpikeTakesOneCycleToWalkAndOneToEnterTheMeshAndFiveThroughItsRouter() {
        // The last instruction runs in cycle 4; walk 5, injection 6, delivery and arrival 11, look-up 12, words 13-15.
        assertEquals(phases(5, 0, 2, 5, 4), loop(3).phases());
    }

    @Test
    void aMissingKeyCostsItsLookUp() {
        assertEquals(phases(5, 0, 2, 5, 1), SmallChip.of(1, 1).run(0, 1, SPIKER).axon(0, 0, 0, 77).phases());
    }

    @Test
    void aSpikeThatGoesNowhereIsWalkedForOneCycle() {
        assertEquals(phases(5, 0, 1, 0, 0), SmallChip.of(1, 1).run(0, 1, SPIKER).phases());
    }

    @Test
    void synapseWordsAreAddedSoManyACycle() {
        assertEquals(phases(5, 0, 2, 5, 1 + 3), loop(9, ChipParameter.SYNAPSES_PER_CYCLE, 4).phases());
    }

    @Test
    void eachHopTakesThreeCycles() {
        SmallChip chip = SmallChip.of(3, 2).run(0, 1, SPIKER).run(5, 1, SILENT);
        assertEquals(phases(5, 0, 2, 5 + 3 * 3, 2), chip.axon(0, 0, 5, chip.row(5, 1)).phases());
    }

    @Test
    void eachAxonOutEntryTakesACycleOfTheWalk() {
        SmallChip chip = SmallChip.of(1, 1).run(0, 1, SPIKER);
        for (int i = 0; i < 4; i++) {
            chip.axon(0, 0, 0, 99);
        }
        // Walks 5-8, injections 6-9, arrivals 11-14, look-ups 12-15.
        assertEquals(phases(5, 0, 5, 5, 1), chip.phases());
    }

    @Test
    void updateSendAndDeliverOverlap() {
        SmallChip chip = SmallChip.of(1, 1).run(0, 10, SPIKER);
        int key = chip.row(0, 2);
        for (int slot = 0; slot < 10; slot++) {
            chip.axon(0, slot, 0, key);
        }
        assertEquals(phases(50, 0, 2, 5, 3), chip.phases());
    }

    @Test
    void aFullSpikeQueueStallsTheUpdate() {
        // 3 lanes spike in cycle 4, one enters; walks 5 and 7 make room in 6 and 8; the second group runs 9-13.
        SmallChip chip = SmallChip.of(1, 1, ChipParameter.LANES, 3, ChipParameter.SPIKE_QUEUE, 1).run(0, 3, SPIKER)
                .run(0, 1, SILENT);
        assertEquals(phases(10, 4, 0, 0, 0), chip.phases());
    }

    @Test
    void aStallBehindAnotherCoresUpdateIsNotLost() {
        SmallChip chip = SmallChip.of(2, 1, ChipParameter.LANES, 3, ChipParameter.SPIKE_QUEUE, 1).run(0, 3, SPIKER)
                .run(0, 1, SILENT).run(1, 4, SILENT).run(1, 1, SILENT);
        assertEquals(phases(15, 0, 0, 0, 0), chip.phases());
        try (CycleEngine engine = chip.engine()) {
            engine.step();
            assertEquals(4, engine.counters().updateStall[0]);
        }
    }

    @Test
    void aPacketQueueOfOnePassesAPacketEveryOtherCycle() {
        SmallChip chip = SmallChip.of(1, 1, ChipParameter.PACKET_QUEUE, 1).run(0, 1, SPIKER);
        for (int i = 0; i < 4; i++) {
            chip.axon(0, 0, 0, 99);
        }
        // Walks 5, 7, 9, 11, injections 6, 8, 10, 12.
        assertEquals(phases(5, 0, 8, 5, 1), chip.phases());
    }

    @Test
    void theCoresOfATileTakeTurnsAtTheLocalPort() {
        SmallChip chip = SmallChip.of(1, 1, ChipParameter.CORES, 3).run(0, 1, SPIKER).run(1, 1, SPIKER)
                .run(2, 1, SILENT);
        for (int i = 0; i < 3; i++) {
            chip.axon(0, 0, 2, 1000).axon(1, 0, 2, 2000);
        }
        try (CycleEngine engine = chip.engine()) {
            engine.runToCycle(17);
            List<Integer> keys = List.of(1000, 2000, 1000, 2000, 1000, 2000);
            assertEquals(keys, Arrays.stream(engine.pipelines().state.arrivals[2]).limit(6)
                    .mapToObj(Packet::key).toList());
        }
    }

    @Test
    void spikesFromOutsideEnterAtTheWestEndOfTheirRowOneACycle() {
        SmallChip chip = SmallChip.of(2, 2).run(3, 1, SILENT);
        int key = chip.row(3, 0);
        chip.outside(0, 3, key).outside(0, 3, key).outside(0, 3, key);
        // Sent 0-2 into (0,1), one hop to (1,1): the last arrives in 2 + 8.
        assertEquals(phases(5, 0, 0, 6, 1), chip.phases());
    }

    @Test
    void aFullArrivalQueueHoldsFlitsInTheEjectionPort() {
        SmallChip chip = SmallChip.of(1, 1, ChipParameter.ARRIVAL_QUEUE, 1, ChipParameter.FIFO, 8).run(0, 1, SPIKER);
        int key = chip.row(0, 10);
        for (int i = 0; i < 4; i++) {
            chip.axon(0, 0, 0, key);
        }
        // Deliveries 11-14; look-ups 12, 23, 34, 45, so entries in 11, 13, 24, 35; the last words are over after 55.
        assertEquals(phases(5, 0, 5, 26, 20), chip.phases());
        try (CycleEngine engine = chip.engine()) {
            engine.runToCycle(24);
            assertEquals(2, engine.pipelineView().ejectionPort(0).size());
            assertEquals(0, engine.pipelineView().arrivalQueue(0).size());
            engine.runToCycle(25);
            assertEquals(1, engine.pipelineView().ejectionPort(0).size());
            assertEquals(1, engine.pipelineView().arrivalQueue(0).size());
        }
    }

    @Test
    void nothingIsLostWhereEveryQueueHoldsOneAndAllSpikeOntoOneCore() {
        SmallChip chip = SmallChip.of(4, 4, ChipParameter.FIFO, 1, ChipParameter.SPIKE_QUEUE, 1,
                ChipParameter.PACKET_QUEUE, 1, ChipParameter.ARRIVAL_QUEUE, 1, ChipParameter.LANES, 8);
        for (int core = 0; core < 16; core++) {
            chip.run(core, 8, SPIKER);
        }
        int key = chip.row(5, 12);
        for (int core = 0; core < 16; core++) {
            for (int slot = 0; slot < 8; slot++) {
                chip.axon(core, slot, 5, key);
            }
        }
        try (CycleEngine engine = chip.engine()) {
            engine.step();
            assertEquals(128, engine.pipelines().state.arrived[5]);
            // 13 cycles a packet at the one core that receives; its stage never waits once the first has come.
            assertEquals(13L * 128, engine.counters().deliver[5]);
        }
    }

    @Test
    void theBarrierGrowsFrom113To465NanosecondsWithTheDiameter() {
        Chip chip = Chip.standard();
        assertEquals(113, Barrier.cycles(chip));
        Chip loihi = chip.with(ChipParameter.WIDTH, 8).with(ChipParameter.HEIGHT, 4);
        assertEquals(465, Barrier.cycles(loihi));
        assertEquals(47, Barrier.cycles(loihi.with(ChipParameter.CLOCK_PS, 10_000)));
        assertEquals(1, Barrier.cycles(loihi.with(ChipParameter.CLOCK_PS, 1_000_000_000)));
    }

    @Test
    void aStepIsItsPhasesAndItsBarrier() {
        try (CycleEngine engine = loop(3).engine()) {
            engine.step();
            assertEquals(16 + 113, engine.cycle());
            assertEquals(16 + 113, engine.history().cycles(0));
        }
    }
}
