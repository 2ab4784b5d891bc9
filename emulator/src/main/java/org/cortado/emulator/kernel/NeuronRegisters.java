package org.cortado.emulator.kernel;

import java.util.Arrays;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Register;

/** The registers of one neuron while its program runs, by register code; predicates are 0 or 1. */
public final class NeuronRegisters {
    private final int[] words = new int[Register.NONE + 1];
    private final long[] occurrences = new long[Flag.values().length];
    private long accumulator;
    private int flags;
    private boolean spiked;
    private int payload;

    /** A register's word by its code, s0 to sub. */
    public int get(int register) {
        return words[register];
    }

    public void set(int register, int word) {
        words[register] = word;
    }

    public long accumulator() {
        return accumulator;
    }

    void setAccumulator(long value) {
        accumulator = value;
    }

    /** The sticky flags: those of earlier steps too where the neuron was loaded with them. */
    public int flags() {
        return flags;
    }

    public void setFlags(int word) {
        flags = word;
    }

    /** Raises a flag and counts it. */
    void raise(Flag flag) {
        flags |= flag.bit();
        occurrences[flag.ordinal()]++;
    }

    /** How often a flag was raised since {@link #startStep}. */
    public long occurrences(Flag flag) {
        return occurrences[flag.ordinal()];
    }

    /** Whether the neuron has spiked in this step. */
    public boolean spiked() {
        return spiked;
    }

    /** The payload of this step's spike, 1 where it is not graded; 0 where there is none. */
    public int payload() {
        return payload;
    }

    void spike(int value) {
        spiked = true;
        payload = value;
    }

    /** Forgets the spike and the counts of the step before. */
    void startStep() {
        spiked = false;
        payload = 0;
        Arrays.fill(occurrences, 0);
    }

    /** What each sub-step starts with: temporaries, predicates and accumulator zero. */
    void startSubstep(int sub) {
        Arrays.fill(words, Register.TEMPORARY, Register.INPUT, 0);
        Arrays.fill(words, Register.PREDICATE, Register.STEP, 0);
        accumulator = 0;
        words[Register.SUB] = sub;
    }
}
