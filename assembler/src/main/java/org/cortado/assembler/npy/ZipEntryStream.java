package org.cortado.assembler.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of one stretch of a file. */
final class ZipEntryStream extends InputStream {
    private final NpzFile.Bytes bytes;
    private long position;
    private long left;

    ZipEntryStream(NpzFile.Bytes bytes, long start, long length) {
        this.bytes = bytes;
        this.position = start;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int n = bytes.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, left)), position);
        if (n > 0) {
            position += n;
            left -= n;
        }
        return n;
    }
}
