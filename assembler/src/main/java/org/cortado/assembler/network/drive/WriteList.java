package org.cortado.assembler.network.drive;

import java.util.Arrays;
import org.cortado.assembler.image.Drive;

/** Parameter writes while they are gathered; at the end they are ordered by step. */
public final class WriteList {
    /** Most writes that a drive may have. */
    public static final int MOST = 1 << 24;

    private int[] step = new int[64];
    private int[] core = new int[64];
    private int[] address = new int[64];
    private int[] value = new int[64];
    private double[] real = new double[64];
    private int count;

    /** Appends a write; false where there are too many. */
    public boolean add(int atStep, int atCore, int atAddress, int word, double asWritten) {
        if (count == MOST) {
            return false;
        }
        if (count == step.length) {
            int capacity = 2 * count;
            step = Arrays.copyOf(step, capacity);
            core = Arrays.copyOf(core, capacity);
            address = Arrays.copyOf(address, capacity);
            value = Arrays.copyOf(value, capacity);
            real = Arrays.copyOf(real, capacity);
        }
        step[count] = atStep;
        core[count] = atCore;
        address[count] = atAddress;
        value[count] = word;
        real[count++] = asWritten;
        return true;
    }

    /** What the value of a write is as written, given core, address and word. */
    @FunctionalInterface
    public interface Reals {
        double of(int core, int address, int word);
    }

    /** Finds the real values of the writes added so far. */
    public void resolve(Reals reals) {
        for (int i = 0; i < count; i++) {
            real[i] = reals.of(core[i], address[i], value[i]);
        }
    }

    /** Brings the writes into the order of their steps. */
    public void sort() {
        StepOrder order = new StepOrder(step, count);
        step = order.of(step);
        core = order.of(core);
        address = order.of(address);
        value = order.of(value);
        real = order.of(real);
    }

    /** The writes, once sorted. */
    public Drive.Writes writes() {
        return new Drive.Writes(Arrays.copyOf(step, count), Arrays.copyOf(core, count), Arrays.copyOf(address, count),
                Arrays.copyOf(value, count));
    }

    /** Their values as written, once sorted. */
    public double[] reals() {
        return Arrays.copyOf(real, count);
    }
}
