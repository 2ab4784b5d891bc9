package org.cortado.assembler.image;

import java.util.List;
import java.util.Map;

/**
 * The second lowering of a program: what the float twin needs beside the instruction words. Values are as written in
 * the source, before quantisation. The integer engines never look at it.
 *
 * @param programs one for each neuron program
 * @param cores the real-valued memories by linear core index
 * @param writes real values of {@link Drive#writes}, index by index
 */
public record Twin(List<Program> programs, Map<Integer, Core> cores, double[] writes) {
    /** Fraction of a value that is a count and not a number. */
    public static final int COUNT = -1;

    /**
     * The real reading of one neuron program.
     *
     * @param name name of the program
     * @param constants constant of each instruction as written, 0 where it has none
     * @param constantFraction fraction bits of each instruction's constant word, or {@link #COUNT}
     * @param scale each instruction's result is multiplied by 2^scale: 0 unless the source shifts unnaturally
     * @param resultFraction fraction bits of each instruction's result (the accumulator's for accumulator
     *     instructions), or {@link #COUNT}
     * @param tables look-up table of each {@code tab} instruction, null elsewhere
     * @param stateFraction fraction bits of s0.., or {@link #COUNT}
     * @param parameterFraction fraction bits of p0.., or {@link #COUNT}
     * @param inputFraction fraction bits of x0..x3, or {@link #COUNT}; 0 where the program does not name the input
     */
    public record Program(String name, double[] constants, int[] constantFraction, int[] scale, int[] resultFraction,
            List<Table> tables, int[] stateFraction, int[] parameterFraction, int[] inputFraction) {
    }

    /**
     * A look-up table with its values as written.
     *
     * @param first argument of the first point
     * @param step distance of the points
     * @param points results
     */
    public record Table(double first, double step, double[] points) {
    }

    /**
     * The real-valued memories of one core.
     *
     * @param runProgram for each run of the program table, the index in {@link Twin#programs}
     * @param parameters as the parameter memory
     * @param state as the state memory
     * @param weights as the synapse memory: weight times 2^exponent in units of the input for each last bit of the
     *     payload (1 for a plain spike), or null where each is exactly the stored word
     */
    public record Core(int[] runProgram, double[] parameters, double[] state, double[] weights) {
    }
}
