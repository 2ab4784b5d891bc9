package org.cortado.assembler.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes NPY 1.0, little endian, C order. */
final class NpyWriter {
    private static final int CHUNK = 1 << 16;

    private NpyWriter() {
    }

    /** Bytes of the whole file. */
    static long length(NpyArray array) {
        return NpyHeader.encode(array.type(), array.shape()).length + (long) array.size() * array.type().bytes();
    }

    static void write(NpyArray array, OutputStream out) throws IOException {
        out.write(NpyHeader.encode(array.type(), array.shape()));
        int step = Math.min(CHUNK / array.type().bytes(), array.size());
        ByteBuffer chunk = ByteBuffer.allocate(step * array.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < array.size(); from += step) {
            int n = Math.min(step, array.size() - from);
            chunk.clear();
            Object data = array.data();
            switch (array.type()) {
                case B1, I1, U1 -> chunk.put((byte[]) data, from, n);
                case I2, U2 -> chunk.asShortBuffer().put((short[]) data, from, n);
                case I4, U4 -> chunk.asIntBuffer().put((int[]) data, from, n);
                case I8, U8 -> chunk.asLongBuffer().put((long[]) data, from, n);
                case F4 -> chunk.asFloatBuffer().put((float[]) data, from, n);
                case F8 -> chunk.asDoubleBuffer().put((double[]) data, from, n);
            }
            out.write(chunk.array(), 0, n * array.type().bytes());
        }
    }
}
