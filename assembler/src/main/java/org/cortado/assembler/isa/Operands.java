package org.cortado.assembler.isa;

/**
 * How an instruction is written and which fields of its word it uses. {@code d} is the destination, {@code a} the
 * first source (a register), {@code b} the second source (a register or a 32-bit constant), {@code q} a predicate,
 * {@code n} a number of bits.
 */
public enum Operands {
    /** No operand: {@code spk}. */
    NONE("", false, false, false),
    /** {@code op d}. */
    D("d", true, false, false),
    /** {@code op a}: one register read. */
    A("a", false, true, false),
    /** {@code op b}: one register or constant read. */
    B("b", false, false, true),
    /** {@code op d, b}. */
    D_B("d, b", true, false, true),
    /** {@code op a, b}. */
    A_B("a, b", false, true, true),
    /** {@code op d, a, b}. */
    D_A_B("d, a, b", true, true, true),
    /** {@code op q, a, b}: a comparison of words into a predicate. */
    Q_A_B("q, a, b", true, true, true),
    /** {@code op q, q}: predicate from predicate. */
    Q_Q("q, q", true, true, false),
    /** {@code op q, q, q}: predicate from predicates; both sources are registers. */
    Q_Q_Q("q, q, q", true, true, true),
    /** {@code sel d, q, a, b}: the choosing predicate's index sits in the shift field. */
    D_Q_A_B("d, q, a, b", true, true, true),
    /** {@code tab d, a, table}: the constant is the address of the table in the program store. */
    D_A_TABLE("d, a, table", true, true, true),
    /** {@code op d, a, n}: the number of bits 2..32 sits in the shift field, as n - 9 to fit its range. */
    D_A_N("d, a, n", true, true, false);

    private final String syntax;
    private final boolean destination;
    private final boolean first;
    private final boolean second;

    Operands(String syntax, boolean destination, boolean first, boolean second) {
        this.syntax = syntax;
        this.destination = destination;
        this.first = first;
        this.second = second;
    }

    public String syntax() {
        return syntax;
    }

    public boolean hasDestination() {
        return destination;
    }

    /** Whether field {@code a} names a register. */
    public boolean hasFirst() {
        return first;
    }

    /** Whether field {@code b} holds a register or a constant. */
    public boolean hasSecond() {
        return second;
    }

    /** Whether the destination is a predicate. */
    public boolean predicateDestination() {
        return this == Q_A_B || this == Q_Q || this == Q_Q_Q;
    }

    /** Whether the sources are predicates. */
    public boolean predicateSources() {
        return this == Q_Q || this == Q_Q_Q;
    }

    /** Whether field {@code b} may be a constant. */
    public boolean constantAllowed() {
        return second && this != Q_Q_Q;
    }
}
