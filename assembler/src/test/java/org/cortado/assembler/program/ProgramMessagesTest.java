package org.cortado.assembler.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cortado.assembler.AssemblyOptions;
import org.junit.jupiter.api.Test;

/** What is wrong, and what to write instead. */
class ProgramMessagesTest {

    private static void says(String expected, String... lines) {
        assertEquals(expected, Source.instructions(lines).message());
    }

    private static void program(String expected, String header, String... lines) {
        assertEquals(expected, Source.program(header, lines).message());
    }

    @Test
    void mixedFormatsNameTheConversion() {
        says("format-mismatch: add needs one format: v is s16.15 and h is s5.26 | convert first: 'mov t, h' with t : "
                + "s16.15", "add v, v, h");
        says("format-mismatch: cmpgt needs one format: v is s16.15 and n is int | convert first: 'mov t, n' with t : "
                + "s16.15", "cmpgt q, v, n");
        says("format-mismatch: add needs one format: v is s16.15 and the constant s0.31 | leave the cast away: a "
                + "constant "
                + "takes the format of the word that it meets", "add v, v, 0.5 : q0.31");
        says("format-mismatch: and works on counts, and v is s16.15 | declare v : int, or convert it with mov",
                "and v, v, 3");
    }

    @Test
    void unsignedWordsArePointedToMulu() {
        says("format-unsigned: mul reads words as signed, and b is u0.32 | an unsigned 32-bit word can be the second "
                + "source of mulu, or be declared as s0.31", "mul v, v, b");
        says("format-unsigned: mulu reads its second source as unsigned, and u is s16.15 | write mul", "mulu v, v, u");
    }

    @Test
    void unknownNamesAreGuessed() {
        says("unknown-mnemonic: unknown instruction 'ad' | did you mean 'add'?", "ad v, u");
        says("undefined-name: undefined register 'vv' | did you mean 'v'?", "add vv, u");
        says("undefined-name: undefined predicate 'fired' | declare it with .pred fired", "fired? spk");
        says("undefined-name: undefined name 'tauu' | did you mean 'tau'?", "add v, tauu");
        says("unknown-suffix: mul has no suffix '.flor' | did you mean 'floor'?", "mul.flor v, u");
        says("unknown-key: mul has no 'shft=' | a raw shift is written shift=12", "mul v, u, shft=3");
        program("unknown-key: .neuron has no key 'formt' | did you mean 'format'?", "formt=s16.15, checks=off");
        says("undefined-name: undefined table 'e' | define it with .table, before this program or in it",
                "tab v, v, e");
    }

    @Test
    void suffixesThatSayNothingAreRefused() {
        says("unknown-suffix: add does not round, so '.floor' says nothing | leave '.floor' away", "add.floor v, u");
        says("unknown-suffix: cmpgt does not overflow, so '.wrap' says nothing | leave '.wrap' away",
                "cmpgt.wrap q, v, u");
        says("unknown-suffix: mul has two suffixes of one kind, the second is '.zero' | leave '.zero' away",
                "mul.floor.zero v, u");
    }

    @Test
    void operandsOfTheWrongKind() {
        says("read-only: a cannot be written: it is a parameter | write a state or a temporary word", "mov a, v");
        says("read-only: x cannot be written: it is an input | write a state or a temporary word", "mov x, v");
        says("read-only: step cannot be written: it is a counter | write a state or a temporary word", "add step, 1");
        says("operand-kind: a guard is a predicate, and v is a word | compare it into a predicate first, as in "
                + "'cmpgt q, "
                + "v, 0'", "v? spk");
        says("operand-kind: a source is a word, and q is a predicate | predicates choose with 'sel d, q, a, b' or "
                + "guard "
                + "with 'q? ...'", "add v, v, q");
        says("operand-kind: the first source of sub is a register, never a constant | write 'rsub' with the two "
                + "sources "
                + "swapped", "sub v, 5, u");
        says("operand-kind: the first source of cmplt is a register, never a constant | write 'cmpgt' with the two "
                + "sources swapped", "cmplt q, 5, u");
        says("operand-kind: an operand is one register or a constant, and this computes with register u | compute with "
                + "instructions, one operation each", "add v, v, u + 1");
        says("operand-kind: a register has the format of its declaration | convert with 'mov t, u' and t : s5.26",
                "add v, v, u : s5.26");
        says("operand-count: spk does not take 1 operand | write 'spk'", "spk v");
        says("operand-count: mul does not take 4 operands | write 'mul d, a, b'", "mul v, u, w, x");
    }

    @Test
    void numbersOutOfTheirLimits() {
        says("out-of-range: the number of bits is an integer 2 .. 32", "wrap v, 33");
        says("out-of-range: a shift of mul is an integer -8 .. 55", "mul v, u, shift=56");
        program("bad-value: width is an integer 8 .. 32", "width=40, checks=off");
        program("bad-value: unknown rounding 'up': write floor, nearest, even, zero or stochastic",
                "round=up, checks=off");
    }

    @Test
    void declarations() {
        program("doubled-name: v is declared twice | choose another name", "checks=off", ".state v", ".temp v");
        program("reserved-name: r1 names a register of the machine | choose another name", "checks=off", ".temp r1");
        program("too-many-registers: e is one too many: a program has 4 words q0..q3 | reuse one that is free by then",
                "checks=off", ".pred a, b, c, d, e");
        program("format-width: s5.26 has 32 bits, and results of this program are brought to 16 | write a narrower "
                + "format here, or width=32 in .neuron", "format=s8.7, checks=off", ".temp h : s5.26");
        program("bad-argument: v is given a value, and .temp words have none | set it with an instruction",
                "checks=off", ".temp v = 3");
        program("bad-argument: a predicate has no format | leave it away", "checks=off", ".pred q : int");
        program("undefined-name: v has no value yet | a value is computed from parameters and states declared "
                + "before it",
                "checks=off", ".state u = 2 * v, v = 1");
        program("misplaced-directive: .population does not belong into a program | close the program with .end first",
                "checks=off", ".population a, b");
    }

    @Test
    void oneRunReportsAll() {
        assertEquals(3, Source.instructions("ad v, u", "add v, h", "mov a, v").messages().size());
    }

    @Test
    void payloadsOfOneProgramHaveOneFormat() {
        says("format-mismatch: payloads of one program need one format: a count here | convert first, with mov",
                "spkg v", "spkg n");
        assertEquals(15, Source.instructions("spkg v").ok().payloadFraction().orElseThrow());
    }

    @Test
    void aNarrowerDefaultFormatFromOutsideTakesTheOthersAlong() {
        AssemblyOptions options = new AssemblyOptions(Map.of(), "s8.7", null, null, null, List.of(),
                List.of());
        NeuronProgram program = new Source(Source.program("checks=off", ".state v", ".temp h : s5.26", "mul h, v, v",
                "mov h, 1").text(), options).ok();
        assertEquals(16, program.width());
        assertEquals("s5.10", program.debug().registers().get(1).format());
        assertTrue(program.debug().format().equals("s8.7"));
    }
}
