package org.cortado.assembler.program;

/**
 * A constant as an instruction holds it.
 *
 * @param word the 32-bit word
 * @param fraction fraction bits of the word, -1 for a count
 * @param real the number as written; of a raw word, its value in that fraction
 */
record ConstantWord(int word, int fraction, double real) {
    int fractionBits() {
        return Math.max(0, fraction);
    }
}
