package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "1 + 2 * 3 => (1 + (2 * 3))",
        "1 - 2 - 3 => ((1 - 2) - 3)",
        "a / b % c => ((a / b) % c)",
        "-2 ^ 2 => (-(2 ^ 2))",
        "2 ^ -1 => (2 ^ (-1))",
        "2 ^ 3 ^ 2 => (2 ^ (3 ^ 2))",
        "!a && ~b | c => ((!a) && ((~b) | c))",
        "a || b && c => (a || (b && c))",
        "a | b & c == d => (a | (b & (c == d)))",
        "a == b < c => (a == (b < c))",
        "a < b << 1 + 2 => (a < (b << (1 + 2)))",
        "a ? b : c ? d : e => (a ? b : (c ? d : e))",
        "a ? b ? 1 : 2 : 3 => (a ? (b ? 1 : 2) : 3)",
        "2 * 0.02 : q0.31 => <q0.31 (2 * 0.02)>",
        "a ? 1 : 2 : s8.7 => <s8.7 (a ? 1 : 2)>",
        "0 .. 2 * n - 1 => (0..((2 * n) - 1))",
        "0..3 => (0..3)",
        "a0..a3 => (a0..a3)",
        "exc[0..9] -> inh => (exc[(0..9)] -> inh)",
        "cell.v => cell.v",
        "a[1].b[2] => a[1].b[2]",
        "min(1, x, n = 2) => min(1, x, n=2)",
        "f() => f()",
        "[1, [2, 3], []] => [1, [2, 3], []]",
        "(1 + 2) * 3 => ((1 + 2) * 3)",
        "20 * (t >= 10ms) => (20 * (t >= 10))",
        "2 s + 10 us => (2000 + 0.010)",
        "x : s16.15 => <s16.15 x>",
        "one-to-one => ((one - to) - one)",
        "8x8 => '\"8x8\"'",
        "[8x8, 4x4x4] => '[\"8x8\", \"4x4x4\"]'"
    })
    void bindsAsMathematicsDoes(String source, String shape) {
        assertEquals(shape, Shapes.of(Shapes.expression(source)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        ".x 1 + => 1:7+1 syntax: expected a value, found the end of the line",
        ".x * 2 => 1:4+1 syntax: expected a value, found '*'",
        ".x (1 + 2 => 1:4+1 unclosed-bracket: this bracket is not closed"
                + " (write ')', on this line or after a \\ at its end)",
        ".x [1, 2 => 1:4+1 unclosed-bracket: this bracket is not closed"
                + " (write ']', on this line or after a \\ at its end)",
        ".x (1 2) => 1:7+1 syntax: expected ',' or ')', found '2'",
        ".x 1 2 => 1:6+1 syntax: expected ',' or the end of the line, found '2' (separate arguments with a comma)",
        ".x a ? 1 => 1:9+1 syntax: expected ':' of the choice, found the end of the line (write condition ? yes : no)",
        ".x 1 : 2 => 1:8+1 syntax: a format is missing after ':' "
                + "(a range is written 1..3, a format as in 0.04 : q0.31)",
        ".x a.2 => 1:6+1 syntax: expected a name after '.', found '2' (write it as in cell.v)",
        ".x 2 ** 3 => 1:7+1 syntax: expected a value, found '*' (power is ^)",
        ".x 2 // 3 => 1:6+2 bad-character: '//' begins no comment here (a comment begins with ;)",
        ".x 1, => 1:6+1 syntax: expected a value, found the end of the line",
        ".x 10 ms ms => 1:10+2 syntax: expected ',' or the end of the line, found 'ms'"
                + " (separate arguments with a comma)",
        ".x 10ms ms => 1:9+2 syntax: expected ',' or the end of the line, found 'ms'"
                + " (separate arguments with a comma)",
        ".x (a = 2) => 1:7+1 syntax: expected ',' or ')', found '=' (equality is ==)",
        ".x a.b = 2 => 1:8+1 syntax: expected ',' or the end of the line, found '='"
                + " (a key is one name, as in size = 10)",
        ".x \\v => '1:4+2 syntax: '\\v' names no argument here"
                + " (a \\ names an argument of the .macro, or the index of the .rept, around it)'"
    }, quoteCharacter = '\u0001')
    void saysWhatIsWrongAndWhere(String source, String message) {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", source), diagnostics);
        assertEquals(List.of(message.startsWith("'") ? message.substring(1, message.length() - 1) : message),
                Shapes.messages(diagnostics));
    }

    @Test
    void nestingIsBounded() {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", ".x " + "(".repeat(60_000)), diagnostics);
        assertEquals("too-deep", diagnostics.list().get(0).code());
    }

    @Test
    void aLongChainIsBounded() {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", ".x 1" + "+1".repeat(20_000)), diagnostics);
        assertEquals("too-deep", diagnostics.list().get(0).code());
    }

    @Test
    void aListMayBeLong() {
        Expr.Items items = (Expr.Items) Shapes.expression("[0" + ", 1 + 2".repeat(5_000) + "]");
        assertEquals(5_001, items.items().size());
    }

    @Test
    void spansCoverWholeExpressions() {
        Expr.Binary sum = (Expr.Binary) Shapes.expression("alpha + beta * 2");
        assertEquals("test.cas:1:4 16", sum.span() + " " + sum.span().length());
        assertEquals("test.cas:1:12 8", sum.right().span() + " " + sum.right().span().length());
    }
}
