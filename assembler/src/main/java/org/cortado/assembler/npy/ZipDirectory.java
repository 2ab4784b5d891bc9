package org.cortado.assembler.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The directory at the end of a zip file (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16), checked against the
 * length of the file. Stored and deflated entries only, no encryption, no ZIP64.
 */
final class ZipDirectory {
    private static final int MAX_COMMENT = 0xFFFF;
    private static final long ZIP64 = 0xFFFFFFFFL;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private ZipDirectory() {
    }

    /** An entry: its sizes in bytes, as recorded; {@code packed} lies inside the file, {@code size} is only a claim. */
    record Entry(String name, boolean deflated, int flags, long crc, long packed, long size, long offset, long limit) {
        /** Where the data begins, after a local header that must agree with the directory. */
        long dataStart(NpzFile.Bytes bytes, String place) throws IOException {
            ByteBuffer local = slice(bytes, offset, NpzWriter.LOCAL_BYTES, place);
            int nameLength = local.getShort(26) & 0xFFFF;
            long start = offset + NpzWriter.LOCAL_BYTES + nameLength + (local.getShort(28) & 0xFFFF);
            boolean sizesFollow = (flags & SIZES_FOLLOW) != 0;
            if (local.getInt(0) != NpzWriter.LOCAL || start + packed > limit
                    || (local.getShort(6) & 0xFFFF) != flags || (local.getShort(8) == 8) != deflated
                    || !sizesFollow && (local.getInt(14) & ZIP64) != crc
                    || !sizesFollow && (local.getInt(18) & ZIP64) != packed && (local.getInt(18) & ZIP64) != ZIP64
                    || !sizesFollow && (local.getInt(22) & ZIP64) != size && (local.getInt(22) & ZIP64) != ZIP64
                    || !text(slice(bytes, offset + NpzWriter.LOCAL_BYTES, nameLength, place)).equals(name)) {
                throw new NpyFormatException(place, "damaged: the entry's header contradicts the directory of the zip");
            }
            return start;
        }
    }

    /** The entries by name, in the order of the directory. */
    static Map<String, Entry> read(NpzFile.Bytes bytes, String origin) throws IOException {
        long fileSize = bytes.size();
        int tailSize = (int) Math.min(fileSize, NpzWriter.END_BYTES + MAX_COMMENT);
        ByteBuffer tail = slice(bytes, fileSize - tailSize, tailSize, origin);
        int end = tailSize - NpzWriter.END_BYTES;
        while (end >= 0 && (tail.getInt(end) != NpzWriter.END
                || end + NpzWriter.END_BYTES + (tail.getShort(end + 20) & 0xFFFF) != tailSize)) {
            end--;
        }
        if (end < 0) {
            boolean zip = fileSize >= 4 && slice(bytes, 0, 4, origin).getInt(0) == NpzWriter.LOCAL;
            throw new NpyFormatException(origin, zip ? "truncated: the zip's directory at its end is missing"
                    : "not an .npz file (no zip archive)");
        }
        int count = tail.getShort(end + 10) & 0xFFFF;
        long length = tail.getInt(end + 12) & ZIP64;
        long start = tail.getInt(end + 16) & ZIP64;
        if (count == 0xFFFF || length == ZIP64 || start == ZIP64) {
            throw new NpyFormatException(origin, "a ZIP64 archive is not supported; keep it under 4 GiB");
        }
        long endStart = fileSize - tailSize + end;
        if (tail.getInt(end + 4) != 0 || (tail.getShort(end + 8) & 0xFFFF) != count || start + length != endStart
                || count * (long) NpzWriter.CENTRAL_BYTES > length || length > Integer.MAX_VALUE) {
            throw new NpyFormatException(origin, "damaged: the zip's directory does not lie where its end record says");
        }
        return entries(slice(bytes, start, (int) length, origin), count, start, origin);
    }

    private static Map<String, Entry> entries(ByteBuffer directory, int count, long limit, String origin)
            throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long packedInAll = 0;
        for (int i = 0; i < count; i++) {
            if (directory.remaining() < NpzWriter.CENTRAL_BYTES
                    || directory.getInt(directory.position()) != NpzWriter.CENTRAL) {
                throw new NpyFormatException(origin, "damaged: entry " + i + " of the zip's directory is unreadable");
            }
            ByteBuffer head = directory.slice().order(ByteOrder.LITTLE_ENDIAN);
            int nameLength = head.getShort(28) & 0xFFFF;
            int all = NpzWriter.CENTRAL_BYTES + nameLength + (head.getShort(30) & 0xFFFF)
                    + (head.getShort(32) & 0xFFFF);
            if (all > head.limit()) {
                throw new NpyFormatException(origin, "damaged: entry " + i + " of the zip's directory is cut short");
            }
            Entry entry = entry(head, text(head.slice(NpzWriter.CENTRAL_BYTES, nameLength)), limit, origin);
            packedInAll += entry.packed;
            // Entries that overlap would unpack one stretch of the file many times over.
            if (packedInAll > limit || entry.offset + NpzWriter.LOCAL_BYTES > limit) {
                throw new NpyFormatException(origin, "damaged: entry '" + entry.name
                        + "' lies outside the file or over another");
            }
            if (entries.put(entry.name, entry) != null) {
                throw new NpyFormatException(origin, "damaged: entry '" + entry.name + "' stands twice");
            }
            directory.position(directory.position() + all);
        }
        if (directory.hasRemaining()) {
            throw new NpyFormatException(origin, "damaged: bytes are left over in the zip's directory");
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Entry entry(ByteBuffer head, String name, long limit, String origin) throws NpyFormatException {
        int flags = head.getShort(8) & 0xFFFF;
        int method = head.getShort(10) & 0xFFFF;
        if ((flags & ENCRYPTED) != 0 || method != 0 && method != 8) {
            throw new NpyFormatException(origin, "entry '" + name + "' is "
                    + ((flags & ENCRYPTED) != 0 ? "encrypted" : "compressed by method " + method)
                    + "; only stored and deflated entries are read");
        }
        Entry entry = new Entry(name, method == 8, flags, head.getInt(16) & ZIP64, head.getInt(20) & ZIP64,
                head.getInt(24) & ZIP64, head.getInt(42) & ZIP64, limit);
        if (entry.packed == ZIP64 || entry.size == ZIP64 || entry.offset == ZIP64) {
            throw new NpyFormatException(origin, "entry '" + name + "' uses ZIP64, which is not supported");
        }
        if (!entry.deflated && entry.packed != entry.size) {
            throw new NpyFormatException(origin, "damaged: entry '" + name + "' is stored, yet its two sizes differ");
        }
        return entry;
    }

    private static String text(ByteBuffer bytes) {
        return CONTROL.matcher(StandardCharsets.UTF_8.decode(bytes)).replaceAll("?");
    }

    private static ByteBuffer slice(NpzFile.Bytes bytes, long position, int length, String origin) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (bytes.read(buffer, position + buffer.position()) < 0) {
                throw new NpyFormatException(origin, "truncated");
            }
        }
        return buffer.flip();
    }
}
