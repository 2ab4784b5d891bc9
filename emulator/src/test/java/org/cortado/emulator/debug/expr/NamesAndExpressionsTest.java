package org.cortado.emulator.debug.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cortado.emulator.debug.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesAndExpressionsTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "1 + 2 * 3 => 7", "(1 + 2) * 3 => 9", "7 % 4 - 1 => 2", "10 / 4 => 2.5", "-2 - -3 => 1", "!0 + !5 => 1",
        "6 & 3 => 2", "4 ^ 1 => 5", "~0 => -1", "2 < 3 && 3 <= 3 => 1", "1 > 2 || 2 != 2 => 0", "0x1f + 0b11 => 34",
        "1e3 => 1000", "20ms => 20", "2s / 1ms => 2000", "max(1, 7, 3) - min(4, 2) => 5", "abs(0 - 4) => 4",
        "sum(1, 2, 3) => 6", "mean(1, 2, 6) => 3", "count(0, 1, 2) => 2", "any(0, 0) => 0", "all(1, 2) => 1"
    })
    void operatorsBindAsInC(String expression, String value) {
        assertEquals(expression + " = " + value, session.say("print/f " + expression));
    }

    @Test
    void aVariableIsRawAndRealSideBySide() {
        session.say("step 1");
        assertEquals("first.v = 3  (0x00018000, s16.15)", session.say("print first.v"));
    }

    @ParameterizedTest
    @CsvSource({"x, 0x00018000", "d, 98304", "u, 98304", "f, 3", "t, 0b0000_0000_0000_0001_1000_0000_0000_0000"})
    void everyFormat(String letter, String text) {
        session.say("step 1");
        assertEquals("first.v = " + text, session.say("print/" + letter + " first.v"));
    }

    @Test
    void aPopulationIsARowOfItsNeurons() {
        assertEquals("pair[0].v = 0  (0x00000000, s16.15)\npair[1].v = 0  (0x00000000, s16.15)",
                session.say("print pair.v"));
    }

    @Test
    void aRangeNamesItsNeurons() {
        assertEquals("pair[1].v = 0", session.say("print/f pair[1..1].v"));
    }

    @Test
    void operatorsGoThroughRows() {
        assertEquals("pair.v + 1 [0] = 1\npair.v + 1 [1] = 1", session.say("print pair.v + 1"));
    }

    @Test
    void aPlainVariableIsTheSelectedNeurons() {
        session.say("step 2; select pair[1]");
        assertEquals(session.say("print/x pair[1].v").replace("pair[1].v", ""),
                session.say("print/x v").replace("v", ""));
    }

    @Test
    void aSlotOfACoreIsANeuron() {
        session.say("step 1");
        assertEquals("core(0,0)[0].s0 = 3", session.say("print/f core(0,0)[0].s0"));
    }

    @Test
    void spikesOfTheLastStepCanBeAsked() {
        session.say("until first.spiked");
        assertEquals("first.spiked = 1", session.say("print first.spiked"));
        assertTrue(session.say("print spikes").compareTo("spikes = 1") >= 0);
        assertEquals("first.payload = 1", session.say("print first.payload"));
    }

    @Test
    void countersOfACoreAndOfTheChip() {
        session.say("step 20");
        assertEquals(session.say("print core(0,0).spikes").replace("core(0,0)", ""),
                session.say("print chip.spikes").replace("chip", ""));
    }

    @Test
    void timeIsInMilliseconds() {
        session.say("step 20");
        assertEquals("time = 20", session.say("print time"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "print frist.v => did you mean 'first'?",
        "print first.zebra => it has ",
        "print pair[2].v => pair has no neuron 2: it has neurons 0..1",
        "print first => 'first' names neurons: say what of them, as in 'first.",
        "print core(5,0).spikes => no core 5,0,0: the chip has 2x1 tiles",
        "print core(0,0).spiks => did you mean 'spikes'?",
        "print first.w => w has no value between steps",
        "print 1 + => expected a name or a number, found the end of the line",
        "print (1 => expected ')' after the expression",
        "print pair[1..0].v => the range 1..0 runs backwards",
        "print 1 2 => nothing belongs after the expression: found '2'",
        "print 12q3 => is no number",
        "print/q 1 => no format 'q'",
        "print pair.v + core(0,0).slots + (pair.v < pair.v) + nonsense => no name 'nonsense'",
        "until pair.v => a condition is one number",
        "print core(0,0)[9].v => core(0,0,0) has no slot 9"
    })
    void aFaultSaysWhatWasMeant(String line, String message) {
        String refused = session.refused(line);
        assertTrue(refused.contains(message), refused);
        assertTrue(refused.indexOf('\n') < 0, refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "-"})
    void deepNestingIsRefused(String sign) {
        assertTrue(session.refused("print " + sign.repeat(5000) + "1").contains("in each other"));
    }

    @Test
    void manyOperatorsAreRefused() {
        assertTrue(session.refused("print 1" + "+1".repeat(5000)).contains("more than 1000 operators"));
    }
}
