package org.cortado.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.emulator.testing.Code;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryRegionTest {

    private static long end(MemoryRegion region) {
        return region.base() + (long) region.words() * region.wordBytes();
    }

    @Test
    void regionsDoNotOverlap() {
        for (MemoryRegion one : MemoryRegion.values()) {
            for (MemoryRegion other : MemoryRegion.values()) {
                assertTrue(one == other || end(one) <= other.base() || end(other) <= one.base(), one + " and " + other);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRegionLiesInTheWindow(MemoryRegion region) {
        assertTrue(end(region) <= 1L << MemoryRegion.WINDOW_BITS);
        assertEquals(0, region.base() % region.wordBytes());
    }

    @ParameterizedTest
    @EnumSource
    void anAddressFindsItsRegion(MemoryRegion region) {
        assertSame(region, MemoryRegion.at(region.address(65_535, region.words() - 1)));
    }

    @Test
    void regionsHoldTheHardLimits() {
        assertTrue(MemoryRegion.PROGRAM.words() >= ChipParameter.PROGRAM_WORDS.max());
        assertTrue(MemoryRegion.PARAMETERS.words() >= ChipParameter.PARAMETER_WORDS.max()
                * ChipParameter.NEURONS.max());
        assertTrue(MemoryRegion.STATE.words() >= MemoryRegion.STATE_STRIDE * ChipParameter.NEURONS.max());
        assertTrue(MemoryRegion.AXON_IN.words() >= ChipParameter.AXONS_IN.max());
        assertTrue(MemoryRegion.AXON_OUT.words() >= ChipParameter.AXONS_OUT.max());
        assertTrue(MemoryRegion.SYNAPSES.words() >= ChipParameter.SYNAPSES.max());
        assertTrue(MemoryRegion.RUNS.words() >= MemoryRegion.RUN_STRIDE * ChipParameter.RUNS.max());
        assertTrue(MemoryRegion.INPUT.words() > MemoryRegion.inputIndex(InputRings.CHANNELS - 1,
                (int) ChipParameter.DELAYS.max(), (int) ChipParameter.NEURONS.max() - 1));
        assertTrue(MemoryRegion.RUN_STRIDE >= ProgramRun.WORDS);
        assertTrue(MemoryRegion.COUNTERS.words() >= Counter.values().length);
        assertTrue(MemoryRegion.PROGRAM.address((int) (ChipParameter.WIDTH.max() * ChipParameter.HEIGHT.max()
                * ChipParameter.CORES.max()), 0) <= MemoryRegion.CHIP_REGISTERS);
    }

    @Test
    void nothingIsAtAGap() {
        assertNull(MemoryRegion.at(0x8_0000));
        assertNull(MemoryRegion.at(-1));
        assertNull(MemoryRegion.at(MemoryRegion.CHIP_REGISTERS));
    }

    @Test
    void stateIsReadByItsAddress() {
        ChipView view = ChipState.load(Images.of(new CoreBuilder(3, 2).state(2, 1, 77))).view();
        assertEquals(77, MemoryRegion.STATE.read(view, 0, 2 * MemoryRegion.STATE_STRIDE + 1, 0));
        assertFalse(MemoryRegion.STATE.holds(view, 0, 2));
        assertFalse(MemoryRegion.STATE.holds(view, 0, 3 * MemoryRegion.STATE_STRIDE));
    }

    @Test
    void aRingRowIsNamedByItsStepOfArrival() {
        ChipState chip = ChipState.load(Images.of(new CoreBuilder(1, 1).row(0, 0, new int[] {1, 3, 0})
                .run(Code.op("add", "s0", "s0", "x0"))));
        chip.poke(Poke.input(0, 0, 0, 2, 5));
        int depth = chip.view().ringDepth(0);
        assertEquals(5, MemoryRegion.INPUT.read(chip.view(), 0, MemoryRegion.inputIndex(0, 2 % depth, 0), 0));
        chip.advance(2);
        assertEquals(5, MemoryRegion.INPUT.read(chip.view(), 0, MemoryRegion.inputIndex(0, 2 % depth, 0), 2));
        assertEquals(5, chip.view().pending(0, 0, 0, 0));
    }
}
