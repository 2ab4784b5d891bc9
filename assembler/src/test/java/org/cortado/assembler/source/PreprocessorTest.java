package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreprocessorTest {

    static SourceProgram read(String text, AssemblyOptions options, Diagnostics diagnostics) {
        return Preprocessor.read(SourceReader.ofText("test.cas", text), options, diagnostics);
    }

    /** The statements outside of programs, of a text without errors. */
    private static List<String> rest(String text) {
        Diagnostics diagnostics = new Diagnostics();
        SourceProgram program = read(text, AssemblyOptions.NONE, diagnostics);
        assertEquals(List.of(), Shapes.messages(diagnostics));
        return program.rest().stream().map(Shapes::of).toList();
    }

    private static AssemblyOptions define(Map<String, String> definitions) {
        return new AssemblyOptions(definitions, null, null, null, null, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', value = {
        ".equ a, 5|.assert a == 5 => ''",
        ".equ a = 5, b = a + 1|.assert b == 6 => ''",
        ".equ k : q0.31 = 0.04|.x k => .x k",
        ".if 1|.x|.endif => .x",
        ".if 0|.x|.endif => ''",
        ".if 0|.x|.else|.y|.endif => .y",
        ".if 0|.x|.elif 1|.y|.elif 1|.z|.else|.w|.endif => .y",
        ".if 1|.x|.elif 1 / 0|.y|.else|.w|.endif => .x",
        ".if 0|.if 1|.x|.else|.y|.endif|.z|.endif|.w => .w",
        ".if 0|$%&/ garbage (|.endif|.x => .x",
        ".ifdef a|.x|.endif|.ifndef a|.y|.endif => .y",
        ".equ a, 0|.ifdef a|.x|.endif|.ifndef a|.y|.endif => .x",
        ".macro m|.endm|.ifdef m|.x|.endif => .x",
        ".rept 3|.x|.endr => .x;.x;.x",
        ".rept 0|.x|.endr => ''",
        ".rept 3, i|.x \\i|.endr => .x 0;.x 1;.x 2",
        ".rept 2, i|.rept 2, j|.x \\i, \\j|.endr|.endr => .x 0, 0;.x 0, 1;.x 1, 0;.x 1, 1",
        ".rept 3, i|.if \\i == 1|.x|.endif|.endr => .x",
        ".rept 2, i|.x cell\\i, \\i\\()ms, a\\i\\()b|.endr => .x cell0, 0, a0b;.x cell1, 1, a1b",
        ".macro m a, b = 2|.x \\a, \\b|.endm|m 1|m 1, 3|m b = 4, a = 5 => .x 1, 2;.x 1, 3;.x 5, 4",
        ".macro m|.x|.endm|m => .x",
        ".macro m, a|.x \\a|.endm|m 1 => .x 1",
        ".macro m a =|.x [\\a]|.endm|m|m 1 => .x [];.x [1]",
        ".macro m a|.x 2 * \\a|.endm|m 1 + 2 => .x (2 * (1 + 2))",
        ".macro m a|.x 2 ^ \\a, -\\a|.endm|m -1 => .x (2 ^ (-1)), (-(-1))",
        ".macro m a|.x \\a|.endm|m v : s8.7 => .x <s8.7 v>",
        ".macro m a|.x k = \\a|.endm|m -1 => .x k=(-1)",
        ".macro m a|.x f(1, \\a)|.endm|m [1, 2] => .x f(1, [1, 2])",
        ".macro m a|.\\a 1|.endm|m x => .x 1",
        ".macro m a|.x \\a.v|.endm|m cell => .x cell.v",
        ".macro m|.x t\\@|.endm|m|m => .x t1;.x t2",
        ".macro m|.local t|.x t|.endm|m|m => .x t@1;.x t@2",
        ".macro m a|.local t|.x t, \\a|.endm|m t => .x t@1, t",
        ".macro o a|.macro \\a b|.x \\a, \\b|.endm|.endm|o p|p 5 => .x p, 5",
        ".macro o a|.x \\a|.endm|.macro p a|o \\a + 1|.endm|p 2 => .x (2 + 1)",
        ".macro c n|.x \\n|.if \\n > 0|c \\n - 1|.endif|.endm|c 2 => .x 2;.x (2 - 1);.x ((2 - 1) - 1)",
        ".assert 1 => ''",
        ".once|.x => .x",
        ".x 1, \\|2 => .x 1, 2"
    })
    void expands(String source, String expected) {
        List<String> statements = expected.equals("''") ? List.of() : List.of(expected.split(";"));
        assertEquals(statements, rest(source.replace('|', '\n')));
    }

    @Test
    void aUnitMayJoinAHole() {
        assertEquals(List.of(".x 2000"), rest(".macro m a\n.x \\a\\()s\n.endm\nm 2"));
    }

    @Test
    void partsProgramsFromTheRest() {
        SourceProgram program = read(".a\n.neuron lif\n.state v\nadd v, v, 1\nspk:\n.end\n.b\n.neuron two\n.end",
                AssemblyOptions.NONE, new Diagnostics());
        assertEquals(List.of(".a", ".b"), program.rest().stream().map(Shapes::of).toList());
        assertEquals(List.of(".neuron lif", ".state v", "add v, v, 1", "spk: ", ".end"),
                program.programs().get(0).statements().stream().map(Shapes::of).toList());
        assertEquals(List.of(".neuron two", ".end"),
                program.programs().get(1).statements().stream().map(Shapes::of).toList());
    }

    @Test
    void aProgramSeesTheTablesBeforeIt() {
        SourceProgram program = read(".table a\n.neuron one\n.table b\n.end\n.table c\n.neuron two\n.end\n.x",
                AssemblyOptions.NONE, new Diagnostics());
        assertEquals(List.of(".x"), program.rest().stream().map(Shapes::of).toList());
        assertEquals(List.of(".table a"), program.programs().get(0).tables().stream().map(Shapes::of).toList());
        assertEquals(List.of(".table a", ".table c"),
                program.programs().get(1).tables().stream().map(Shapes::of).toList());
    }

    @Test
    void aConstantOfAProgramStaysInIt() {
        Diagnostics diagnostics = new Diagnostics();
        SourceProgram program = read(".equ g, 1\n.neuron a\n.equ k, 2\n.end\n.neuron b\n.equ k, 3\n.equ g, 4\n.end\n",
                AssemblyOptions.NONE, diagnostics);
        assertEquals(List.of(), Shapes.messages(diagnostics));
        assertEquals(2, program.programs().get(0).scope().lookup("k").real());
        assertEquals(1, program.programs().get(0).scope().lookup("g").real());
        assertEquals(3, program.programs().get(1).scope().lookup("k").real());
        assertEquals(4, program.programs().get(1).scope().lookup("g").real());
        assertEquals(null, program.globals().lookup("k"));
    }

    @Test
    void theCommandLineOverridesConstants() {
        Diagnostics diagnostics = new Diagnostics();
        SourceProgram program = read(".equ dt, 1\n.equ n, dt\n.neuron a\n.equ k, 2\n.end",
                define(Map.of("dt", "0.5ms", "k", "7", "flag", "")), diagnostics);
        assertEquals(List.of(), Shapes.messages(diagnostics));
        assertEquals(0.5, program.globals().lookup("n").real());
        assertEquals(7, program.programs().get(0).scope().lookup("k").real());
        assertEquals(1, program.globals().lookup("flag").real());
    }

    @ParameterizedTest
    @CsvSource({"a b, 1, bad-definition", "a, 1 +, syntax", "pi, 3, doubled-name", "a, b, undefined-name",
        "'a', '1, c = 2', bad-definition"})
    void aWrongDefinitionIsRefused(String name, String value, String code) {
        Diagnostics diagnostics = new Diagnostics();
        read("", define(Map.of(name, value)), diagnostics);
        assertTrue(diagnostics.list().stream().anyMatch(d -> d.code().equals(code)
                || code.equals("bad-definition") && d.code().equals("syntax")),
                Shapes.messages(diagnostics).toString());
    }

    @Test
    void aMessageInAMacroKnowsItsCalls() {
        Diagnostics diagnostics = new Diagnostics();
        read(".macro inner\n.equ x, nothing\n.endm\n.macro outer\ninner\n.endm\nouter\n", AssemblyOptions.NONE,
                diagnostics);
        Span span = diagnostics.list().get(0).span();
        assertEquals("test.cas:2:9", span.toString());
        assertEquals("test.cas:5:1", span.within().toString());
        assertEquals("test.cas:7:1", span.within().within().toString());
        assertEquals(null, span.within().within().within());
    }

    @Test
    void aMessageInAnArgumentShowsTheCallAndTheHole() {
        Diagnostics diagnostics = new Diagnostics();
        read(".macro m a\n.equ x, \\a\n.endm\nm nothing\n", AssemblyOptions.NONE, diagnostics);
        Span span = diagnostics.list().get(0).span();
        assertEquals("test.cas:4:3", span.toString());
        assertEquals("test.cas:2:9", span.within().toString());
        assertEquals("test.cas:4:1", span.within().within().toString());
    }

    @Test
    void onlyUnusedConstantsOfTheMainFileAreWarnedOf() {
        Diagnostics diagnostics = new Diagnostics();
        String text = ".equ a, 1\n.equ b, a\n.neuron n\n.equ c, 3\n.end\n.macro m\n.equ d, 4\n.endm\nm\n";
        SourceProgram program = read(text, define(Map.of("z", "1")), diagnostics);
        program.reportUnused(diagnostics);
        assertEquals(List.of("'z' is defined on the command line, but the source has no such name",
                "'b' is never used", "'c' is never used"), diagnostics.list().stream().map(d -> d.message()).toList());
    }

    @Test
    void everyDirectiveExampleIsRight() {
        for (Directive row : DirectiveTable.ROWS) {
            Diagnostics diagnostics = new Diagnostics();
            if (!row.name().equals(".include")) {
                read(row.example(), AssemblyOptions.NONE, diagnostics);
            }
            assertEquals(0, diagnostics.errors(), row.name() + " " + Shapes.messages(diagnostics));
            assertTrue(row.example().contains(row.name()), row.name());
            assertTrue(row.syntax().startsWith(row.name()), row.name());
        }
    }
}
