package org.cortado.emulator.mesh;

/**
 * The control word of an output and its round robin. Bits 0..4: the inputs whose heads ask for it; bits 5..7: the
 * pointer, the input at which its next arbitration begins; from bit 8: its credits. The word of a source has credits
 * only.
 */
final class Arbiter {
    static final int ASKERS = (1 << Port.INPUTS) - 1;
    static final int POINTER_SHIFT = Port.INPUTS;
    static final int LOW = 0xff;
    static final int CREDIT_SHIFT = 8;
    static final int CREDIT = 1 << CREDIT_SHIFT;

    /**
     * By the low byte of a word: its low byte after a grant, and from bit 8 the input granted, the first asker at or
     * after the pointer, cyclic; the pointer moves to the input behind.
     */
    static final short[] GRANT = grants();

    private Arbiter() {
    }

    private static short[] grants() {
        short[] grants = new short[LOW + 1];
        for (int pointer = 0; pointer < Port.INPUTS; pointer++) {
            for (int askers = 1; askers <= ASKERS; askers++) {
                int in = pointer;
                while ((askers >>> in & 1) == 0) {
                    in = (in + 1) % Port.INPUTS;
                }
                int low = askers & ~(1 << in) | (in + 1) % Port.INPUTS << POINTER_SHIFT;
                grants[askers | pointer << POINTER_SHIFT] = (short) (in << CREDIT_SHIFT | low);
            }
        }
        return grants;
    }

    /** 1 if an input asks, else 0; without a branch, which would be mispredicted. */
    static int asked(int word) {
        return (word & ASKERS) + ASKERS >>> Port.INPUTS;
    }

    /** 1 if there is a credit, else 0. */
    static int credited(int word) {
        return LOW - word >>> 31;
    }
}
