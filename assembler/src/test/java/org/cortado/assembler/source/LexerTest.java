package org.cortado.assembler.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "1_000_000, 1000000", "0.04, 0.04", ".5, 0.5", "1e3, 1e3", "2.5E-2, 0.025",
        "1e+2, 100", "0x7fff, 32767", "0XFF_FF, 65535", "0b1010, 10", "0o777, 511", "0x1e3, 483",
        "10ms, 10", "1s, 1000", "5us, 0.005", "5µs, 0.005", "2ns, 0.000002", "-65, -65", "1V, 1000", "3mV, 3",
        "1nA, 1000", "1kHz, 1000", "1MHz, 1e6", "2nF, 2000", "1uS, 1000", "1e3ms, 1000", "128Ki, 131072"})
    void readsNumbersExactly(String source, String value) {
        Value read = Evaluator.evaluate(Shapes.expression(source), EvaluatorTest.EMPTY, new Diagnostics());
        assertEquals(0, new BigDecimal(value).compareTo(read.exact()));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', value = {
        ".x 5. => 1:4+2 bad-number: a number does not end with a point (write 5.0)",
        ".x 0xfg => 1:4+4 bad-number: '0xfg' is no number of base 16 (write 0x and hex digits, as in 0x7fff)",
        ".x 0b12 => 1:4+4 bad-number: '0b12' is no number of base 2 (write 0b and binary digits, as in 0b1010)",
        ".x 0o8 => 1:4+3 bad-number: '0o8' is no number of base 8 (write 0o and octal digits, as in 0o777)",
        ".x 1_ => 1:4+2 bad-number: '1_' has a _ that is not between digits (write it as in 1_000_000)",
        ".x 8x8y => 1:4+4 bad-number: '8x8y' is no size (write a size as in 8x8)",
        ".x 5sm => 1:4+3 unknown-unit: unknown unit 'sm' after a number (did you mean ms?)",
        ".x 5foo => 1:4+4 unknown-unit: unknown unit 'foo' after a number"
                + " (units are ms, s, us, mV, pA, nS, pF, Hz and their like; a name begins with a letter)",
        ".x 1e999 => 1:4+5 number-range: this number is beyond 10^-300 .. 10^300 or has over 400 digits"
                + " (write a number that a format can hold)",
        ".x 1e99999999999 => 1:4+13 number-range: this number is beyond 10^-300 .. 10^300 or has over 400 digits"
                + " (write a number that a format can hold)",
        ".x \"abc => 1:4+4 unclosed-text: this text has no closing quote (write \" at its end, on the same line)",
        ".x \"a\\qb\" => 1:6+2 bad-escape: '\\q' is no escape"
                + " (write \\n, \\r, \\t, \\0, \\\", \\\\ or \\x and two hex digits)",
        ".x # no => 1:4+1 bad-character: '#' begins no comment here (a comment begins with ;)",
        ".x 1 − 2 => 1:6+1 bad-character: unexpected character '−' (write the ASCII -)",
        ".x “a” => 1:4+3 bad-character: unexpected character '“' (a text stands in \" quotes)",
        ".x \\5 => 1:4+1 bad-character: unexpected '\\'"
                + " (a \\ stands at the end of a line, or before the name of a macro's argument)"
    })
    void saysWhatIsWrong(String source, String message) {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", source), diagnostics);
        assertEquals(message, Shapes.messages(diagnostics).get(0));
    }

    @Test
    void undoesEscapes() {
        Expr.Text text = (Expr.Text) Shapes.expression("\"a\\n\\t\\\"\\\\\\x41;\"");
        assertEquals("a\n\t\"\\A;", text.value());
    }

    @Test
    void invisibleCharactersAreNamedByNumber() {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", ".x 1\u0000\u200b"), diagnostics);
        assertEquals(List.of("unexpected character U+0000", "unexpected character U+200B"),
                diagnostics.list().stream().map(d -> d.message()).toList());
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsOneCharacter() {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", ".x \ud83e\udde0"), diagnostics);
        assertEquals(1, diagnostics.errors());
    }

    @Test
    void aLongLineIsRefused() {
        Diagnostics diagnostics = new Diagnostics();
        StatementParser.file(SourceReader.ofText("t", ".x " + " ".repeat(70_000)), diagnostics);
        assertEquals("line-too-long", diagnostics.list().get(0).code());
    }

    @Test
    void anEndlessStatementIsRefused() {
        Diagnostics diagnostics = new Diagnostics();
        String endless = ".x 0" + (", 0".repeat(20_000) + "\\\n").repeat(4);
        StatementParser.file(SourceReader.ofText("t", endless), diagnostics);
        assertEquals(List.of("statement-too-long"), diagnostics.list().stream().map(d -> d.code()).distinct().toList());
    }
}
