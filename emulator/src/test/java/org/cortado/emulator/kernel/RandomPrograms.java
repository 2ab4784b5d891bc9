package org.cortado.emulator.kernel;

import java.util.List;
import java.util.Random;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Guard;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/** Cores with random programs over random memories, full of values at the edges. */
final class RandomPrograms {
    private static final int[] EDGES = {0, 1, -1, 2, -2, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1,
        Integer.MIN_VALUE + 1, 1 << 15, -(1 << 15), (1 << 15) - 1, 0xffff, 1 << 16, -(1 << 16), 1 << 23, -(1 << 23),
        (1 << 23) - 1, 127, 128, -128, -129, 0x55555555, 0xaaaaaaaa, 1 << 30, -(1 << 30)};
    private static final int STATES = 4;
    private static final int TABLE_WORDS = 16;

    private final Random random;
    private final int bits;

    RandomPrograms(long seed) {
        this(seed, Integer.SIZE);
    }

    /** @param bits of the words; of 32, many are at the edges */
    RandomPrograms(long seed, int bits) {
        random = new Random(seed);
        this.bits = bits;
    }

    int word() {
        if (bits < Integer.SIZE) {
            return random.nextInt() >> Integer.SIZE - 1 - random.nextInt(bits);
        }
        return switch (random.nextInt(4)) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1 -> EDGES[random.nextInt(EDGES.length)] + random.nextInt(5) - 2;
            case 2 -> random.nextInt() >> random.nextInt(32);
            default -> random.nextInt();
        };
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private int readable() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Register.STATE + random.nextInt(STATES);
            case 3, 4 -> Register.PARAMETER + random.nextInt(3);
            case 5 -> Register.INPUT + random.nextInt(4);
            case 6 -> Register.STEP + random.nextInt(3);
            default -> Register.TEMPORARY + random.nextInt(4);
        };
    }

    /** A constant; at times a power of two or of 16 bits, for which kernels have shorter ways. */
    private int factor() {
        return switch (random.nextInt(4)) {
            case 0 -> 1 << random.nextInt(Integer.SIZE);
            case 1 -> random.nextInt(1 << 16);
            default -> word();
        };
    }

    private int predicate() {
        return Register.PREDICATE + random.nextInt(4);
    }

    Instruction instruction(Op op) {
        boolean predicates = op.operands().predicateSources();
        int destination = !op.operands().hasDestination() ? Register.NONE
                : op.operands().predicateDestination() ? predicate()
                : random.nextBoolean() ? Register.STATE + random.nextInt(STATES)
                : Register.TEMPORARY + random.nextInt(4);
        int first = !op.operands().hasFirst() ? Register.NONE : predicates ? predicate() : readable();
        boolean constant = op == Op.TAB || op.operands().constantAllowed() && random.nextInt(3) == 0;
        int second = op == Op.TAB ? 0 : constant ? factor()
                : !op.operands().hasSecond() ? Register.NONE : predicates ? predicate() : readable();
        int shift = op.shift().min() + random.nextInt(op.shift().max() - op.shift().min() + 1);
        Guard guard = random.nextInt(3) > 0 ? Guard.ALWAYS : new Guard(random.nextInt(4), random.nextBoolean());
        return new Instruction(op, guard, destination, first, constant, second, shift,
                op.result() == Op.Result.ROUNDED ? one(Rounding.values()) : Rounding.FLOOR,
                op.result() == Op.Result.EXACT ? Overflow.SATURATE : one(Overflow.values()));
    }

    /** A look-up table in the first {@link #TABLE_WORDS} words of the store. */
    private LookupTable table() {
        int[] points = new int[2 + random.nextInt(20)];
        for (int i = 0; i < points.length; i++) {
            points[i] = word();
        }
        int log2Step = random.nextInt(26);
        int first = random.nextBoolean() ? -(points.length << Math.min(log2Step, 24)) / 2 : random.nextInt(1000);
        return new LookupTable(first, log2Step, random.nextBoolean(), points);
    }

    /** A core of one run that executes the instructions. */
    CoreImage core(List<Instruction> code, int slots, int width, int substeps) {
        long[] program = new long[TABLE_WORDS + code.size()];
        long[] table = table().words();
        System.arraycopy(table, 0, program, 0, table.length);
        for (int i = 0; i < code.size(); i++) {
            program[TABLE_WORDS + i] = InstructionWord.encode(code.get(i));
        }
        boolean shared = random.nextBoolean();
        int[] parameters = new int[shared ? 3 : 3 * slots];
        int[] state = new int[STATES * slots];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = word();
        }
        for (int i = 0; i < state.length; i++) {
            state[i] = word();
        }
        ProgramRun run = new ProgramRun(0, slots - 1, TABLE_WORDS, code.size(), 0, shared ? 0 : 3, STATES, width,
                substeps, random.nextInt(1 << 20), 0);
        return new CoreImage(new CoreAddress(0, 0, 0), slots, program, parameters, STATES, state, List.of(run),
                new long[0], new int[0], new long[0]);
    }

    int width() {
        return random.nextInt(3) == 0 ? 8 + random.nextInt(25) : 32;
    }

    Random random() {
        return random;
    }
}
