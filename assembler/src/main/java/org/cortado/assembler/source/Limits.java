package org.cortado.assembler.source;

/** Bounds on what a source may ask for, so that any text at all ends soon and within memory. */
public final class Limits {
    /** Bytes of one source file. */
    public static final int FILE_BYTES = 64 << 20;
    /** Characters of one line. */
    public static final int LINE_LENGTH = 65_536;
    /** Tokens of one statement, continuation lines included. */
    public static final int STATEMENT_TOKENS = 100_000;
    /** Depth of an expression: 1 for each operator of a chain, 5 for each bracket. */
    public static final int EXPRESSION_DEPTH = 1_000;
    /** Files that include each other. */
    public static final int INCLUDE_DEPTH = 32;
    /** Macros and repetitions inside each other. */
    public static final int EXPANSION_DEPTH = 100;
    /** Rounds of one {@code .rept}. */
    public static final int REPETITIONS = 1_000_000;
    /** Statements of a source after expansion. */
    public static final int STATEMENTS = 1_000_000;
    /** Tokens of a source after expansion. */
    public static final int TOKENS = 8_000_000;
    /** Lines read, skipped and repeated ones included. */
    public static final int LINES = 4_000_000;
    /** Neuron programs of a source, and look-up tables outside of them. */
    public static final int PROGRAMS = 4_096;
    /** Decimal exponent of a written number. */
    static final int EXPONENT = 300;
    /** Digits of a written number. */
    static final int DIGITS = 400;

    private Limits() {
    }
}
