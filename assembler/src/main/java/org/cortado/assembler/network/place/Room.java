package org.cortado.assembler.network.place;

import java.util.BitSet;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;

/** What is left of one core while neurons are placed. */
final class Room {
    private final BitSet programs = new BitSet();
    private int slots;
    private int programWords;
    private long parameterWords;
    private int runs;

    Room(Chip chip) {
        slots = chip.size(ChipParameter.NEURONS);
        programWords = chip.size(ChipParameter.PROGRAM_WORDS);
        parameterWords = (long) slots * chip.size(ChipParameter.PARAMETER_WORDS);
        runs = chip.size(ChipParameter.RUNS);
    }

    boolean isEmpty(Chip chip) {
        return slots == chip.size(ChipParameter.NEURONS);
    }

    boolean isFull() {
        return slots == 0 || runs == 0;
    }

    /** How many neurons of an item fit, at most {@code wanted}. */
    int fitting(PlacementProblem.Item item, int wanted) {
        if (runs == 0 || !programs.get(item.program()) && item.programWords() > programWords) {
            return 0;
        }
        long sets = item.parameterWords() == 0 ? Integer.MAX_VALUE : parameterWords / item.parameterWords();
        long most = item.own() ? sets : sets > 0 ? Integer.MAX_VALUE : 0;
        return (int) Math.min(Math.min(wanted, slots), most);
    }

    void take(PlacementProblem.Item item, int count) {
        slots -= count;
        runs--;
        parameterWords -= (long) item.parameterWords() * (item.own() ? count : 1);
        if (!programs.get(item.program())) {
            programs.set(item.program());
            programWords -= item.programWords();
        }
    }
}
