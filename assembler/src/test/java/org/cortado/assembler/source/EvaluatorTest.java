package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    static final Scope EMPTY = scope();

    private static Scope scope(String... names) {
        return new Scope() {
            @Override
            public Value lookup(String name) {
                return List.of(names).contains(name) ? Value.of(new BigDecimal("0.3")) : null;
            }

            @Override
            public Value call(String function, List<Value> arguments) {
                if (function.equals("strict") && arguments.size() != 1) {
                    throw new IllegalArgumentException("strict takes one number");
                }
                return function.equals("twice") ? Value.of(2 * arguments.get(0).real()) : null;
            }

            @Override
            public Collection<String> names() {
                return List.of(names);
            }
        };
    }

    private static double number(String source) {
        Diagnostics diagnostics = new Diagnostics();
        double value = Evaluator.number(Shapes.expression(source), scope("threshold", "cell.v"), diagnostics);
        assertEquals(List.of(), Shapes.messages(diagnostics));
        return value;
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "1 + 2 * 3 => 7", "-2 ^ 2 => -4", "2 ^ 3 ^ 2 => 512", "2 ^ -1 => 0.5", "7 / 2 => 3.5", "-7 % 3 => -1",
        "mod(-7, 3) => 2", "1 << 10 => 1024", "0xff & 0x0f | 0x30 => 63", "~0 => -1", "-8 >> 1 => -4",
        "3 < 4 => 1", "3 >= 4 => 0", "3 == 3.0 => 1", "3 != 3 => 0", "!5 => 0", "!0 => 1", "1 && 0 => 0",
        "0 || 2 => 1", "0 && 1 / 0 => 0", "1 || 1 / 0 => 1", "1 ? 2 : 1 / 0 => 2", "if(0, 1 / 0, 3) => 3",
        "abs(-3) => 3", "min(3, 1, 2) => 1", "max(3, 1, 2) => 3", "floor(-1.5) => -2", "ceil(-1.5) => -1",
        "round(2.5) => 3", "round(-2.5) => -2", "round(0.49999999999999994) => 0", "trunc(-1.9) => -1",
        "sqrt(9) => 3", "log2(8) => 3", "log10(1000) => 3", "sign(-4) => -1", "sign(0) => 0", "pow(2, 10) => 1024",
        "log(exp(1)) => 1", "atan2(1, 1) * 4 == pi => 1", "tanh(0) => 0", "cosh(0) => 1", "sinh(0) => 0",
        "cos(0) => 1", "sin(0) => 0", "tan(0) => 0", "asin(0) => 0", "acos(1) => 0", "atan(0) => 0", "true => 1",
        "false => 0", "linoid(0, 10) => 10", "threshold => 0.3", "cell.v * 10 => 3", "twice(4) => 8",
        "\"ab\" == \"a\" + \"b\" => 1", "\"a\" != \"a\" => 0", "(\"a\" == \"b\") + 2 => 2"
    }, quoteCharacter = '\u0001')
    void computes(String source, double expected) {
        assertEquals(expected, number(source), 0.0);
    }

    @Test
    void transcendentalFunctionsAreStrict() {
        assertEquals(StrictMath.exp(0.7) + StrictMath.pow(1.1, 2.3) + StrictMath.log(3), number(
                "exp(0.7) + 1.1 ^ 2.3 + log(3)"), 0.0);
    }

    @Test
    void linoidKeepsItsDigitsNearZero() {
        assertEquals(10 - 0.5e-9, number("linoid(1e-9, 10)"), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-0.1, -0.1", "-(-0.04), 0.04", "+2.5mV, 2.5", "threshold, 0.3", "-threshold, -0.3",
        "1 ? 0.7 : 2, 0.7", "(0.04 : q0.31), 0.04"})
    void literalsStayExact(String source, BigDecimal exact) {
        Value value = Evaluator.evaluate(Shapes.expression(source), scope("threshold"), new Diagnostics());
        assertEquals(0, exact.compareTo(value.exact()));
    }

    @Test
    void arithmeticIsNotExact() {
        assertNull(Evaluator.evaluate(Shapes.expression("0.1 + 0.2"), EMPTY, new Diagnostics()).exact());
    }

    @Test
    void aCastKeepsItsFormat() {
        Value value = Evaluator.evaluate(Shapes.expression("2 * 0.02 : q0.31"), EMPTY, new Diagnostics());
        assertEquals("q0.31", value.format());
        assertEquals(0.04, value.real(), 0.0);
    }

    @Test
    void aRawWordIsMarked() {
        Value value = Evaluator.evaluate(Shapes.expression("-raw(1300 + 10)"), EMPTY, new Diagnostics());
        assertTrue(value.raw());
        assertEquals(-1310, value.real(), 0.0);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', value = {
        "treshold => 1:4+8 undefined-name: undefined name 'treshold' (did you mean 'threshold'?)",
        "qqq => 1:4+3 undefined-name: undefined name 'qqq' (define it before this line with .equ qqq, value)",
        "ms => 1:4+2 undefined-name: undefined name 'ms' (a unit stands after a number, as in 1 ms)",
        "exp => 1:4+3 undefined-name: undefined name 'exp' (it is a function: exp(x))",
        "cell.w => 1:4+6 undefined-name: undefined name 'cell.w' (did you mean 'cell.v'?)",
        "sqtr(2) => 1:4+7 unknown-function: unknown function 'sqtr' (did you mean 'sqrt'?)",
        "exp(1, 2) => 1:4+9 bad-call: 'exp' does not take 2 arguments (write exp(x))",
        "pow(1) => 1:4+6 bad-call: 'pow' does not take 1 argument (write pow(x, y))",
        "exp(x = 1) => 1:8+5 bad-call: 'exp' takes its arguments by place, not by name (write the value alone)",
        "strict() => 1:4+8 bad-call: strict takes one number",
        "1 / (2 - 2) => 1:9+5 divide-by-zero: division by zero",
        "5 % 0 => 1:8+1 divide-by-zero: division by zero",
        "1e200 * 1e200 => 1:4+13 not-finite: 1.0E200 * 1.0E200 has no finite value",
        "log(0) => 1:4+6 not-finite: log(0) has no finite value (log(x) is the natural logarithm)",
        "sqrt(-1) => 1:4+8 not-finite: sqrt(-1) has no finite value (sqrt(x) is the square root)",
        "(-8) ^ 0.5 => 1:4+10 not-finite: -8 ^ 0.5 has no finite value",
        "1.5 & 1 => 1:4+3 not-an-integer: bits are of integers up to 2^53, not of 1.5 (use floor, round or trunc)",
        "1 << 63 => 1:9+2 not-an-integer: a shift is 0 to 62 bits, not 63",
        "3 << 60 => 1:4+7 not-an-integer: 3 << 60 is beyond 2^53, where numbers are no longer exact"
                + " (write it with *, or as raw(...))",
        "raw(1.5) => 1:4+8 not-an-integer: a raw word is an integer of 32 bits, not 1.5",
        "raw(4294967296) => 1:4+15 not-an-integer: a raw word is an integer of 32 bits, not 4294967296",
        "1 + \"a\" => 1:8+3 not-a-number: expected a number, found a text",
        "-\"a\" => 1:5+3 not-a-number: expected a number, found a text",
        "1 + [2] => 1:8+3 not-a-number: a list is no number (write one value here)",
        "(1..2) => 1:5+4 not-a-number: a range is no number (write one value here)",
        "a[1] => 1:4+4 not-a-number: a part of something is no number here",
        "a -> b => 1:4+6 not-a-number: a -> b is no value (it stands first in .project pre -> post)",
        "raw(1) + 1 => 1:4+6 misplaced-raw: a raw word takes no arithmetic"
                + " (write the arithmetic inside, as in raw(3 + 4))",
        "2 * (1 : s8.7) => 1:9+8 misplaced-cast: a format applies to a whole value, not to a part of its arithmetic"
                + " (write it last, as in 2 * x : s8.7)",
        "(1 : s8.7) : s4.3 => 1:4+17 misplaced-cast: this value has the format s8.7 already (write one format)",
        "1 : s99.9 => 1:4+9 unknown-format: format s99.9 is 109 bits wide with its sign: a width is 2 to 32 bits"
    })
    void saysWhatIsWrong(String source, String message) {
        Diagnostics diagnostics = new Diagnostics();
        assertNull(Evaluator.evaluate(Shapes.expression(source), scope("threshold", "cell.v"), diagnostics));
        assertEquals(List.of(message), Shapes.messages(diagnostics));
    }

    @Test
    void aTextIsAskedForWhereOneIsNeeded() {
        Diagnostics diagnostics = new Diagnostics();
        assertNull(Evaluator.text(Shapes.expression("5"), EMPTY, diagnostics));
        assertEquals("not-a-text", diagnostics.list().get(0).code());
    }

    @Test
    void textsDoNotGrowWithoutBound() {
        Diagnostics diagnostics = new Diagnostics();
        Expr expr = Shapes.expression("(\"" + "a".repeat(40_000) + "\") + x");
        Scope doubled = new Scope() {
            @Override
            public Value lookup(String name) {
                return Value.ofText("b".repeat(40_000));
            }

            @Override
            public Collection<String> names() {
                return List.of("x");
            }
        };
        assertNull(Evaluator.evaluate(expr, doubled, diagnostics));
        assertEquals("text-too-long", diagnostics.list().get(0).code());
    }
}
