package org.cortado.emulator.chip;

import static org.cortado.emulator.testing.Code.op;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.junit.jupiter.api.Test;

class ChipStateTest {
    private final ChipState chip = ChipState.load(Images.of(new CoreBuilder(3, 2).run(op("add", "s0", "s0", 1))));
    private final CoreState core = chip.core(0);

    @Test
    void spikesOfTwoStepsLieApart() {
        core.beginSpikes(0).add(2, 1);
        core.beginSpikes(1);
        assertEquals(1, core.spikes(0).count());
        assertEquals(0, core.spikes().count());
    }

    @Test
    void aRestoredChipHasTheSpikesOfItsLastStep() {
        core.beginSpikes(0).add(2, 1);
        chip.advance(1);
        ChipSnapshot snapshot = chip.snapshot();
        core.beginSpikes(1);
        chip.advance(1);
        chip.restore(snapshot);
        assertSame(core.spikes(0), core.spikes());
        assertEquals(2, core.spikes().slot(0));
    }
}
