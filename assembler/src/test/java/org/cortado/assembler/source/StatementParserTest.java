package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementParserTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "mul.floor.wrap r0, v, v => mul.floor.wrap r0, v, v",
        "  mul h, v, 0.04 : q0.31   ; a comment => mul h, v, <q0.31 0.04>",
        "fired? mov v, c => fired? mov v, c",
        "!q0?spk => !q0? spk",
        "! q0 ? spk => !q0? spk",
        "start: => start: ",
        "start: q1? add v, v, 1 => start: q1? add v, v, 1",
        "mul.12 r0, r1, r2 => mul.12 r0, r1, r2",
        ".state v = -65, u = b * v => .state v=(-65), u=(b * v)",
        ".state v : s16.15 = -65 => .state v:s16.15=(-65)",
        ".input x : s16.15 => .input <s16.15 x>",
        ".chip mesh=1x1, timestep=1ms => '.chip mesh=\"1x1\", timestep=1'",
        ".stimulus cell.i, step(at=100ms, to=10) => .stimulus cell.i, step(at=100, to=10)",
        ".core 0,1,2 => .core 0, 1, 2",
        ".table t, v = -80..30 / 0.5, exp(v) => .table t, v=((-80)..(30 / 0.5)), exp(v)",
        ".end => .end"
    })
    void readsAStatement(String source, String shape) {
        assertEquals(shape.strip(), Shapes.of(Shapes.statements(source).get(0)).strip());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', value = {
        "q0? => 1:4+1 syntax: an instruction is missing after the guard (write one as in q0? spk)",
        "5 => 1:1+1 syntax: a statement does not begin with '5'"
                + " (write a directive such as .run, a label, or an instruction such as add r0, r1, r2)",
        "v = 5 => 1:3+1 syntax: 'v' is not set like this (write .equ v, and its value)",
        "mul. => 1:5+1 syntax: expected a suffix after '.', found the end of the line (write it as in mul.floor.wrap)"
    })
    void saysWhatIsWrong(String source, String message) {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", source), diagnostics);
        assertEquals(List.of(message), Shapes.messages(diagnostics));
    }

    @Test
    void blankLinesAndCommentsGiveNoStatement() {
        assertEquals(List.of(), Shapes.statements("\n   \n; only a comment\n\t; and one more\n"));
    }

    @Test
    void aBackslashCarriesALineOn() {
        Statement statement = Shapes.statements(".x 1, \\ ; more\n   2\n.y").get(0);
        assertEquals(".x 1, 2", Shapes.of(statement));
        assertEquals(2, statement.arguments().get(1).span().line());
    }

    @Test
    void oneRunReportsEveryLine() {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", ".x (\n.y )\n.z §\n"), diagnostics);
        assertEquals(List.of(1, 2, 3), diagnostics.list().stream().map(d -> d.span().line()).toList());
    }

    @Test
    void aWrongProgramHeaderStillOpensItsProgram() {
        Diagnostics diagnostics = new Diagnostics();
        List<Statement> statements = StatementParser.file(SourceReader.ofText("t", ".neuron lif, format=(\n.end"),
                diagnostics);
        assertEquals(List.of(".neuron", ".end"), statements.stream().map(Statement::name).toList());
        assertEquals(1, diagnostics.errors());
    }
}
