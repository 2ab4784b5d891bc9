package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.PlacementProblem;
import org.cortado.assembler.network.place.Segment;
import org.junit.jupiter.api.Test;

/** Where neurons go, and that nothing but their place depends on it. */
class PlacementTest {
    private static String segments(String... lines) {
        StringBuilder text = new StringBuilder();
        for (DebugInfo.Population population : Net.of(lines).ok().debug().populations()) {
            text.append(population.name());
            for (DebugInfo.Segment s : population.segments()) {
                text.append(" %d+%d@%d:%d".formatted(s.firstIndex(), s.count(), s.core(), s.firstSlot()));
            }
            text.append(';');
        }
        return text.toString();
    }

    @Test
    void smallPopulationsShareACore() {
        assertEquals("a 0+3@0:0;b 0+2@0:3;", segments(".chip mesh=2x1, neurons=8", ".population a, cell, size=3",
                ".population b, cell, size=2"));
    }

    @Test
    void aPopulationThatFitsACoreIsNotSplit() {
        assertEquals("a 0+5@0:0;b 0+5@1:0;c 0+3@0:5;", segments(".chip mesh=2x1, neurons=8",
                ".population a, cell, size=5", ".population b, cell, size=5", ".population c, cell, size=3"));
    }

    @Test
    void aLargePopulationFillsWholeCores() {
        assertEquals("a 0+1@0:0;b 0+4@1:0 4+4@2:0 8+2@0:1;", segments(".chip mesh=3x1, neurons=4",
                ".population a, cell, size=1", ".population b, cell, size=10"));
    }

    @Test
    void whatFitsNowhereWholeIsSplit() {
        assertEquals("a 0+3@0:0;b 0+3@1:0;c 0+1@0:3 1+1@1:3;", segments(".chip mesh=2x1, neurons=4",
                ".population a, cell, size=3", ".population b, cell, size=3", ".population c, cell, size=2"));
    }

    @Test
    void pinnedNeuronsStayAndTheOthersGoAround() {
        assertEquals("a 0+2@0:0 2+2@3:0 4+1@0:2;", segments(".chip mesh=2x2, neurons=4", ".population a, cell, size=5",
                ".place a[2..3], 1,1"));
    }

    @Test
    void aTileFillsItsCoresOneAfterTheOther() {
        assertEquals("a 0+4@2:0 4+2@3:0;", segments(".chip mesh=2x1, cores=2, neurons=4", ".population a, cell, size=6",
                ".place a, 1,0"));
        assertEquals("a 0+3@3:0;", segments(".chip mesh=2x1, cores=2, neurons=4", ".population a, cell, size=3",
                ".place a, 1,0,1"));
    }

    @Test
    void aChipWithoutRoomIsNamed() {
        assertTrue(Net.of(".chip mesh=2x1, neurons=4", ".population a, cell, size=5", ".place a, 0,0").refusal()
                .startsWith("capacity: no room on core 0,0,0 for 1 of the 5 neurons of a | place fewer there"));
        assertTrue(Net.of(".chip mesh=2x1, neurons=4", ".population a, cell, size=3", ".place a, 2,0").refusal()
                .startsWith("out-of-range: the tile's column x = 2"));
        assertTrue(Net.of(".chip mesh=2x1, neurons=4", ".population a, cell, size=3", ".place a, 1,0",
                ".place a[2], 0,0").refusal().startsWith("doubled-place"));
    }

    @Test
    void parametersAndProgramsMustFitTheCore() {
        assertEquals("capacity: cell has 7 words, 2 more than a core's program store of 5 | write .chip "
                + "program_words=7",
                Net.of(".chip program_words=5", ".population a, cell").refusal());
        assertEquals("capacity: no room for 3 of the 4 neurons of a: the chip's one core is full (parameter memory: "
                + "parameter_words=1) | write .chip parameter_words=3, or a larger mesh=WxH",
                Net.of(".chip parameter_words=1, neurons=4", ".population a, cell, size=4, i=index").refusal());
    }

    @Test
    void theProgramTableThatIsFullIsNamed() {
        String[] populations = {".population a, cell, size=2", ".population b, cell, size=2",
            ".population c, cell, size=2", ".population d, cell"};
        assertEquals("capacity: no room for 2 of the 2 neurons of c: the chip's one core is full (program table: "
                + "runs=2) | write .chip runs=4, or a larger mesh=WxH",
                Net.of(".chip runs=2\n" + String.join("\n", populations)).refusal());
        Net.of(".chip runs=4\n" + String.join("\n", populations)).ok();
    }

    @Test
    void slotsThatAreTooFewBesideAPinnedCoreAreNamed() {
        assertEquals("capacity: no room for 2 of the 6 neurons of a: the 2 cores of the chip are full (slots: "
                + "neurons=4) | write .chip neurons=6, or a larger mesh=WxH", Net.of(".chip mesh=2x1, neurons=4",
                ".population a, cell, size=6", ".core 1,0,0", ".slots 0, cell").refusal());
    }

    /** Cuts every population anywhere and strews the pieces over the cores. */
    private record Strewn(long seed) implements Placement {
        @Override
        public List<Segment> place(PlacementProblem problem) {
            Random random = new Random(seed);
            List<Segment> segments = new ArrayList<>();
            int[] used = new int[problem.chip().cores()];
            for (int p = 0; p < problem.items().size(); p++) {
                for (int at = 0; at < problem.items().get(p).size();) {
                    int core = random.nextInt(used.length);
                    int count = Math.min(Math.min(1 + random.nextInt(4), problem.items().get(p).size() - at),
                            16 - used[core]);
                    if (count > 0) {
                        segments.add(new Segment(p, at, count, core));
                        used[core] += count;
                        at += count;
                    }
                }
            }
            return segments;
        }
    }

    @Test
    void anyPlacementGivesTheSameNetwork() {
        Net net = Net.of(".chip mesh=3x2, neurons=16", ".population a, cell, size=20, i=rand(1)",
                ".population b, cell, size=12, v=index",
                ".project a -> b, all, weight=normal(0, 1), delay=randint(1, 5)",
                ".project b -> a, all, weight=0.1", ".project b -> b, all, weight=20, self=no",
                ".spikes a, poisson(rate=50Hz), weight=1", ".run 200ms");
        Image sequential = net.ok();
        for (long seed = 1; seed <= 20; seed++) {
            Image strewn = net.placed(new Strewn(seed)).ok();
            assertEquals(Wiring.of(sequential), Wiring.of(strewn), "seed " + seed);
            assertEquals(Wiring.outside(sequential), Wiring.outside(strewn), "seed " + seed);
            Wiring.keysAreOwn(strewn);
            for (int n = 0; n < 32; n++) {
                assertEquals(Net.parameter(sequential, n, 1), Net.parameter(strewn, n, 1), "seed " + seed);
                assertEquals(Net.state(sequential, n, 0), Net.state(strewn, n, 0), "seed " + seed);
            }
        }
    }
}
