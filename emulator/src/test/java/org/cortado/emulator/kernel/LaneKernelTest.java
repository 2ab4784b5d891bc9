package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.junit.jupiter.api.Test;

/** The lane kernel against the golden scalar one: state, flags, counters, spikes and line statistics, bit for bit. */
class LaneKernelTest {
    private static final int[] WIDTHS = {8, 16, 24, 31, 32};
    private static final int PROGRAMS = "full".equals(System.getProperty("cortado.scale")) ? 100_000 : 4_000;

    @Test
    void everyInstructionWithEveryShiftRoundingAndOverflow() {
        for (Op op : Op.values()) {
            RandomPrograms programs = new RandomPrograms(op.ordinal());
            for (int shift = op.shift().min(); shift <= op.shift().max(); shift++) {
                for (Rounding rounding : op.result() == Op.Result.ROUNDED ? Rounding.values()
                        : new Rounding[] {Rounding.FLOOR}) {
                    for (Overflow overflow : op.result() == Op.Result.EXACT ? new Overflow[] {Overflow.SATURATE}
                            : Overflow.values()) {
                        int width = WIDTHS[Math.floorMod(shift + rounding.ordinal() + 3 * overflow.ordinal(), 5)];
                        Instruction in = programs.instruction(op);
                        in = new Instruction(op, in.guard(), in.destination(), in.first(), in.constant(), in.second(),
                                shift, rounding, overflow);
                        check(programs, List.of(programs.instruction(Op.CMPLT), programs.instruction(Op.AMUL), in),
                                77, width, 1, "op " + in);
                        check(programs, List.of(in), 33, 32, 1, "op " + in);
                    }
                }
            }
        }
    }

    @Test
    void randomPrograms() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            RandomPrograms programs = new RandomPrograms(1_000_000L + seed);
            List<Instruction> code = new ArrayList<>();
            int length = 1 + programs.random().nextInt(25);
            for (int i = 0; i < length; i++) {
                code.add(programs.instruction(Op.values()[programs.random().nextInt(Op.values().length)]));
            }
            check(programs, code, 1 + programs.random().nextInt(40), programs.width(),
                    1 + programs.random().nextInt(3), "seed " + seed);
        }
    }

    @Test
    void runsOfSeveralBlocks() {
        RandomPrograms programs = new RandomPrograms(5);
        List<Instruction> code = new ArrayList<>();
        for (Op op : Op.values()) {
            code.add(programs.instruction(op));
        }
        check(programs, code, 2 * Block.LANES + 100, 32, 2, "three blocks");
    }

    private static void check(RandomPrograms programs, List<Instruction> code, int slots, int width, int substeps,
            String what) {
        CoreImage core = programs.core(code, slots, width, substeps);
        Chip chip = Chip.standard().with(ChipParameter.NEURONS, 4096);
        Image image = new Image(chip, List.of(core), Drive.NONE, null, DebugInfo.NONE);
        ChipState lanes = ChipState.load(image);
        ChipState scalar = ChipState.load(image);
        Kernels laneKernels = new Kernels(42, false, true);
        Kernels scalarKernels = new Kernels(42, true, true);
        for (int step = 0; step < 2; step++) {
            for (int b = 0; b < lanes.core(0).blocks().length; b++) {
                Block block = lanes.core(0).blocks()[b];
                for (int c = 0; c < block.input().length; c++) {
                    for (int i = 0; block.input()[c] != null && i < block.count(); i++) {
                        block.input()[c][i] = programs.word();
                        scalar.core(0).blocks()[b].input()[c][i] = block.input()[c][i];
                    }
                }
                run(laneKernels, lanes.core(0), b, step);
                run(scalarKernels, scalar.core(0), b, step);
            }
            if (lanes.hash() != scalar.hash()) {
                explain(lanes.core(0), scalar.core(0), what + ", width " + width + ", " + code);
            }
        }
        LineStatistics mine = laneKernels.statistics(0, 0);
        LineStatistics golden = scalarKernels.statistics(0, 0);
        assertArrayEquals(golden.saturations(), mine.saturations(), what);
        assertArrayEquals(golden.wraps(), mine.wraps(), what);
        assertArrayEquals(golden.largest(), mine.largest(), what);
    }

    private static void run(Kernels kernels, CoreState core, int block, long step) {
        kernels.of(core, core.blocks()[block]).run(core, core.blocks()[block], step);
    }

    private static void explain(CoreState lanes, CoreState scalar, String what) {
        for (int b = 0; b < lanes.blocks().length; b++) {
            assertArrayEquals(scalar.blocks()[b].flags(), lanes.blocks()[b].flags(), "flags of " + what);
            for (int w = 0; w < lanes.blocks()[b].state().length; w++) {
                assertArrayEquals(scalar.blocks()[b].state()[w], lanes.blocks()[b].state()[w],
                        "s" + w + " of " + what);
            }
        }
        for (Counter counter : Counter.values()) {
            assertEquals(scalar.counter(counter), lanes.counter(counter), counter + " of " + what);
        }
        assertEquals(scalar.spikes().count(), lanes.spikes().count(), "spikes of " + what);
        for (int i = 0; i < lanes.spikes().count(); i++) {
            assertEquals(scalar.spikes().slot(i), lanes.spikes().slot(i), "spikes of " + what);
            assertEquals(scalar.spikes().payload(i), lanes.spikes().payload(i), "payloads of " + what);
        }
    }
}
