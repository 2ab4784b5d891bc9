package org.cortado.assembler.npy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads one NPY array from a stream whose length is known. */
final class NpyReader {
    private static final int CHUNK = 1 << 16;

    private NpyReader() {
    }

    /**
     * Reads an array that fills the next {@code length} bytes of {@code in} exactly.
     *
     * @param length bytes that are really there; nothing is allocated for a header that claims more
     */
    static NpyArray read(InputStream in, long length, String origin) throws IOException {
        byte[] start = in.readNBytes(8);
        if (start.length < 8 || !Arrays.equals(start, 0, 6, NpyHeader.MAGIC, 0, 6)) {
            throw new NpyFormatException(origin, "not a NumPy array file (it does not begin with \\x93NUMPY)");
        }
        int major = start[6];
        if (major < 1 || major > 3 || start[7] != 0) {
            throw new NpyFormatException(origin, "NPY version " + (start[6] & 0xFF) + "." + (start[7] & 0xFF)
                    + " is unknown; 1.0, 2.0 and 3.0 are read");
        }
        byte[] field = readExactly(in, major == 1 ? 2 : 4, origin);
        ByteBuffer size = ByteBuffer.wrap(field).order(ByteOrder.LITTLE_ENDIAN);
        long headerLength = major == 1 ? size.getShort() & 0xFFFFL : size.getInt() & 0xFFFFFFFFL;
        long dataLength = length - 8 - field.length - headerLength;
        if (headerLength > NpyHeader.MAX_LENGTH || dataLength < 0) {
            throw new NpyFormatException(origin, "damaged or truncated: the NPY header claims " + headerLength
                    + " bytes of " + length);
        }
        byte[] text = readExactly(in, (int) headerLength, origin);
        NpyHeader header = new NpyHeaderParser(new String(text,
                major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1), origin).header();
        long expected = (long) header.count() * header.type().bytes();
        if (expected != dataLength) {
            throw new NpyFormatException(origin, (expected > dataLength ? "truncated or forged: " : "damaged: ")
                    + header.type().code() + Arrays.toString(header.shape()) + " needs " + expected
                    + " bytes of data, but there are " + dataLength);
        }
        return new NpyArray(origin, header.type(), data(in, header, origin), header.shape());
    }

    private static Object data(InputStream in, NpyHeader header, String origin) throws IOException {
        int count = header.count();
        int[] places = header.fortran() && header.shape().length > 1 ? fortranPlaces(header.shape(), count) : null;
        Object data = Array.newInstance(header.type().storage().getComponentType(), count);
        int width = header.type().bytes();
        int step = Math.min(CHUNK / width, count);
        byte[] chunk = new byte[step * width];
        for (int from = 0; from < count; from += step) {
            int n = Math.min(step, count - from);
            if (in.readNBytes(chunk, 0, n * width) != n * width) {
                throw truncated(origin);
            }
            decode(ByteBuffer.wrap(chunk).order(header.order()), header.type(), data, from, from + n, places);
        }
        return data;
    }

    private static void decode(ByteBuffer in, NpyType type, Object data, int from, int to, int[] places) {
        for (int i = from; i < to; i++) {
            int at = places == null ? i : places[i];
            switch (type) {
                case B1 -> ((byte[]) data)[at] = (byte) (in.get() == 0 ? 0 : 1);
                case I1, U1 -> ((byte[]) data)[at] = in.get();
                case I2, U2 -> ((short[]) data)[at] = in.getShort();
                case I4, U4 -> ((int[]) data)[at] = in.getInt();
                case I8, U8 -> ((long[]) data)[at] = in.getLong();
                case F4 -> ((float[]) data)[at] = in.getFloat();
                case F8 -> ((double[]) data)[at] = in.getDouble();
            }
        }
    }

    /** For each element in Fortran order (first axis fastest), its index in C order. */
    private static int[] fortranPlaces(int[] shape, int count) {
        int[] stride = new int[shape.length];
        int step = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            stride[axis] = step;
            step *= shape[axis];
        }
        int[] places = new int[count];
        int[] index = new int[shape.length];
        int place = 0;
        for (int i = 0; i < count; i++) {
            places[i] = place;
            for (int axis = 0; axis < shape.length; axis++) {
                place += stride[axis];
                if (++index[axis] < shape[axis]) {
                    break;
                }
                place -= index[axis] * stride[axis];
                index[axis] = 0;
            }
        }
        return places;
    }

    private static byte[] readExactly(InputStream in, int n, String origin) throws IOException {
        byte[] bytes = in.readNBytes(n);
        if (bytes.length < n) {
            throw truncated(origin);
        }
        return bytes;
    }

    private static NpyFormatException truncated(String origin) {
        return new NpyFormatException(origin, "truncated: the file ends inside the array");
    }
}
