package org.cortado.assembler.npy;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * An n-dimensional array of numbers in C order. {@link #data()} is the Java array itself, not a copy, and holds raw
 * bits (an unsigned type's values as the signed type of the same width); the {@code to...} methods give values, convert
 * where nothing is lost, and refuse the first value that would lose something.
 */
public final class NpyArray {
    private final String origin;
    private final NpyType type;
    private final int[] shape;
    private final Object data;

    NpyArray(String origin, NpyType type, Object data, int... shape) {
        this.origin = origin;
        this.type = type;
        this.shape = shape.clone();
        this.data = data;
        if (!type.storage().isInstance(data)) {
            throw new IllegalArgumentException("type " + type.code() + " needs a "
                    + type.storage().getSimpleName() + ", not a " + data.getClass().getSimpleName());
        }
        BigInteger count = BigInteger.ONE;
        for (int extent : shape) {
            if (extent < 0) {
                throw new IllegalArgumentException("negative extent in shape " + Arrays.toString(shape));
            }
            count = count.multiply(BigInteger.valueOf(extent));
        }
        if (!count.equals(BigInteger.valueOf(size()))) {
            throw new IllegalArgumentException("shape " + Arrays.toString(shape) + " needs " + count
                    + " elements, not " + size());
        }
    }

    /** An array of any type; {@code data} is of {@link NpyType#storage()}, and no extents mean a 0-d array. */
    public static NpyArray of(NpyType type, Object data, int... shape) {
        return new NpyArray("", type, data, shape);
    }

    /** An i1 array; no extents mean a vector, as in the forms below. */
    public static NpyArray of(byte[] data, int... shape) {
        return vectorUnless(NpyType.I1, data, shape);
    }

    public static NpyArray of(short[] data, int... shape) {
        return vectorUnless(NpyType.I2, data, shape);
    }

    public static NpyArray of(int[] data, int... shape) {
        return vectorUnless(NpyType.I4, data, shape);
    }

    public static NpyArray of(long[] data, int... shape) {
        return vectorUnless(NpyType.I8, data, shape);
    }

    public static NpyArray of(float[] data, int... shape) {
        return vectorUnless(NpyType.F4, data, shape);
    }

    public static NpyArray of(double[] data, int... shape) {
        return vectorUnless(NpyType.F8, data, shape);
    }

    private static NpyArray vectorUnless(NpyType type, Object data, int[] shape) {
        return new NpyArray("", type, data, shape.length == 0 ? new int[] {Array.getLength(data)} : shape);
    }

    /** Where the array came from ("net.npz: weights.npy"), empty for one made in memory; messages begin with it. */
    public String origin() {
        return origin;
    }

    public NpyType type() {
        return type;
    }

    /** The extents, slowest first; empty for a 0-d array. */
    public int[] shape() {
        return shape.clone();
    }

    /** Number of elements. */
    public int size() {
        return Array.getLength(data);
    }

    /** The raw Java array in C order, shared with this object. */
    public Object data() {
        return data;
    }

    /** The values as bytes, -128..127. */
    public byte[] toBytes() throws NpyFormatException {
        byte[] out = new byte[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) NpyValue.integer(this, i, Byte.MIN_VALUE, Byte.MAX_VALUE, "8-bit");
        }
        return out;
    }

    /** The values as shorts, -2^15..2^15 - 1. */
    public short[] toShorts() throws NpyFormatException {
        short[] out = new short[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) NpyValue.integer(this, i, Short.MIN_VALUE, Short.MAX_VALUE, "16-bit");
        }
        return out;
    }

    /** The values as ints, -2^31..2^31 - 1. */
    public int[] toInts() throws NpyFormatException {
        if (type == NpyType.I4) {
            return ((int[]) data).clone();
        }
        int[] out = new int[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (int) NpyValue.integer(this, i, Integer.MIN_VALUE, Integer.MAX_VALUE, "32-bit");
        }
        return out;
    }

    /** The values as longs, -2^63..2^63 - 1. */
    public long[] toLongs() throws NpyFormatException {
        long[] out = new long[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = NpyValue.integer(this, i, Long.MIN_VALUE, Long.MAX_VALUE, "64-bit");
        }
        return out;
    }

    /** The values as doubles; an integer with more than 53 significant bits is refused. */
    public double[] toDoubles() throws NpyFormatException {
        if (type == NpyType.F8) {
            return ((double[]) data).clone();
        }
        double[] out = new double[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = NpyValue.real(this, i);
        }
        return out;
    }

    /** Same type, shape and raw bits; the origin does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NpyArray that && type == that.type && Arrays.equals(shape, that.shape)
                && Arrays.deepEquals(new Object[] {data}, new Object[] {that.data});
    }

    @Override
    public int hashCode() {
        return 31 * type.ordinal() + Arrays.deepHashCode(new Object[] {shape, data});
    }

    @Override
    public String toString() {
        return (origin.isEmpty() ? "" : origin + ": ") + type.code() + Arrays.toString(shape);
    }
}
