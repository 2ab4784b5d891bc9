package org.cortado.emulator.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TeamTest {
    @Test
    void everyPhaseSeesWhatTheOneBeforeWrote() {
        try (Team team = new Team(4)) {
            int[] first = new int[4];
            int[] second = new int[4];
            for (int round = 0; round < 200; round++) {
                int value = round;
                team.run(member -> first[member] = value + member, member -> second[member] = first[(member + 1) % 4]);
                assertArrayEquals(new int[] {value + 1, value + 2, value + 3, value}, second);
            }
        }
    }

    @Test
    void aMembersFailureReachesTheCallerAndTheTeamLivesOn() {
        try (Team team = new Team(3)) {
            IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> team.run(member -> {
                if (member == 2) {
                    throw new IllegalArgumentException("member 2");
                }
            }, member -> { }));
            assertEquals("member 2", failure.getMessage());
            int[] done = new int[3];
            team.run(member -> done[member] = 1);
            assertArrayEquals(new int[] {1, 1, 1}, done);
        }
    }
}
