package org.cortado.emulator.debug.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The difference from the float twin, state by state. */
class TwinTablesTest {
    private final Session session = Session.of(Session.THREE_CELLS);

    @AfterEach
    void close() {
        session.close();
    }

    private List<List<String>> rows(String line) {
        return ((Reply.Table) session.reply(line)).rows();
    }

    @Test
    void aStateStandsBesideItsTwin() {
        session.say("step 3");
        // 3 + 0.9 (3 + 0.9 * 3) = 8.13 in float64; 0.9 as a word of s16.15 is 29491 / 32768.
        List<String> v = rows("diff twin first").get(0);
        double twin = 0.9 * (0.9 * 3 + 3) + 3;
        double fixed = Double.parseDouble(session.say("print/f first.v").split(" = ")[1]);
        assertEquals("first.v", v.get(0));
        assertEquals(fixed, Double.parseDouble(v.get(1)));
        assertEquals(twin, Double.parseDouble(v.get(2)));
        assertEquals((fixed - twin) * 32768, Double.parseDouble(v.get(3)), 0.005);
        assertTrue(Math.abs(fixed - twin) * 32768 > 1, "the two do not differ");
    }

    @Test
    void aCountIsExact() {
        session.say("step 50");
        List<String> n = rows("diff twin first").get(1);
        assertEquals("first.n", n.get(0));
        assertTrue(Integer.parseInt(n.get(1)) > 5);
        assertEquals("0", n.get(3));
    }

    @Test
    void aWordThatWasSetIsThatFarApart() {
        session.say("set/x first.v = 5");
        List<String> v = rows("diff twin first").get(0);
        assertEquals(List.of("0", "+5.00"), v.subList(2, 4));
        assertTrue(session.say("diff twin").contains("words that were set are not in the twin (1 change)"));
    }

    @Test
    void aPopulationShowsItsWorstNeuron() {
        session.say("step 40; set pair[1].v = 100");
        List<String> v = rows("diff twin").get(2);
        assertEquals("pair.v", v.get(0));
        assertEquals("pair[1]", v.get(5));
        assertTrue(Double.parseDouble(v.get(4)) > 80 * 32768, v::toString);
    }

    @Test
    void theTwinFollowsBackAndForth() {
        session.say("goto step 30");
        List<List<String>> there = rows("diff twin pair");
        session.say("goto step 60");
        rows("diff twin pair");
        session.say("goto step 30");
        assertEquals(there, rows("diff twin pair"));
    }

    @Test
    void theTwinIsThatOfTheRunAlone() {
        session.say("goto step 57");
        try (TwinEngine twin = new TwinEngine(session.debugger().original(), TwinOptions.DEFAULT)) {
            twin.run(57);
            double v = twin.state(0, 2, 0);
            assertEquals(v, Double.parseDouble(rows("diff twin pair[1]").get(0).get(2)));
        }
    }

    @Test
    void whatIsInjectedReachesTheTwinToo() {
        session.say("goto step 5; inject spike first; goto step 8");
        List<String> v = rows("diff twin pair[0]").get(0);
        assertTrue(Math.abs(Double.parseDouble(v.get(3))) < 10, v::toString);
    }

    @Test
    void anImageWithoutATwinIsAFault() {
        try (Session plain = new Session(Session.withoutTwin(), options -> options)) {
            assertTrue(plain.refused("diff twin").contains("has no float twin"));
        }
    }
}
