package org.cortado.assembler.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What an NPY file says before its data; layout as in NumPy's {@code numpy.lib.format}: magic, version, length, a
 * Python dictionary padded with blanks to a multiple of 64 bytes.
 */
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, int[] shape) {
    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    static final int MAX_LENGTH = 1 << 16;

    private static final int ALIGN = 64;
    private static final int GROWTH_DIGITS = 21;

    /** Elements in all; at most what one Java array holds. */
    int count() {
        int count = 1;
        for (int extent : shape) {
            count *= extent;
        }
        return count;
    }

    /** The bytes NumPy writes before the data of a little endian array in C order, version 1.0. */
    static byte[] encode(NpyType type, int[] shape) {
        StringBuilder text = new StringBuilder("{'descr': '").append(type.descr())
                .append("', 'fortran_order': False, 'shape': (");
        for (int i = 0; i < shape.length; i++) {
            text.append(i == 0 ? "" : ", ").append(shape[i]);
        }
        text.append(shape.length == 1 ? ",), }" : "), }");
        // NumPy leaves room for the first extent to grow in place.
        int growth = shape.length == 0 ? 0 : GROWTH_DIGITS - Integer.toString(shape[0]).length();
        text.append(" ".repeat(growth));
        int length = text.length() + 1;
        int padding = ALIGN - (MAGIC.length + 4 + length) % ALIGN;
        text.append(" ".repeat(padding)).append('\n');
        return ByteBuffer.allocate(MAGIC.length + 4 + text.length()).order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) text.length())
                .put(text.toString().getBytes(StandardCharsets.US_ASCII)).array();
    }
}
