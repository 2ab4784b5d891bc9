package org.cortado.emulator.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.Twin;

/**
 * The twin of an image of one core and one program, where by default every word is a number without fraction bits, and
 * constants, parameters, state and weights are as stored.
 */
public final class TwinBuilder {
    private final int length;
    private final double[] constants;
    private final int[] constantFraction;
    private final int[] scale;
    private final int[] resultFraction;
    private final List<Twin.Table> tables;
    private int[] stateFraction = new int[16];
    private int[] parameterFraction = new int[16];
    private int[] inputFraction = new int[4];
    private double[] state;
    private double[] parameters;
    private double[] weights;
    private double[] writes = new double[0];

    public TwinBuilder(Image image, Code... code) {
        CoreImage core = image.cores().get(0);
        length = code.length;
        constants = Arrays.stream(code).mapToDouble(line -> line.build().constant() ? line.build().second() : 0)
                .toArray();
        constantFraction = new int[length];
        scale = new int[length];
        resultFraction = new int[length];
        tables = new ArrayList<>(Collections.nCopies(length, null));
        state = Arrays.stream(core.state()).asDoubleStream().toArray();
        parameters = Arrays.stream(core.parameters()).asDoubleStream().toArray();
    }

    public TwinBuilder constant(int line, double value, int fraction) {
        constants[line] = value;
        constantFraction[line] = fraction;
        return this;
    }

    public TwinBuilder scale(int line, int power) {
        scale[line] = power;
        return this;
    }

    public TwinBuilder result(int line, int fraction) {
        resultFraction[line] = fraction;
        return this;
    }

    /** All results are counts. */
    public TwinBuilder counts() {
        Arrays.fill(resultFraction, Twin.COUNT);
        Arrays.fill(constantFraction, Twin.COUNT);
        Arrays.fill(stateFraction, Twin.COUNT);
        return this;
    }

    public TwinBuilder table(int line, double first, double step, double... points) {
        tables.set(line, new Twin.Table(first, step, points));
        return this;
    }

    public TwinBuilder fractions(int[] states, int[] parametersOf, int[] inputs) {
        stateFraction = states;
        parameterFraction = parametersOf;
        inputFraction = inputs;
        return this;
    }

    public TwinBuilder state(double... values) {
        state = values;
        return this;
    }

    public TwinBuilder parameters(double... values) {
        parameters = values;
        return this;
    }

    public TwinBuilder weights(double... values) {
        weights = values;
        return this;
    }

    public TwinBuilder writes(double... values) {
        writes = values;
        return this;
    }

    public Twin build() {
        return new Twin(List.of(new Twin.Program("test", constants, constantFraction, scale, resultFraction, tables,
                stateFraction, parameterFraction, inputFraction)), Map.of(0, new Twin.Core(new int[] {0}, parameters,
                state, weights)), writes);
    }
}
