package org.cortado.emulator.kernel;

/**
 * What is known of an instruction before it runs.
 *
 * @param proven that it raises no flag: its result fits wherever it goes
 * @param first its first source, or null
 * @param second its second source or constant, or null
 * @param exact its result before shift and rounding, or null where that is of no use
 * @param before what the register that it writes lay between, or null where it writes none that lasts
 * @param result what its result lies between, or null where it writes no register
 */
record PlainFact(boolean proven, Interval first, Interval second, Interval exact, Interval before, Interval result) {

    /** Of an instruction that writes no register. */
    PlainFact(boolean proven, Interval first, Interval second, Interval exact) {
        this(proven, first, second, exact, null, null);
    }

    /** Whether it leaves a register as it was, as all lanes hold the one word that it writes. */
    boolean idle() {
        return settled() && result.equals(before);
    }

    /** Whether all lanes get one word, without a flag. */
    boolean settled() {
        return proven && result != null && result.single();
    }
}
