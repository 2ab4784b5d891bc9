package org.cortado.assembler.network.place;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.text.Counted;

/** Poses the placement problem of a network to an algorithm, and reports what found no room. */
public final class Placer {
    private final Reading reading;
    private final Chip chip;
    private final List<Population> populations;

    public Placer(Reading reading, Chip chip, List<Population> populations) {
        this.reading = reading;
        this.chip = chip;
        this.populations = populations;
    }

    /**
     * The segments of all populations, or null where there is no room, which is then reported.
     *
     * @param own populations whose neurons have parameter sets of their own although their values are alike
     * @param words words of the program store that a program takes
     */
    public List<Segment> place(Placement placement, List<Segment> pins, boolean[] closed, Set<Population> own,
            ToIntFunction<NeuronProgram> words) {
        List<PlacementProblem.Item> items = new ArrayList<>();
        Map<NeuronProgram, Integer> numbers = new IdentityHashMap<>();
        for (Population population : populations) {
            NeuronProgram program = population.program();
            Integer number = numbers.getOrDefault(program, numbers.size());
            numbers.putIfAbsent(program, number);
            items.add(new PlacementProblem.Item(population.size(), number, words.applyAsInt(program),
                    program.parameterWords(), population.varies() || own.contains(population)));
        }
        PlacementProblem problem = new PlacementProblem(chip, List.copyOf(items), pins, closed);
        try {
            return placement.place(problem);
        } catch (Placement.DoesNotFit e) {
            report(populations.get(e.population()), problem, e);
            return null;
        }
    }

    private void report(Population population, PlacementProblem problem, Placement.DoesNotFit fault) {
        PlacementProblem.Item item = problem.items().get(fault.population());
        int program = chip.size(ChipParameter.PROGRAM_WORDS);
        if (item.programWords() > program) {
            reading.error("capacity", population.span(),
                    Message.of("%s has %,d words, %,d more than a core's program store of %,d",
                    population.program().name(), item.programWords(), item.programWords() - program,
                    program),
                    item.programWords() <= ChipParameter.PROGRAM_WORDS.max()
                    ? "write .chip program_words=" + item.programWords() : "use smaller tables");
            return;
        }
        Shortage shortage = Shortage.of(problem);
        String cores = chip.cores() == 1 ? "the chip's one core is full"
                : Message.of("the %,d cores of the chip are full", chip.cores());
        reading.error("capacity", population.span(),
                Message.of("no room for %,d of the %s of %s: %s%s", fault.unplaced(),
                Counted.grouped(population.size(), "neuron"), population.name(), cores,
                shortage == null ? "" : Message.of(" (%s: %s=%,d)", shortage.memory(), shortage.size().key(),
                chip.get(shortage.size()))),
                shortage == null ? "write .chip with a larger mesh=WxH, more cores= a tile, or more neurons= a core "
                + "(now " + chip.size(ChipParameter.NEURONS) + ")"
                : "write .chip " + shortage.size().key() + "=" + shortage.enough() + ", or a larger mesh=WxH");
    }
}
