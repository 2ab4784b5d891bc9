package org.cortado.emulator.trace;

import java.util.Arrays;

/**
 * Probed values as columns: step, population (its index in source order), neuron, variable (an index into names kept
 * elsewhere), the raw word, and the value it stands for. Not safe for several threads.
 */
public final class ProbeTable extends NeuronRows {
    private final IntColumn variables = new IntColumn();
    private final IntColumn raws;
    private double[] values = new double[1024];

    private ProbeTable(IntColumn raws) {
        this.raws = raws;
    }

    /** A table for an engine of words. */
    public static ProbeTable ofWords() {
        return new ProbeTable(new IntColumn());
    }

    /** A table for the float engine, which has values and no words. */
    public static ProbeTable ofReals() {
        return new ProbeTable(null);
    }

    /** Adds a word and what it stands for. */
    public void add(int step, int population, int neuron, int variable, int raw, double value) {
        if (raws == null) {
            throw new IllegalStateException("a table of reals takes no words");
        }
        raws.add(raw);
        addRow(step, population, neuron, variable, value);
    }

    /** Adds a value that has no word. */
    public void add(int step, int population, int neuron, int variable, double value) {
        if (raws != null) {
            throw new IllegalStateException("a table of words takes no value without one");
        }
        addRow(step, population, neuron, variable, value);
    }

    private void addRow(int step, int population, int neuron, int variable, double value) {
        int row = steps.size();
        if (row == values.length) {
            values = Arrays.copyOf(values, IntColumn.grown(row));
        }
        values[row] = value;
        addPlace(step, population, neuron);
        variables.add(variable);
    }

    public boolean hasRaw() {
        return raws != null;
    }

    public int variable(int i) {
        return variables.get(i);
    }

    /** The word; only where {@link #hasRaw()}. */
    public int raw(int i) {
        return raws.get(i);
    }

    public double value(int i) {
        return values[i];
    }

    /** The course of one variable of one neuron, in the order its values were added. */
    public double[] values(int population, int neuron, int variable) {
        double[] course = new double[64];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            if (variables.get(i) == variable && neurons.get(i) == neuron && populations.get(i) == population) {
                course = n == course.length ? Arrays.copyOf(course, IntColumn.grown(n)) : course;
                course[n++] = values[i];
            }
        }
        return Arrays.copyOf(course, n);
    }

    /** Row numbers by step, population, neuron, variable. */
    int[] order() {
        return RowOrder.by(steps, populations, neurons, variables);
    }
}
