package org.cortado.assembler.network.place;

import java.util.List;
import org.cortado.assembler.image.ChipParameter;

/**
 * What a network that found no room is short of: the size of the chip which, raised alone, gives every neuron room, and
 * the least value that does.
 *
 * @param size the size of a core
 * @param enough the least value of it at which all neurons find room
 */
record Shortage(ChipParameter size, long enough) {
    /** Slots last: with them the parameter memory grows too. */
    private static final List<ChipParameter> SIZES = List.of(ChipParameter.RUNS, ChipParameter.PARAMETER_WORDS,
            ChipParameter.PROGRAM_WORDS, ChipParameter.NEURONS);

    /** The shortage of a problem, found by placing it in source order; null where no size alone gives room. */
    static Shortage of(PlacementProblem problem) {
        for (ChipParameter size : SIZES) {
            long low = problem.chip().get(size);
            long high = size.max();
            if (fits(problem, size, high)) {
                while (high - low > 1) {
                    long middle = (low + high) / 2;
                    boolean fits = fits(problem, size, middle);
                    low = fits ? low : middle;
                    high = fits ? middle : high;
                }
                return new Shortage(size, high);
            }
        }
        return null;
    }

    private static boolean fits(PlacementProblem problem, ChipParameter size, long value) {
        try {
            new SequentialPlacement().place(new PlacementProblem(problem.chip().with(size, value), problem.items(),
                    problem.pinned(), problem.closed()));
            return true;
        } catch (Placement.DoesNotFit e) {
            return false;
        }
    }

    /** What of each core is full. */
    String memory() {
        return switch (size) {
            case RUNS -> "program table";
            case PARAMETER_WORDS -> "parameter memory";
            case PROGRAM_WORDS -> "program store";
            default -> "slots";
        };
    }
}
