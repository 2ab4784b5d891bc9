package org.cortado.assembler.npy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The files NumPy wrote, and the rule their values follow (generate.py beside them). */
final class NpySamples {
    private NpySamples() {
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = NpySamples.class.getResourceAsStream("/npy/" + name)) {
            return in.readAllBytes();
        }
    }

    static NpyArray array(String name) throws IOException {
        return Npy.read(bytes(name), name);
    }

    /** Element k in C order, as the number NumPy was given. */
    static BigDecimal value(NpyType type, int k) {
        char kind = type.code().charAt(0);
        if (kind == 'b') {
            return k % 3 == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (kind == 'f') {
            return new BigDecimal((k - 2) * 0.375);
        }
        int bits = 8 * type.bytes();
        BigInteger min = kind == 'u' ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(bits - 1).negate();
        BigInteger max = BigInteger.ONE.shiftLeft(kind == 'u' ? bits : bits - 1).subtract(BigInteger.ONE);
        BigInteger value = switch (k % 5) {
            case 0 -> min;
            case 1 -> max;
            case 2 -> BigInteger.valueOf(k);
            case 3 -> min.max(BigInteger.valueOf(-k));
            default -> BigInteger.valueOf(100 + k);
        };
        return new BigDecimal(value);
    }

    /** Element k of what was read, from the raw bits. */
    static BigDecimal read(NpyArray array, int k) {
        Object data = array.data();
        return switch (array.type()) {
            case B1, I1 -> new BigDecimal(((byte[]) data)[k]);
            case U1 -> new BigDecimal(Byte.toUnsignedInt(((byte[]) data)[k]));
            case I2 -> new BigDecimal(((short[]) data)[k]);
            case U2 -> new BigDecimal(Short.toUnsignedInt(((short[]) data)[k]));
            case I4 -> new BigDecimal(((int[]) data)[k]);
            case U4 -> new BigDecimal(Integer.toUnsignedLong(((int[]) data)[k]));
            case I8 -> new BigDecimal(((long[]) data)[k]);
            case U8 -> new BigDecimal(Long.toUnsignedString(((long[]) data)[k]));
            case F4 -> new BigDecimal(((float[]) data)[k]);
            case F8 -> new BigDecimal(((double[]) data)[k]);
        };
    }
}
