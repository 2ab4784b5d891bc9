package org.cortado.emulator.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class TeamTest {
    @Test
    void aRunSeesWhatTheOneBeforeWrote() {
        try (Team team = new Team(4)) {
            long[] first = new long[4];
            long[] second = new long[4];
            for (int call = 0; call < 200; call++) {
                int value = call;
                team.run(1, (member, round) -> first[member] = value + member);
                team.run(1, (member, round) -> second[member] = first[(member + 1) % 4]);
                assertArrayEquals(new long[] {call + 1, call + 2, call + 3, call}, second);
            }
        }
    }

    @Test
    void everyRoundSeesWhatTheOneBeforeWrote() {
        int rounds = 1000;
        try (Team team = new Team(4)) {
            long[] sums = {1, 0, 0, 0};
            long[] copies = new long[4];
            team.run(2 * rounds, (member, round) -> {
                if (round % 2 == 0) {
                    copies[member] = sums[(member + 3) % 4];
                } else {
                    sums[member] = copies[member] + round / 2;
                }
            });
            long all = rounds * (rounds - 1L) / 2;
            assertArrayEquals(new long[] {all + 1, all, all, all}, sums);
        }
    }

    @Test
    void noRoundIsNoWork() {
        try (Team team = new Team(2)) {
            team.run(0, (member, round) -> fail("round " + round));
        }
    }

    @Test
    void aMembersFailureReachesTheCallerAndTheTeamLivesOn() {
        try (Team team = new Team(3)) {
            IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> team.run(10,
                    (member, round) -> {
                        if (member == 2) {
                            throw new IllegalArgumentException("member 2, round " + round);
                        }
                    }));
            assertEquals("member 2, round 0", failure.getMessage());
            int[] done = new int[3];
            team.run(1, (member, round) -> done[member] = 1);
            assertArrayEquals(new int[] {1, 1, 1}, done);
        }
    }
}
