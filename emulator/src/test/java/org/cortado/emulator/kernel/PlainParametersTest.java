package org.cortado.emulator.kernel;

import static org.cortado.emulator.testing.Code.op;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.testing.Code;
import org.cortado.emulator.testing.CoreBuilder;
import org.cortado.emulator.testing.Images;
import org.junit.jupiter.api.Test;

class PlainParametersTest {
    private static final int STEPS = 100;
    private static final int[] READ = {Register.PARAMETER};
    private static final PlainBounds UP_TO_7 = PlainBounds.of(rows(7), 2, READ);

    private final PlainParameters parameters = new PlainParameters(READ);
    private final LaneFrame frame = new LaneFrame();

    private static int[][] rows(int parameter) {
        int[][] rows = new int[Register.PARAMETER + 1][];
        rows[Register.PARAMETER] = new int[] {0, parameter};
        return rows;
    }

    /** Cores of two runs each, of the first and the last of 1,500 slots, that read p0 = 5. */
    private static ChipState chip(int cores) {
        Chip chip = Chip.standard().with(ChipParameter.NEURONS, 1_500).with(ChipParameter.WIDTH, cores);
        Code add = op("add", "s0", "s0", "p0");
        return ChipState.load(Images.of(chip, Drive.NONE, IntStream.range(0, cores)
                .mapToObj(x -> new CoreBuilder(x, 0, 0, 1_500, 1).parameters(5)
                        .run(new ProgramRun(0, 99, 0, 0, 0, 0, 1, 32, 1, 0, 0), add)
                        .run(new ProgramRun(100, 1_499, 0, 0, 0, 0, 1, 32, 1, 100, 0), add))
                .toArray(CoreBuilder[]::new)));
    }

    private int keep(CoreState core, Block block) {
        frame.enter(core, block, new int[0][], 0);
        return parameters.keep(UP_TO_7, frame);
    }

    private long looks(ChipState chip) {
        for (int step = 0; step < STEPS; step++) {
            for (CoreState core : chip.cores()) {
                for (Block block : core.blocks()) {
                    keep(core, block);
                }
            }
        }
        return parameters.looks();
    }

    @Test
    void everyBlockOfEveryCoreIsLookedAtOnce() {
        assertEquals(60 * 3, looks(chip(60)));
    }

    @Test
    void aBlockIsLookedAtAgainWhenItsParametersAreWritten() {
        CoreState core = chip(1).core(0);
        int before = keep(core, core.blocks()[1]);
        core.writeParameter(0, 8);
        assertEquals("1, 0", before + ", " + keep(core, core.blocks()[1]));
    }

    @Test
    void aBlockIsLookedAtAgainWhenBoundsAreForgotten() {
        CoreState core = chip(1).core(0);
        keep(core, core.blocks()[0]);
        parameters.forget();
        keep(core, core.blocks()[0]);
        assertEquals(2, parameters.looks());
    }
}
