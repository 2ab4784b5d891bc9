package org.cortado.emulator.twin;

import org.cortado.assembler.image.Twin;
import org.cortado.emulator.chip.Block;

/**
 * The real-valued memory of a block of slots: rows as in {@link Block}, of doubles.
 *
 * @param shape the integer block whose slots these are
 * @param program the real reading of its program, null where no run executes the slots
 * @param state a row a state word
 * @param parameters a row a parameter that the program names, else null
 * @param input a row a channel that the program reads, else null
 */
record TwinBlock(Block shape, Twin.Program program, double[][] state, double[][] parameters, double[][] input) {

    static TwinBlock of(Block shape, Twin.Program program) {
        double[][] state = new double[shape.state().length][shape.count()];
        return new TwinBlock(shape, program, state, rows(shape.parameters(), shape.count()),
                rows(shape.input(), shape.count()));
    }

    private static double[][] rows(int[][] like, int count) {
        double[][] rows = new double[like.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = like[i] == null ? null : new double[count];
        }
        return rows;
    }

    /** A stored word as a real number: the word times 2^-fraction, a count as it is. */
    static double real(int word, int[] fractions, int index) {
        int fraction = index < fractions.length ? fractions[index] : 0;
        return fraction == Twin.COUNT ? word : Math.scalb((double) word, -fraction);
    }
}
