package org.cortado.emulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.emulator.chip.Block;
import org.cortado.emulator.chip.ChipState;
import org.cortado.emulator.chip.CoreState;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.Poke;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;
import org.junit.jupiter.api.Test;

/** Unchecked loops, chosen by what the words lie between, against the golden scalar kernel, bit for bit. */
class PlainPlansTest {
    private static final int PROGRAMS = "full".equals(System.getProperty("cortado.scale")) ? 200_000 : 6_000;
    private static final int STEPS = 12;

    /** What the loops of all plans do. */
    private final Set<String> loops = new TreeSet<>();

    @Test
    void programsOverWordsOfEverySize() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            RandomPrograms programs = new RandomPrograms(2_000_000L + seed, 1 + seed % 31);
            List<Instruction> code = new ArrayList<>();
            int length = 1 + programs.random().nextInt(12);
            while (code.size() < length) {
                int kind = programs.random().nextInt(6);
                if (kind < 2) {
                    sum(programs, code);
                } else if (kind == 2) {
                    chain(programs, code);
                } else {
                    code.add(programs.instruction(Op.values()[programs.random().nextInt(Op.values().length)]));
                }
            }
            check(programs, code, 1 + programs.random().nextInt(40), programs.width(),
                    1 + programs.random().nextInt(2), "seed " + seed);
        }
        assertTrue(loops.containsAll(List.of("short product", "short product and row", "short product less row",
                "small product", "fill", "sum of 2", "difference of 1")), "reached: " + loops);
    }

    @Test
    void everyProductWithEveryShift() {
        for (Op op : new Op[] {Op.MUL, Op.MULU, Op.MOV}) {
            for (Rounding rounding : Rounding.values()) {
                for (int shift = op.shift().min(); shift <= op.shift().max(); shift++) {
                    RandomPrograms programs = new RandomPrograms(shift, 8 + Math.floorMod(3 * shift, 23));
                    Instruction in = programs.instruction(op);
                    in = new Instruction(op, Guard.ALWAYS, in.destination(), in.first(), in.constant(), in.second(),
                            shift, rounding, Overflow.SATURATE);
                    check(programs, List.of(in), 40, 32, 1, in.toString());
                }
            }
        }
    }

    /** A load, some more terms, and the rounding. */
    private static void sum(RandomPrograms programs, List<Instruction> code) {
        Random random = programs.random();
        Op[] terms = {Op.AMAC, Op.AAD, Op.ASB, Op.AMAC, Op.AAD, Op.AMSB};
        code.add(always(programs, random.nextBoolean() ? Op.AMUL : Op.ALD, random.nextInt(4)));
        for (int i = random.nextInt(4); i > 0; i--) {
            code.add(always(programs, terms[random.nextInt(terms.length)], random.nextInt(25)));
        }
        code.add(always(programs, Op.ARD, random.nextInt(33)));
    }

    /** A product, or not, and additions and subtractions into its register. */
    private static void chain(RandomPrograms programs, List<Instruction> code) {
        Random random = programs.random();
        Instruction first = always(programs, random.nextBoolean() ? Op.MUL : Op.ADD, 0);
        int d = first.destination();
        code.add(first.op() == Op.ADD ? first : new Instruction(Op.MUL, Guard.ALWAYS, d, first.first(),
                first.constant(), first.second(), random.nextInt(32), first.rounding(), first.overflow()));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Instruction in = always(programs, random.nextBoolean() ? Op.ADD : Op.SUB, 0);
            code.add(new Instruction(in.op(), Guard.ALWAYS, d, d, in.constant(), in.second(), 0, in.rounding(),
                    in.overflow()));
        }
    }

    private static Instruction always(RandomPrograms programs, Op op, int shift) {
        Instruction in = programs.instruction(op);
        return new Instruction(op, Guard.ALWAYS, in.destination(), in.first(), in.constant(), in.second(), shift,
                in.rounding(), in.overflow());
    }

    private void check(RandomPrograms programs, List<Instruction> code, int slots, int width, int substeps,
            String what) {
        Chip chip = Chip.standard().with(ChipParameter.NEURONS, 4096);
        Image image = new Image(chip, List.of(programs.core(code, slots, width, substeps)), Drive.NONE, null,
                DebugInfo.NONE);
        ChipState lanes = ChipState.load(image);
        ChipState scalar = ChipState.load(image);
        boolean fed = slots % 4 > 0;
        for (int c = 0; fed && c < lanes.core(0).blocks()[0].input().length; c++) {
            if (lanes.core(0).blocks()[0].input()[c] != null) {
                poke(Poke.input(0, 0, c, 0, 0), lanes, scalar);
            }
        }
        Kernels laneKernels = new Kernels(42, false, false);
        Kernels scalarKernels = new Kernels(42, true, false);
        for (int step = 0; step < STEPS; step++) {
            Block block = lanes.core(0).blocks()[0];
            for (int c = 0; fed && c < block.input().length; c++) {
                for (int i = 0; block.input()[c] != null && i < block.count(); i++) {
                    block.input()[c][i] = programs.word();
                    scalar.core(0).blocks()[0].input()[c][i] = block.input()[c][i];
                }
            }
            if (step % 4 == 3 && block.parameters()[0] != null) {
                int value = programs.word();
                lanes.core(0).writeParameter(0, value);
                scalar.core(0).writeParameter(0, value);
            }
            if (step % 5 == 4 && block.state().length > 0) {
                poke(Poke.state(0, slots - 1, step % block.state().length, programs.word()), lanes, scalar);
            }
            run(laneKernels, lanes.core(0), step);
            run(scalarKernels, scalar.core(0), step);
            String where = what + ", step " + step + ", width " + width + ", " + code;
            assertEquals(scalar.hash(), lanes.hash(), where);
            for (Counter counter : Counter.values()) {
                assertEquals(scalar.core(0).counter(counter), lanes.core(0).counter(counter), counter + " of " + where);
            }
        }
        loops.addAll(((LaneKernel) laneKernels.of(lanes.core(0), lanes.core(0).blocks()[0])).loops());
    }

    private static void poke(Poke poke, ChipState one, ChipState other) {
        one.poke(poke);
        other.poke(poke);
    }

    private static void run(Kernels kernels, CoreState core, long step) {
        core.spikes().clear();
        kernels.of(core, core.blocks()[0]).run(core, core.blocks()[0], step);
    }
}
