package org.cortado.emulator.debug.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.emulator.debug.Session;
import org.cortado.emulator.debug.reply.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Where a spike comes from, on a network that one can follow by hand: a drives b through 3 steps of delay and two hops,
 * both drive c, which needs the two together, and the host kicks a in steps 9 and 19.
 */
class SpikeHistoryTest {
    private static final String CELL = """
            .neuron cell, format=s16.15, round=nearest, overflow=saturate
            .param  top = 10
            .state  v = 0
            .input  x, y
            .pred   fired
                    mul    v, v, 0.5
                    add    v, x
                    sub    v, y
                    cmpge  fired, v, top
            fired?  spk
            fired?  mov    v, 0
            .end
            .chip       mesh=3x1, timestep=1ms, neurons=1
            .population a, cell, size=1
            .population b, cell, size=1
            .population c, cell, size=1
            .place      a, 0,0
            .place      b, 2,0
            .place      c, 1,0
            .project    a -> b.x, all, weight=12, delay=3ms
            .project    a -> c.x, all, weight=7.5, delay=4ms
            .project    b -> c.x, all, weight=6, delay=1ms
            .project    b -> a.y, all, weight=2, delay=2ms
            .spikes     a.x, at(9ms, 19ms), weight=11
            .run        40 ms
            """;

    private final Session session = Session.of(CELL);

    @AfterEach
    void close() {
        session.close();
    }

    private List<Reply> parts(String line) {
        return ((Reply.All) session.reply(line)).parts();
    }

    private Reply.Table history(String line) {
        return (Reply.Table) parts(line).get(0);
    }

    @Test
    void theInputsBehindASpikeAreNamedWithTheirWay() {
        session.say("next spike of c");
        // a fires in step 10, b in 13; c gets 7.5 from a and 6 from b in step 14.
        Reply.Table why = history("why c");
        assertEquals("c spiked in step 14; what reached it from step 0 on", why.title());
        assertEquals(List.of(
                List.of("14", "a", "10", "7.5", "x0", "key 0, 1 hop", "core(1,0,0).synapses[0]"),
                List.of("14", "b", "13", "6", "x0", "key 1, 1 hop", "core(1,0,0).synapses[1]")), why.rows());
        assertEquals(15, session.step());
    }

    @Test
    void whatTheHostSentIsNamedToo() {
        session.say("next spike of a");
        assertEquals(List.of(List.of("10", "outside", "9", "11", "x0", "key 1, from the edge",
                "core(0,0,0).synapses[1]")), history("why a").rows());
    }

    @Test
    void aSpikeIsFollowedForwards() {
        session.say("next spike of a");
        Reply.Table forward = (Reply.Table) parts("why a").get(1);
        assertEquals("where its spikes go", forward.title());
        assertEquals(List.of(List.of("a", "c", "7.5", "4"), List.of("a", "b", "12", "3")),
                forward.rows().stream().map(row -> row.subList(0, 4)).toList());
    }

    @Test
    void anEarlierSpikeCanBeAskedFor() {
        session.say("goto step 40");
        assertEquals("a spiked in step 20; what reached it from step 0 on", history("why a").title());
        assertEquals("a spiked in step 10; what reached it from step 0 on", history("why a at step 10").title());
        assertEquals(1, history("why a at step 10").rows().size());
        assertEquals("a did not spike in step 11: before it, it spiked last in step 10",
                session.refused("why a at step 11"));
    }

    @Test
    void ofANeuronThatDidNotSpikeItSaysWhatReachedIt() {
        session.say("goto step 14");
        Reply.Table why = history("why c");
        assertEquals("c did not spike before step 14; what reached it from step 0 on", why.title());
        assertEquals(0, why.rows().size());
        session.say("goto step 12; why a; goto step 16; set a.v = 0");
        assertTrue(history("why b").rows().stream().anyMatch(row -> row.get(1).equals("a")));
    }

    @Test
    void aNeuronWithoutSynapsesSaysSo() {
        session.say("next spike of c");
        assertEquals(new Reply.Text(List.of("where its spikes go: no synapses")), parts("why c").get(1));
    }

    @Test
    void aPayloadMultipliesWhatItAdds() {
        session.say("goto step 2; inject packet core(1,0) key 0 payload 2; step 6");
        assertEquals(List.of("6", "outside", "2", "15"), history("why c").rows().get(0).subList(0, 4));
    }

    @Test
    void aWeightThatIsSetIsThatOfAnotherSource() {
        try (Session other = Session.of(CELL.replace("weight=7.5", "weight=-3.3"));
                Session mine = Session.of(CELL.replace("weight=7.5", "weight=7.1"))) {
            other.say("goto step 16");
            assertEquals("1 synapse changed\nthe weight is rounded to " + weight(other),
                    mine.say("set weight a -> c = -3.3"));
            mine.say("goto step 16");
            assertEquals(other.hash(), mine.hash());
            Reply.Table twin = (Reply.Table) other.reply("diff twin c");
            assertEquals(twin.rows(), ((Reply.Table) mine.reply("diff twin c")).rows());
            assertTrue(!twin.rows().get(0).get(2).equals("0"), twin::toString);
            mine.say("undo; goto step 16");
            assertTrue(other.hash() != mine.hash());
        }
    }

    /** What the synapse from a to c adds. */
    private static String weight(Session session) {
        Reply.Table table = (Reply.Table) session.reply("info synapses to c");
        return table.rows().stream().filter(row -> row.get(0).equals("a")).findFirst().orElseThrow().get(2);
    }

    @Test
    void aWeightIsRoundedToItsWord() {
        assertTrue(session.say("set weight a -> c = 7.501").contains("the weight is rounded to 7.5"));
    }
}
