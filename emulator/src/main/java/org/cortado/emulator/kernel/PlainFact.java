package org.cortado.emulator.kernel;

/**
 * What is known of an instruction before it runs.
 *
 * @param proven that it raises no flag: its result fits wherever it goes
 * @param first its first source, or null
 * @param second its second source or constant, or null
 * @param exact its result before shift and rounding, or null where that is of no use
 */
record PlainFact(boolean proven, Interval first, Interval second, Interval exact) {
}
