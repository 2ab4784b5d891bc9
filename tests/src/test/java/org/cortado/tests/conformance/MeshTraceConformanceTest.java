package org.cortado.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.traffic.Trace;
import org.cortado.emulator.mesh.traffic.TraceReplay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mesh against BookSim 2: each packet of each trace in the oracle folder. */
class MeshTraceConformanceTest {
    private static final Pattern NAME = Pattern.compile("P3_k(\\d+)_vc1_b(\\d+)_.*\\.csv");

    private static final String NONE = "no difference";

    static Stream<Path> traces() {
        return Oracles.files("mesh/traces", ".csv").stream();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void everyPacketIsInjectedAndDeliveredInTheSameCycleAsInTheReference(Path file) {
        assertEquals(NONE, differences(file, depth(file)), file.toString());
    }

    @Test
    void anotherDepthGivesDifferences() {
        List<Path> different = traces().filter(file -> !NONE.equals(differences(file, otherDepth(file)))).toList();
        assertFalse(different.isEmpty(), "no trace depends on the FIFO depth");
    }

    private static int otherDepth(Path file) {
        return depth(file) == 1 ? 2 : depth(file) / 2;
    }

    private static int depth(Path file) {
        return number(file, 2);
    }

    private static int number(Path file, int group) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        assertTrue(name.matches(), () -> "the name of " + file + " does not state k and B");
        return Integer.parseInt(name.group(group));
    }

    private static String differences(Path file, int depth) {
        List<String[]> rows = Oracles.rows(file);
        assertEquals("gen_cycle,src,dst,inject_cycle,eject_cycle,routers", String.join(",", rows.get(0)));
        List<long[]> packets = rows.stream().skip(1).map(MeshTraceConformanceTest::numbers).toList();
        Trace trace = new Trace();
        packets.forEach(p -> trace.add(p[0], (int) p[1], (int) p[2]));
        int k = number(file, 1);
        TraceReplay replay = TraceReplay.run(new MeshShape(k, k, depth), trace);
        int[] differences = new int[3];
        for (int i = 0; i < packets.size(); i++) {
            long[] p = packets.get(i);
            differences[0] += replay.ejectCycle(i) == p[4] ? 0 : 1;
            differences[1] += replay.injectCycle(i) == p[3] ? 0 : 1;
            differences[2] += replay.routers(i) == p[5] ? 0 : 1;
        }
        String counts = "eject_cycle " + differences[0] + ", inject_cycle " + differences[1] + ", routers "
                + differences[2] + " of " + packets.size() + " packets";
        return differences[0] + differences[1] + differences[2] == 0 ? NONE : counts;
    }

    private static long[] numbers(String[] row) {
        return Stream.of(row).mapToLong(Long::parseLong).toArray();
    }
}
