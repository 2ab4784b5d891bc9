package org.cortado.emulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.cycle.CycleEngine;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.engine.FunctionalEngine;
import org.junit.jupiter.api.Test;

/** Three steps of a program of 8-bit words, counted by hand; two neurons on two cores do the same. */
class LineTableTest {
    private static final EngineOptions COUNTING = EngineOptions.DEFAULT.withLineStatistics(true);
    private static final String SOURCE = """
            .neuron hand, format=s3.4, round=floor, overflow=saturate
            .state  a = 7, b = -4, c = 2, d = 0
            .pred   up
                    add      a, a, 1
                    mul      b, b, 0.5
                    add.wrap c, c, 3
                    cmpgt    up, c, 0
            up?     mov      d, 1.5
                    amul     b, b
                    wrap     d, d, 4
            !up?    spk
            .end
            .chip       mesh=2x1, neurons=1
            .population p, hand, size=2
            .run        steps=3
            """;

    /**
     * Words are 16ths. a: 112, then 127 for ever, each step saturated. b: -64, -32, -16, -8. c: 32, 80, 128 wrapped to
     * -128, -80. So up is 1 in the first step alone, d becomes 24, whose low four bits are -8, and stays there. The
     * accumulator is at most 32 * 32.
     */
    private static final List<String> EXPECTED = List.of(
            "4 add a, a, 1: saturated 6, wrapped 0, largest 127, unused 0",
            "5 mul b, b, 0.5: saturated 0, wrapped 0, largest 32, unused 1",
            "6 add.wrap c, c, 3: saturated 0, wrapped 2, largest 128, unused 0",
            "7 cmpgt up, c, 0: saturated 0, wrapped 0, largest 1, unused -1",
            "8 up? mov d, 1.5: saturated 0, wrapped 0, largest 24, unused 2",
            "9 amul b, b: saturated 0, wrapped 0, largest 1024, unused 52",
            "10 wrap d, d, 4: saturated 0, wrapped 2, largest 8, unused 0",
            "11 !up? spk: saturated 0, wrapped 0, largest 1, unused -1");

    private static Image image() {
        Assembly assembly = Assembler.assemble(new SourceFile("hand.cas", Path.of("hand.cas"),
                SOURCE.lines().toList()), AssemblyOptions.NONE);
        assertNotNull(assembly.image(), () -> assembly.diagnostics().list().toString());
        return assembly.image();
    }

    private static List<String> lines(Image image, LineTable.Source source) {
        return new LineTable(image, new NeuronNames(image), source).lines().stream().map(l ->
                "%d %s: saturated %d, wrapped %d, largest %d, unused %d".formatted(l.line(), l.text(), l.saturations(),
                l.wraps(), l.largest(), l.unusedBits())).toList();
    }

    private static List<String> functional(EngineOptions options) {
        Image image = image();
        try (FunctionalEngine engine = new FunctionalEngine(image, options)) {
            engine.run(3);
            return lines(image, engine::lineStatistics);
        }
    }

    @Test
    void theFunctionalEngineCountsWhatEachLineDid() {
        assertEquals(EXPECTED, functional(COUNTING));
    }

    @Test
    void twoThreadsCountTheSame() {
        assertEquals(EXPECTED, functional(COUNTING.withThreads(2)));
    }

    @Test
    void theScalarReferenceCountsTheSame() {
        assertEquals(EXPECTED, functional(COUNTING.withScalar(true)));
    }

    @Test
    void theCycleEngineCountsTheSame() {
        Image image = image();
        try (CycleEngine engine = new CycleEngine(image, COUNTING)) {
            engine.run(3);
            assertEquals(EXPECTED, lines(image, engine::lineStatistics));
        }
    }

    @Test
    void nothingIsCountedUnlessAskedFor() {
        try (FunctionalEngine engine = new FunctionalEngine(image(), EngineOptions.DEFAULT)) {
            engine.run(3);
            assertNull(engine.lineStatistics(0, 0));
        }
    }

    @Test
    void eightyColumnsShowEveryInstructionWhole() {
        Image image = image();
        try (FunctionalEngine engine = new FunctionalEngine(image, COUNTING)) {
            engine.run(3);
            List<String> table = new LineTable(image, new NeuronNames(image), engine::lineStatistics)
                    .draw(TerminalStyle.PLAIN);
            assertEquals("line  instruction       saturated  wrapped  largest raw  bits unused", table.get(0));
            assertEquals("   4  add a, a, 1               6        0          127            0", table.get(2));
        }
    }
}
