package org.cortado.emulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final int[] FOUR_AND_THREE = {0, 4, 7};

    private static Claims opened(int[] firsts, boolean helping) {
        Claims claims = new Claims(firsts, helping);
        for (int member = 0; member + 1 < firsts.length; member++) {
            claims.open(member);
        }
        return claims;
    }

    private static List<Integer> all(Claims claims, int member) {
        List<Integer> cores = new ArrayList<>();
        for (int core = claims.next(member); core >= 0; core = claims.next(member)) {
            cores.add(core);
        }
        return cores;
    }

    @Test
    void aMemberTakesItsOwnInOrderAndThenThoseOfOthersFromTheEnd() {
        assertEquals(List.of(4, 5, 6, 3, 2, 1, 0), all(opened(FOUR_AND_THREE, true), 1));
    }

    @Test
    void whatOneHasTakenTheOthersDoNotGet() {
        Claims claims = opened(FOUR_AND_THREE, true);
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            taken.add(claims.next(1));
            taken.add(claims.next(0));
        }
        assertEquals(List.of(4, 0, 5, 1, 6, 2, 3, -1), taken);
    }

    @Test
    void membersThatKeepApartTakeTheirOwnAlone() {
        Claims claims = opened(FOUR_AND_THREE, false);
        assertEquals(List.of(List.of(4, 5, 6), List.of(0, 1, 2, 3)), List.of(all(claims, 1), all(claims, 0)));
    }

    @Test
    void aShareThatIsNotOpenHasNothingToTake() {
        Claims claims = new Claims(FOUR_AND_THREE, true);
        claims.open(0);
        assertEquals(List.of(3, 2, 1, 0), all(claims, 1));
    }

    @Test
    void everyCoreIsClaimedOnceInEveryStep() {
        int steps = 2_000;
        int[] firsts = {0, 1, 30, 33, 40};
        Claims claims = new Claims(firsts, true);
        AtomicIntegerArray times = new AtomicIntegerArray(40);
        try (Team team = new Team(4)) {
            team.run(steps, (member, step) -> {
                claims.open(member);
                all(claims, member).forEach(times::incrementAndGet);
            });
        }
        List<Integer> wrong = new ArrayList<>();
        for (int core = 0; core < 40; core++) {
            if (times.get(core) != steps) {
                wrong.add(core);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
