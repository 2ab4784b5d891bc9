package org.cortado.assembler.npy;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Writes an NPZ (a zip of NPY files) to a stream. The bytes depend on the entries and their order alone: nothing is
 * deflated, every time stamp is 1980-01-01. Without ZIP64, so at most 65,534 entries and 4 GiB - 1 in all.
 */
public final class NpzWriter implements Closeable {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    static final long LIMIT = 0xFFFFFFFEL;
    static final int MAX_ENTRIES = 0xFFFE;

    private static final short VERSION = 20;
    private static final short UTF8_FLAG = 1 << 11;
    private static final short DATE = 0x0021;

    private record Entry(byte[] name, int crc, long size, long offset) {
    }

    private final OutputStream out;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long position;
    private long directory = END_BYTES;
    private boolean closed;

    /** The stream is closed with this writer. */
    public NpzWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds an array as the entry {@code name + ".npy"}, the way NumPy names it. */
    public void array(String name, NpyArray array) throws IOException {
        CRC32 crc = new CRC32();
        NpyWriter.write(array, new CheckedOutputStream(OutputStream.nullOutputStream(), crc));
        begin(name + ".npy", (int) crc.getValue(), NpyWriter.length(array));
        NpyWriter.write(array, out);
    }

    /** Adds any bytes as the entry {@code name}. */
    public void bytes(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        begin(name, (int) crc.getValue(), content.length);
        out.write(content);
    }

    private void begin(String name, int crc, long size) throws IOException {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        if (closed || encoded.length == 0 || encoded.length > 0xFFFF || !names.add(name)) {
            throw new IllegalArgumentException(closed ? "the archive is closed"
                    : "entry name '" + name + "' is empty, too long, or there already");
        }
        Entry entry = new Entry(encoded, crc, size, position);
        long end = position + LOCAL_BYTES + encoded.length + size;
        directory += CENTRAL_BYTES + encoded.length;
        if (end + directory > LIMIT || entries.size() == MAX_ENTRIES) {
            throw new IOException("entry '" + name + "' (" + size + " bytes) does not fit: an .npz holds at most "
                    + MAX_ENTRIES + " entries and 4 GiB - 1 in all");
        }
        out.write(header(LOCAL, LOCAL_BYTES, entry).array());
        out.write(encoded);
        entries.add(entry);
        position = end;
    }

    /** The fields that the local and the central header share, in a buffer that has room for what follows them. */
    private static ByteBuffer header(int signature, int bytes, Entry entry) {
        ByteBuffer header = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
        if (signature == CENTRAL) {
            header.putShort(VERSION);
        }
        boolean ascii = true;
        for (byte b : entry.name) {
            ascii &= b >= 0;
        }
        return header.putShort(VERSION).putShort(ascii ? 0 : UTF8_FLAG).putShort((short) 0)
                .putShort((short) 0).putShort(DATE).putInt(entry.crc).putInt((int) entry.size)
                .putInt((int) entry.size).putShort((short) entry.name.length).putShort((short) 0);
    }

    /** Writes the directory and closes the stream. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            long start = position;
            for (Entry entry : entries) {
                ByteBuffer header = header(CENTRAL, CENTRAL_BYTES, entry);
                header.putInt(CENTRAL_BYTES - 4, (int) entry.offset);
                out.write(header.array());
                out.write(entry.name);
                position += CENTRAL_BYTES + entry.name.length;
            }
            out.write(ByteBuffer.allocate(END_BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(END).putInt(0)
                    .putShort((short) entries.size()).putShort((short) entries.size())
                    .putInt((int) (position - start)).putInt((int) start).putShort((short) 0).array());
        }
    }
}
