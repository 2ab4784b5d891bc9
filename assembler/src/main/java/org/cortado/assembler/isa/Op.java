package org.cortado.assembler.isa;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * The instruction table: one row an instruction. It drives the assembler's syntax, the encoder and decoder, the
 * disassembler, the engines, the float twin, the cycle costs and the table of the chip's manual.
 *
 * <p>{@link #exact} is the meaning in integers before the one rounding: a function of the two source words whose result
 * always fits 64 bits. {@link #real} is the meaning in the float twin. Rows without them (accumulator, table, random,
 * narrowing, output) are described by their text and executed by name.
 */
public enum Op {
    MOV(0x01, "mov", Group.MOVE, Operands.D_B, Shift.RIGHT, Result.ROUNDED, 1,
            (a, b) -> b, (a, b) -> b, "d = b >> shift, rounded: copies, converts"),
    SHL(0x02, "shl", Group.MOVE, Operands.D_B, Shift.WORD_LEFT, Result.FITTED, 1,
            (a, b) -> b, (a, b) -> b, "d = b << shift"),

    ADD(0x04, "add", Group.ARITHMETIC, Operands.D_A_B, Shift.NONE, Result.FITTED, 1,
            (a, b) -> a + b, (a, b) -> a + b, "d = a + b"),
    SUB(0x05, "sub", Group.ARITHMETIC, Operands.D_A_B, Shift.NONE, Result.FITTED, 1,
            (a, b) -> a - b, (a, b) -> a - b, "d = a - b"),
    RSUB(0x06, "rsub", Group.ARITHMETIC, Operands.D_A_B, Shift.NONE, Result.FITTED, 1,
            (a, b) -> b - a, (a, b) -> b - a, "d = b - a"),
    ABS(0x07, "abs", Group.ARITHMETIC, Operands.D_B, Shift.NONE, Result.FITTED, 1,
            (a, b) -> Math.abs(b), (a, b) -> Math.abs(b), "d = |b|"),
    MIN(0x08, "min", Group.ARITHMETIC, Operands.D_A_B, Shift.NONE, Result.FITTED, 1,
            Math::min, Math::min, "d = the lesser of a and b"),
    MAX(0x09, "max", Group.ARITHMETIC, Operands.D_A_B, Shift.NONE, Result.FITTED, 1,
            Math::max, Math::max, "d = the greater of a and b"),
    MUL(0x0a, "mul", Group.ARITHMETIC, Operands.D_A_B, Shift.RIGHT, Result.ROUNDED, 2,
            (a, b) -> a * b, (a, b) -> a * b, "d = (a * b) >> shift: exact 64-bit product, rounded once"),
    MULU(0x0b, "mulu", Group.ARITHMETIC, Operands.D_A_B, Shift.RIGHT, Result.ROUNDED, 2,
            (a, b) -> a * (b & 0xffff_ffffL), (a, b) -> a * b, "d = (a * b) >> shift with b unsigned, for u0.32"),
    DIV(0x0c, "div", Group.ARITHMETIC, Operands.D_A_B, Shift.DIVIDEND, Result.ROUNDED, 16,
            null, (a, b) -> a / b, "d = (a << shift) / b, rounded; by zero: the sign's extreme, 0 for 0 / 0, flagged"),

    ALD(0x10, "ald", Group.ACCUMULATOR, Operands.B, Shift.LEFT, Result.EXACT, 1,
            null, null, "acc = b << shift"),
    AAD(0x11, "aad", Group.ACCUMULATOR, Operands.B, Shift.LEFT, Result.EXACT, 1,
            null, null, "acc = acc + (b << shift)"),
    ASB(0x12, "asb", Group.ACCUMULATOR, Operands.B, Shift.LEFT, Result.EXACT, 1,
            null, null, "acc = acc - (b << shift)"),
    AMUL(0x13, "amul", Group.ACCUMULATOR, Operands.A_B, Shift.LEFT, Result.EXACT, 2,
            null, null, "acc = (a * b) << shift"),
    AMAC(0x14, "amac", Group.ACCUMULATOR, Operands.A_B, Shift.LEFT, Result.EXACT, 2,
            null, null, "acc = acc + ((a * b) << shift)"),
    AMSB(0x15, "amsb", Group.ACCUMULATOR, Operands.A_B, Shift.LEFT, Result.EXACT, 2,
            null, null, "acc = acc - ((a * b) << shift)"),
    ARD(0x16, "ard", Group.ACCUMULATOR, Operands.D, Shift.RIGHT, Result.ROUNDED, 1,
            null, null, "d = acc >> shift, rounded; the accumulator stays"),

    AND(0x18, "and", Group.LOGIC, Operands.D_A_B, Shift.NONE, Result.FITTED, 1,
            (a, b) -> a & b, (a, b) -> (double) ((long) a & (long) b), "d = a & b, on counts"),
    OR(0x19, "or", Group.LOGIC, Operands.D_A_B, Shift.NONE, Result.FITTED, 1,
            (a, b) -> a | b, (a, b) -> (double) ((long) a | (long) b), "d = a | b, on counts"),
    XOR(0x1a, "xor", Group.LOGIC, Operands.D_A_B, Shift.NONE, Result.FITTED, 1,
            (a, b) -> a ^ b, (a, b) -> (double) ((long) a ^ (long) b), "d = a ^ b, on counts"),
    SEL(0x1b, "sel", Group.LOGIC, Operands.D_Q_A_B, Shift.PREDICATE, Result.FITTED, 1,
            null, null, "d = a where q is true, else b"),

    CMPEQ(0x20, "cmpeq", Group.COMPARE, Operands.Q_A_B, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a == b ? 1 : 0, (a, b) -> a == b ? 1 : 0, "q = a == b"),
    CMPNE(0x21, "cmpne", Group.COMPARE, Operands.Q_A_B, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a != b ? 1 : 0, (a, b) -> a != b ? 1 : 0, "q = a != b"),
    CMPLT(0x22, "cmplt", Group.COMPARE, Operands.Q_A_B, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a < b ? 1 : 0, (a, b) -> a < b ? 1 : 0, "q = a < b"),
    CMPLE(0x23, "cmple", Group.COMPARE, Operands.Q_A_B, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a <= b ? 1 : 0, (a, b) -> a <= b ? 1 : 0, "q = a <= b"),
    CMPGT(0x24, "cmpgt", Group.COMPARE, Operands.Q_A_B, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a > b ? 1 : 0, (a, b) -> a > b ? 1 : 0, "q = a > b"),
    CMPGE(0x25, "cmpge", Group.COMPARE, Operands.Q_A_B, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a >= b ? 1 : 0, (a, b) -> a >= b ? 1 : 0, "q = a >= b"),

    PAND(0x28, "pand", Group.PREDICATE, Operands.Q_Q_Q, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a & b, (a, b) -> a * b, "q = a and b"),
    POR(0x29, "por", Group.PREDICATE, Operands.Q_Q_Q, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a | b, Math::max, "q = a or b"),
    PXOR(0x2a, "pxor", Group.PREDICATE, Operands.Q_Q_Q, Shift.NONE, Result.EXACT, 1,
            (a, b) -> a ^ b, (a, b) -> Math.abs(a - b), "q = a exclusive-or b"),
    PNOT(0x2b, "pnot", Group.PREDICATE, Operands.Q_Q, Shift.NONE, Result.EXACT, 1,
            (a, b) -> 1 - a, (a, b) -> 1 - a, "q = not a"),

    TAB(0x2c, "tab", Group.TABLE, Operands.D_A_TABLE, Shift.NONE, Result.ROUNDED, 4,
            null, null, "d = the table at a, linear between its points; the ends clamp, flagged unless quiet"),

    RND(0x30, "rnd", Group.RANDOM, Operands.D, Shift.DROP, Result.EXACT, 2,
            null, null, "d = 32 random bits >>> shift: uniform in [0, 1) with 32 - shift fraction bits"),
    RNDN(0x31, "rndn", Group.RANDOM, Operands.D, Shift.RIGHT, Result.ROUNDED, 4,
            null, null, "d = a normal draw in s3.28 >> shift, rounded: mean 0, variance 1, integers only"),

    WRAPN(0x34, "wrap", Group.NARROW, Operands.D_A_N, Shift.BITS, Result.EXACT, 1,
            null, null, "d = the low n bits of a, as two's complement"),
    CLIP(0x35, "clip", Group.NARROW, Operands.D_A_N, Shift.BITS, Result.EXACT, 1,
            null, null, "d = a clipped to -2^(n-1) .. 2^(n-1) - 1"),
    CLIPS(0x36, "clips", Group.NARROW, Operands.D_A_N, Shift.BITS, Result.EXACT, 1,
            null, null, "d = a clipped to +-(2^(n-1) - 1)"),

    SPK(0x38, "spk", Group.OUTPUT, Operands.NONE, Shift.NONE, Result.EXACT, 1,
            null, null, "sends a spike; a second one in a step is flagged and not sent"),
    SPKG(0x39, "spkg", Group.OUTPUT, Operands.B, Shift.NONE, Result.EXACT, 1,
            null, null, "sends a graded spike with payload b, saturated to signed 16 bits");

    /** The groups in which the manual lists the instructions. */
    public enum Group {
        MOVE("move, convert"),
        ARITHMETIC("arithmetic"),
        ACCUMULATOR("accumulator"),
        LOGIC("logic"),
        COMPARE("compare"),
        PREDICATE("predicate logic"),
        TABLE("tables"),
        RANDOM("random"),
        NARROW("narrowing"),
        OUTPUT("output");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What happens to an exact result on its way to the destination. */
    public enum Result {
        /** Neither rounded nor brought to the width; no suffix is allowed. */
        EXACT,
        /** Brought to the program's width by saturating or wrapping; an overflow suffix is allowed. */
        FITTED,
        /** Rounded once, then brought to the width; both suffixes are allowed. */
        ROUNDED
    }

    private static final Op[] BY_CODE = new Op[64];
    private static final Map<String, Op> BY_MNEMONIC = new HashMap<>();

    static {
        for (Op op : values()) {
            BY_CODE[op.code] = op;
            BY_MNEMONIC.put(op.mnemonic, op);
        }
    }

    private final int code;
    private final String mnemonic;
    private final Group group;
    private final Operands operands;
    private final Shift shift;
    private final Result result;
    private final int cycles;
    private final LongBinaryOperator exact;
    private final DoubleBinaryOperator real;
    private final String meaning;

    Op(int code, String mnemonic, Group group, Operands operands, Shift shift, Result result, int cycles,
            LongBinaryOperator exact, DoubleBinaryOperator real, String meaning) {
        this.code = code;
        this.mnemonic = mnemonic;
        this.group = group;
        this.operands = operands;
        this.shift = shift;
        this.result = result;
        this.cycles = cycles;
        this.exact = exact;
        this.real = real;
        this.meaning = meaning;
    }

    /** The six-bit operation code. */
    public int code() {
        return code;
    }

    public String mnemonic() {
        return mnemonic;
    }

    public Group group() {
        return group;
    }

    public Operands operands() {
        return operands;
    }

    public Shift shift() {
        return shift;
    }

    public Result result() {
        return result;
    }

    /** Cycles a neuron's slot spends on this instruction. */
    public int cycles() {
        return cycles;
    }

    /** The exact result of the two source words before the shift and the rounding, or null where there is none. */
    public LongBinaryOperator exact() {
        return exact;
    }

    /** The result in the float twin, or null where it is not a function of the two sources alone. */
    public DoubleBinaryOperator real() {
        return real;
    }

    /** The meaning in one line, for the manual and for help. */
    public String meaning() {
        return meaning;
    }

    /** Whether the shift field is written as a shift behind the operands. */
    public boolean takesShift() {
        return shift != Shift.NONE && shift != Shift.PREDICATE && shift != Shift.BITS;
    }

    /** Whether it begins a sum in the accumulator, whatever that holds. */
    public boolean loadsAccumulator() {
        return this == ALD || this == AMUL;
    }

    /** Whether it depends on what the accumulator holds. */
    public boolean readsAccumulator() {
        return group == Group.ACCUMULATOR && !loadsAccumulator();
    }

    /** Whether its result goes to the accumulator. */
    public boolean writesAccumulator() {
        return group == Group.ACCUMULATOR && this != ARD;
    }

    /** The instruction of a six-bit code, or null where the code is not used. */
    public static Op ofCode(int code) {
        return code < 0 || code >= BY_CODE.length ? null : BY_CODE[code];
    }

    /** The instruction of a mnemonic, or null where there is none. */
    public static Op ofMnemonic(String mnemonic) {
        return BY_MNEMONIC.get(mnemonic);
    }
}
