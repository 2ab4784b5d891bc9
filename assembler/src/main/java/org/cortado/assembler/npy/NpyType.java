package org.cortado.assembler.npy;

/** The element types kept in NPY files here, with the Java array that holds each one's raw bits. */
public enum NpyType {
    /** Booleans, a byte each, 0 or 1. */
    B1(byte[].class),
    I1(byte[].class), U1(byte[].class),
    I2(short[].class), U2(short[].class),
    I4(int[].class), U4(int[].class),
    /** U8 keeps the 64 raw bits; {@link NpyArray#toLongs()} refuses values of 2^63 and above. */
    I8(long[].class), U8(long[].class),
    F4(float[].class), F8(double[].class);

    static final String SUPPORTED = "b1, i1, u1, i2, u2, i4, u4, i8, u8, f4, f8";

    private final Class<?> storage;

    NpyType(Class<?> storage) {
        this.storage = storage;
    }

    /** NumPy's code without the byte order, such as {@code "i4"}. */
    public String code() {
        return (char) (name().charAt(0) + 'a' - 'A') + name().substring(1);
    }

    /** Bytes an element takes in a file. */
    public int bytes() {
        return name().charAt(1) - '0';
    }

    /** The Java array class that holds this type's raw bits. */
    public Class<?> storage() {
        return storage;
    }

    /** The {@code descr} NumPy writes for the little endian form, such as {@code "<i4"} or {@code "|u1"}. */
    String descr() {
        return (bytes() == 1 ? "|" : "<") + code();
    }

    /** The type of a {@code descr}, its byte order mark already seen; null where it is none of ours. */
    static NpyType ofCode(String code) {
        for (NpyType type : values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        return null;
    }
}
