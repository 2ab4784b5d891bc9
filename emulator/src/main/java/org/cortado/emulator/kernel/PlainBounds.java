package org.cortado.emulator.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cortado.assembler.isa.Register;

/**
 * Bounds of a program's states, parameters and inputs: a register's words lie in least .. least + 2^span - 1, which a
 * subtraction and a shift can check.
 *
 * @param least by register code: 0, a power of two's negative, or any word where {@code span} is 0
 * @param span by register code, 0 for one word in all lanes, 32 for any word
 */
record PlainBounds(int[] least, int[] span) {
    private static final int WORD = 32;

    /** The narrowest bounds that hold for the block in a frame; states and inputs never have but one word. */
    static PlainBounds of(LaneFrame f, int[] registers) {
        return of(f.rows, f.lanes, registers);
    }

    /** As {@link #of(LaneFrame, int[])}, for rows by register code; those that are null have no words. */
    static PlainBounds of(int[][] rows, int lanes, int[] registers) {
        PlainBounds bounds = new PlainBounds(new int[Register.PREDICATE], new int[Register.PREDICATE]);
        for (int r : registers) {
            if (rows[r] != null) {
                bounds.cover(r, rows[r], lanes);
            }
        }
        return bounds;
    }

    private void cover(int register, int[] row, int lanes) {
        Interval words = extremes(row, lanes);
        if (words.single() && parameter(register)) {
            least[register] = row[0];
        } else {
            set(register, words.lo(), words.hi());
        }
    }

    private static Interval extremes(int[] row, int lanes) {
        int low = row[0];
        int high = low;
        for (int i = 1; i < lanes; i++) {
            low = Math.min(low, row[i]);
            high = Math.max(high, row[i]);
        }
        return new Interval(low, high);
    }

    static boolean parameter(int register) {
        return register >= Register.PARAMETER && register < Register.TEMPORARY;
    }

    /** Sets the narrowest bounds that have both words. */
    private void set(int register, long from, long to) {
        least[register] = from < 0 ? -1 << Long.SIZE - Long.numberOfLeadingZeros(~from) : 0;
        span[register] = Math.min(WORD, Long.SIZE - Long.numberOfLeadingZeros(Math.max(to, 0) - least[register]));
    }

    Interval range(int register) {
        return span[register] == WORD ? Interval.ofWidth(WORD)
                : new Interval(least[register], least[register] + (1L << span[register]) - 1);
    }

    boolean bounded(int register) {
        return span[register] < WORD;
    }

    /** Whether the register holds one word in all lanes. */
    boolean uniform(int register) {
        return parameter(register) && span[register] == 0;
    }

    /** The word of a uniform register. */
    int value(int register) {
        return least[register];
    }

    /** Loops over the rows of those registers that have a bound, as few as possible: whether all words keep theirs. */
    LaneCheck[] checks(int[] registers) {
        int[] mine = Arrays.stream(registers).filter(this::bounded).toArray();
        LaneCheck[] checks = new LaneCheck[(mine.length + PlainOutside.MOST - 1) / PlainOutside.MOST];
        for (int i = 0; i < checks.length; i++) {
            int from = mine.length * i / checks.length;
            int to = mine.length * (i + 1) / checks.length;
            // a loop of one row does not exist, so one is looked at twice
            int[] some = IntStream.range(from, Math.max(to, from + PlainOutside.FEWEST))
                    .map(r -> mine[Math.min(r, to - 1)]).toArray();
            checks[i] = PlainOutside.of(some, Arrays.stream(some).map(r -> least[r]).toArray(),
                    Arrays.stream(some).map(r -> span[r]).toArray());
        }
        return checks;
    }

    /** Whether all words of some registers keep their bounds; for those that are seldom asked for. */
    boolean hold(LaneFrame frame, int[] registers) {
        boolean hold = true;
        for (int r : registers) {
            hold &= extremes(frame.rows[r], frame.lanes).within(range(r));
        }
        return hold;
    }

    private PlainBounds copy() {
        return new PlainBounds(least.clone(), span.clone());
    }

    /** The narrowest bounds that hold where either do. */
    PlainBounds union(PlainBounds other, int[] registers) {
        PlainBounds both = copy();
        for (int r : registers) {
            if (!uniform(r) || !other.uniform(r) || least[r] != other.least[r]) {
                Interval range = range(r).union(other.range(r));
                both.set(r, range.lo(), range.hi());
            }
        }
        return both;
    }

    /** With no bound on a register. */
    PlainBounds without(int register) {
        PlainBounds wider = copy();
        wider.span[register] = WORD;
        return wider;
    }

    /** With a register's greatest word 2^by times as large, about. */
    PlainBounds higher(int register, int by) {
        PlainBounds wider = copy();
        wider.span[register] = Math.min(WORD - 1, span[register] + by);
        return wider;
    }

    /** With a register's least word 2^by times as large in magnitude, its greatest not less than before. */
    PlainBounds lower(int register, int by) {
        PlainBounds wider = copy();
        int low = least[register] < 0 ? Integer.SIZE - Integer.numberOfLeadingZeros(~least[register]) : 0;
        wider.set(register, -1L << Math.min(WORD - 2, low + by), range(register).hi());
        return wider;
    }
}
