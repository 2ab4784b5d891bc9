package org.cortado.assembler.isa;

/**
 * The condition under which an instruction acts: always, on a predicate, or on its negation. A guarded-off neuron
 * writes nothing, flags nothing and draws nothing, but its cycles are spent.
 *
 * @param predicate index of the predicate register 0..3, or -1 for an instruction that always acts
 * @param negated whether the instruction acts where the predicate is false
 */
public record Guard(int predicate, boolean negated) {
    public static final Guard ALWAYS = new Guard(-1, false);

    public Guard {
        if (predicate < -1 || predicate > 3 || predicate < 0 && negated) {
            throw new IllegalArgumentException("no such guard: predicate " + predicate);
        }
    }

    public boolean always() {
        return predicate < 0;
    }

    /** 0 always, 1..4 on q0..q3, 5..8 on their negations. */
    int code() {
        return predicate < 0 ? 0 : 1 + predicate + (negated ? 4 : 0);
    }

    static Guard ofCode(int code) {
        return code == 0 ? ALWAYS : new Guard((code - 1) & 3, code > 4);
    }

    /** As written before a mnemonic, e.g. {@code !q0? }; empty where it always acts. */
    @Override
    public String toString() {
        return always() ? "" : (negated ? "!q" : "q") + predicate + "? ";
    }
}
