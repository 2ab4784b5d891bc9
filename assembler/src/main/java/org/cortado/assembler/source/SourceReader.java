package org.cortado.assembler.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;

/** Source text from files and from memory: UTF-8, with LF, CRLF or CR at the ends of lines. */
public final class SourceReader {

    private SourceReader() {
    }

    /** A source that is no file, e.g. of a test or a tool. */
    public static SourceFile ofText(String name, String text) {
        return new SourceFile(name, null, lines(text));
    }

    /**
     * Reads a file.
     *
     * @param name as messages call it
     * @param asked the place that asks for the file, or null
     * @return the source, or null after reporting why it cannot be read
     */
    public static SourceFile read(Path path, String name, Span asked, Diagnostics diagnostics) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.isDirectory(path)) {
                diagnostics.error("file-unreadable", asked, "'" + name + "' is a folder", "give the name of a file");
                return null;
            }
            bytes = in.readNBytes(Limits.FILE_BYTES + 1);
        } catch (NoSuchFileException e) {
            diagnostics.error("file-missing", asked, "there is no file '" + name + "'",
                    "check the name and the folder");
            return null;
        } catch (IOException | SecurityException e) {
            String why = Files.isDirectory(path) ? "is a folder" : "cannot be read";
            diagnostics.error("file-unreadable", asked, "'" + name + "' " + why,
                    "check what it is and who may read it");
            return null;
        }
        if (bytes.length > Limits.FILE_BYTES) {
            diagnostics.error("file-too-large", asked, "'" + name + "' has over " + (Limits.FILE_BYTES >> 20)
                    + " MiB", "read bulk data from CSV or NPY files");
            return null;
        }
        return ofBytes(bytes, path, name, diagnostics);
    }

    /** Decodes a source; null after reporting that it is not UTF-8. */
    static SourceFile ofBytes(byte[] bytes, Path path, String name, Diagnostics diagnostics) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) { // either written so, or put in for what is no UTF-8
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length);
            if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
                notText(out.flip().toString(), bytes, in.position(), path, name, diagnostics);
                return null;
            }
        }
        List<String> lines = lines(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (lines.size() > Limits.LINES) {
            diagnostics.error("file-too-large", null, "'" + name + "' has over " + Limits.LINES + " lines",
                    "read bulk data from CSV or NPY files");
            return null;
        }
        return new SourceFile(name, path, lines);
    }

    private static void notText(String before, byte[] bytes, int offset, Path path, String name,
            Diagnostics diagnostics) {
        SourceFile readable = new SourceFile(name, path, lines(before));
        boolean starts = before.isEmpty() || before.endsWith("\n") || before.endsWith("\r");
        int line = readable.lines().size() + (starts ? 1 : 0);
        diagnostics.error("not-utf8", new Span(readable, line, readable.line(line).length() + 1, 1, null),
                "this is not UTF-8 text: byte 0x%02x at offset %d".formatted(bytes[offset], offset),
                "save the file as UTF-8, or give a source file");
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(i == start ? "" : text.substring(start, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) { // a last line without its end
            lines.add(text.substring(start));
        }
        return lines;
    }
}
