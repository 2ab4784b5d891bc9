package org.cortado.emulator.mesh.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cortado.emulator.mesh.MeshShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceReaderTest {
    private static final MeshShape SHAPE = new MeshShape(4, 2, 8);

    private static Trace read(String text) throws IOException {
        return TraceReader.read("t.csv", new StringReader(text), SHAPE);
    }

    @Test
    void columnsAreFoundByNameAndOthersIgnored() throws IOException {
        Trace trace = read("note,dst,src,gen_cycle\n\"a\nb\",7,1,5\n,0,2,5\n");
        assertEquals(2, trace.size());
        assertEquals(5, trace.generated(0));
        assertEquals(1, trace.source(0));
        assertEquals(7, trace.destination(0));
        assertEquals(0, trace.destination(1));
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndEmptyLinesDoNotMatter() throws IOException {
        assertEquals(2, read("\uFEFFgen_cycle, src, dst\r\n0, 1, 2\r\n\r\n1,1,1").size());
    }

    @Test
    void aTraceOfNoPacketsIsATrace() throws IOException {
        assertEquals(0, read("gen_cycle,src,dst\n").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                  | 1 | the file is empty; a trace begins with the header gen_cycle,src,dst",
        "0,1,2              | 1 | no column gen_cycle; a trace begins with the header gen_cycle,src,dst",
        "gen_cycle,src\\n0,1                 | 1 | no column dst; a trace begins with the header gen_cycle,src,dst",
        "gen_cycle,src,dst\\n0,1,2\\n3,1     | 3 | the row has 2 fields, dst is field 3",
        "gen_cycle,src,dst\\n0,1,2\\n3,1,x\\n | 3 | dst is 'x', must be a whole number",
        "gen_cycle,src,dst\\n0,1,\"8\\n9\" | 2 | dst is '8...', must be a whole number",
        "gen_cycle,src,dst\\n0,1,8\\n        | 2 | dst 8 is outside the 4x2 mesh, nodes are 0..7",
        "gen_cycle,src,dst\\n0,-1,8\\n       | 2 | src -1 is outside the 4x2 mesh, nodes are 0..7",
        "gen_cycle,src,dst\\n-4,1,2\\n       | 2 | gen_cycle -4 is negative",
        "gen_cycle,src,dst\\n9223372036854775807,1,2\\n | 2 | gen_cycle 9223372036854775807 is above the limit of "
            + "1152921504606846976",
        "gen_cycle,src,dst\\n9,1,2\\n\\n8,1,2 | 4 | gen_cycle 8 comes after 9; sort the trace by gen_cycle"})
    void aMalformedRowIsNamedWithItsLine(String text, int line, String message) {
        Exception error = assertThrows(TraceFormatException.class, () -> read(text.replace("\\n", "\n")));
        assertEquals("t.csv:" + line + ": " + message, error.getMessage());
    }

    @Test
    void bytesThatAreNoTextAreRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Exception error = assertThrows(TraceFormatException.class, () -> TraceReader.read(file, SHAPE));
        assertEquals(file + ":1: not UTF-8 text", error.getMessage());
    }
}
