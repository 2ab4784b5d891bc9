package org.cortado.assembler.npy;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads an NPZ. Opening checks the directory of the zip; an entry is read, and its CRC checked, when it is asked for.
 * Every size is compared with what the file really holds before memory is taken.
 */
public final class NpzFile implements Closeable {
    /** Bytes that one entry may grow to, where the caller sets no other bound. */
    public static final long DEFAULT_ENTRY_LIMIT = 1L << 31;

    /** No deflate stream grows by more than this (zlib's technical notes: 1032:1). */
    private static final long DEFLATE_RATIO = 1032;

    private final Bytes bytes;
    private final String origin;
    private final long entryLimit;
    private final Map<String, ZipDirectory.Entry> entries;

    /** Random access to the file, wherever it is. */
    interface Bytes extends Closeable {
        long size() throws IOException;

        int read(ByteBuffer into, long position) throws IOException;
    }

    private NpzFile(Bytes bytes, String origin, long entryLimit) throws IOException {
        this.bytes = bytes;
        this.origin = origin;
        this.entryLimit = entryLimit;
        this.entries = ZipDirectory.read(bytes, origin);
    }

    /** Opens a file, which stays open until {@link #close()}. */
    public static NpzFile open(Path file) throws IOException {
        return open(file, DEFAULT_ENTRY_LIMIT);
    }

    /** Opens a file none of whose entries may grow beyond {@code entryLimit} bytes. */
    public static NpzFile open(Path file, long entryLimit) throws IOException {
        Npy.requireFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new NpzFile(new ChannelBytes(channel), file.toString(), entryLimit);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Reads the bytes of a file; {@code origin} names it in messages. */
    public static NpzFile of(byte[] file, String origin) throws IOException {
        return new NpzFile(new ArrayBytes(file), origin, DEFAULT_ENTRY_LIMIT);
    }

    /** The names of the entries as they stand in the directory, arrays with their {@code .npy}. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Whether there is an array of this name (without {@code .npy}). */
    public boolean hasArray(String name) {
        return entries.containsKey(name + ".npy");
    }

    /** The array of this name (without {@code .npy}). */
    public NpyArray array(String name) throws IOException {
        ZipDirectory.Entry entry = entry(name + ".npy");
        String place = origin + ": " + name;
        return checked(entry, place, in -> NpyReader.read(in, entry.size(), place));
    }

    /** The bytes of the entry of this full name. */
    public byte[] bytes(String name) throws IOException {
        ZipDirectory.Entry entry = entry(name);
        if (entry.size() > Integer.MAX_VALUE - 8) {
            throw new NpyFormatException(origin, "entry '" + name + "' is too large to be read whole");
        }
        return checked(entry, origin + ": " + name, in -> {
            byte[] content = in.readNBytes((int) entry.size());
            if (content.length < entry.size()) {
                throw new NpyFormatException(origin + ": " + name, "truncated");
            }
            return content;
        });
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private interface Body<T> {
        T read(InputStream in) throws IOException;
    }

    private <T> T checked(ZipDirectory.Entry entry, String place, Body<T> body) throws IOException {
        if (entry.size() > entryLimit || entry.deflated() && entry.size() / DEFLATE_RATIO > entry.packed() + 1) {
            throw new NpyFormatException(place, "claims " + entry.size() + " bytes out of " + entry.packed()
                    + (entry.size() > entryLimit ? ", more than the bound of " + entryLimit : ", which cannot be"));
        }
        CRC32 crc = new CRC32();
        Inflater inflater = new Inflater(true);
        try {
            InputStream raw = new ZipEntryStream(bytes, entry.dataStart(bytes, place), entry.packed());
            InputStream in = new CheckedInputStream(
                    entry.deflated() ? new InflaterInputStream(raw, inflater, inflaterBuffer(entry.packed())) : raw,
                    crc);
            T result = body.read(in);
            if (in.read() >= 0 || crc.getValue() != entry.crc()) {
                throw new NpyFormatException(place, "damaged: its checksum (CRC-32) or size is not the one recorded");
            }
            return result;
        } catch (ZipException | EOFException e) {
            throw new NpyFormatException(place, "damaged: its compressed data cannot be read");
        } finally {
            inflater.end();
        }
    }

    private static int inflaterBuffer(long packed) {
        return (int) Math.max(16, Math.min(packed, 1 << 14));
    }

    private ZipDirectory.Entry entry(String name) throws NpyFormatException {
        ZipDirectory.Entry entry = entries.get(name);
        if (entry == null) {
            throw new NpyFormatException(origin, "holds no entry '" + name + "'; it holds "
                    + (entries.isEmpty() ? "nothing" : entries.keySet().stream().limit(20)
                            .collect(Collectors.joining(", "))));
        }
        return entry;
    }

    private record ChannelBytes(FileChannel channel) implements Bytes {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return channel.read(into, position);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private record ArrayBytes(byte[] array) implements Bytes {
        @Override
        public long size() {
            return array.length;
        }

        @Override
        public int read(ByteBuffer into, long position) {
            if (position >= array.length) {
                return -1;
            }
            int n = (int) Math.min(into.remaining(), array.length - position);
            into.put(array, (int) position, n);
            return n;
        }

        @Override
        public void close() {
            // The array needs no closing.
        }
    }
}
