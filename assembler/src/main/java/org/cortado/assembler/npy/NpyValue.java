package org.cortado.assembler.npy;

/** One element of an array as a number, or a refusal where it would lose something. */
final class NpyValue {
    private NpyValue() {
    }

    /** Element {@code i} as an integer within {@code low..high}; {@code target} names that range in the message. */
    static long integer(NpyArray array, int i, long low, long high, String target) throws NpyFormatException {
        Object data = array.data();
        long value;
        switch (array.type()) {
            case B1, I1 -> value = ((byte[]) data)[i];
            case U1 -> value = ((byte[]) data)[i] & 0xFFL;
            case I2 -> value = ((short[]) data)[i];
            case U2 -> value = ((short[]) data)[i] & 0xFFFFL;
            case I4 -> value = ((int[]) data)[i];
            case U4 -> value = ((int[]) data)[i] & 0xFFFFFFFFL;
            case I8 -> value = ((long[]) data)[i];
            case U8 -> {
                value = ((long[]) data)[i];
                if (value < 0) {
                    throw refuse(array, i, Long.toUnsignedString(value), "a signed " + target + " integer");
                }
            }
            default -> {
                double real = array.type() == NpyType.F4 ? ((float[]) data)[i] : ((double[]) data)[i];
                value = (long) real;
                if (value != real || value == Long.MAX_VALUE) {
                    throw refuse(array, i, Double.toString(real), "a signed " + target + " integer");
                }
            }
        }
        if (value < low || value > high) {
            throw refuse(array, i, Long.toString(value), "a signed " + target + " integer");
        }
        return value;
    }

    /** Element {@code i} as a double, exactly. */
    static double real(NpyArray array, int i) throws NpyFormatException {
        if (array.type() == NpyType.F4) {
            return ((float[]) array.data())[i];
        }
        if (array.type() == NpyType.F8) {
            return ((double[]) array.data())[i];
        }
        long value = integer(array, i, Long.MIN_VALUE, Long.MAX_VALUE, "64-bit");
        // 2^63 - 1 rounds to 2^63, which casts back to itself: the one value the round trip does not catch.
        if ((long) (double) value != value || value == Long.MAX_VALUE) {
            throw refuse(array, i, Long.toString(value), "float64 without rounding");
        }
        return value;
    }

    private static NpyFormatException refuse(NpyArray array, int i, String value, String target) {
        return new NpyFormatException(array.origin(), "element " + i + " (" + array.type().code() + " " + value
                + ") does not fit " + target);
    }
}
