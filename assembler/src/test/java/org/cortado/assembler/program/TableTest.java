package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.Twin;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Source using(String table) {
        return Source.program("checks=off", ".state v", ".temp h : s5.26", table, "tab h, v, e");
    }

    @Test
    void aRangeAndAStepMakeThePoints() {
        NeuronProgram program = using(".table e, y = -2..2 / 0.5, y * y : s5.26").ok();
        LookupTable table = program.tables().get(0);
        assertEquals(-2 << 15, table.first());
        assertEquals(14, table.log2Step());
        assertEquals(9, table.points().length);
        assertEquals(4 << 26, table.points()[0]);
        assertEquals(1 << 24, table.points()[5]);
    }

    @Test
    void theTwinHasThePointsAsComputed() {
        Twin.Table table = using(".table e, y = -2..2 / 0.5, exp(y) : s5.26").ok().twin().tables().get(0);
        assertEquals(-2, table.first());
        assertEquals(0.5, table.step());
        assertEquals(StrictMath.exp(0.5), table.points()[5]);
    }

    @Test
    void anInstructionHoldsTheIndexOfItsTable() {
        NeuronProgram program = Source.program("checks=off", ".state v", ".table a, y = 0..1 / 0.5, y",
                ".table b, y = 0..1 / 0.5, 2 * y", "tab v, v, b", "tab v, a", "tab v, v, b").ok();
        assertEquals(2, program.tables().size());
        assertEquals("b", program.tableReports().get(0).name());
        assertArrayEquals(new long[] {0, 1, 0}, java.util.Arrays.stream(program.instructions())
                .map(w -> w & 0xffff_ffffL).toArray());
    }

    @Test
    void pointsInsteadOfAStep() {
        LookupTable table = using(".table e, from=-2, to=2, points=9, x * x : s5.26, quiet").ok().tables().get(0);
        assertEquals(9, table.points().length);
        assertEquals(1 << 24, table.points()[5]);
        assertTrue(table.quiet());
    }

    @Test
    void theErrorOfTheLineBetweenPointsIsKnown() {
        TableReport report = using(".table e, y = -2..2 / 0.5, y * y : s5.26").ok().tableReports().get(0);
        assertEquals(0.0625, report.error());
        assertEquals(0.25, Math.abs(report.at() % 0.5));
    }

    @Test
    void aTableBeforeTheProgramIsTakenIn() {
        NeuronProgram program = new Source(".table e, y = 0..1 / 0.5, y : s5.26\n.table other, y = 0..1 / 0.3, y\n"
                + Source.program("checks=off", ".state v", ".temp h : s5.26", "tab h, v, e").text(),
                AssemblyOptions.NONE).ok();
        assertEquals(1, program.tables().size());
    }

    @Test
    void linoidIsSafeAtItsPole() {
        assertEquals(10 << 15, Source.program("checks=off", ".state v", ".table e, y = -1..1 / 0.5, linoid(y, 10)",
                "tab v, v, e").ok().tables().get(0).points()[2]);
    }

    @Test
    void aStepThatIsNoPowerOfTwoNamesTheNearest() {
        assertEquals("table-step: a step of 0.3 is 9830.4 steps of s16.15, and not a power of two of them | the "
                + "nearest "
                + "steps are 0.25 and 0.5", using(".table e, y = 0..3 / 0.3, y : s5.26").message());
    }

    @Test
    void aValueOutOfItsFormatNamesThePlace() {
        assertEquals("table-value: at y = 32.0 the table is 32.0, out of s5.26: -32.0 .. 31.99999998509884 | give the "
                + "expression a format with more integer bits",
                using(".table e, y = 0..64 / 0.5, y : s5.26").message());
    }

    @Test
    void theRangeIsAWholeNumberOfSteps() {
        assertTrue(using(".table e, y = 0..1.25 / 0.5, y : s5.26").message().startsWith("table-points"));
    }

    @Test
    void theFormatsOfArgumentAndResultAreChecked() {
        assertTrue(Source.program("checks=off", ".state v", ".table e, y = 0..1 / 0.5, y : s5.26", "tab v, v, e")
                .message().startsWith("format-mismatch: tab needs one format: the result of e is s5.26 and v is "
                        + "s16.15"));
    }
}
