package org.cortado.assembler.network.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.network.place.Segment;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.WordColumn;
import org.cortado.assembler.network.read.Heap;
import org.cortado.assembler.network.read.Reading;

/**
 * Lays placed populations into the cores: slots in the order of neuron ids, programs, parameters and states. Knows
 * afterwards where each neuron is.
 */
public final class NetworkLayout {
    /** Bytes of a word and its real value. */
    private static final long BYTES = 12;

    private final Chip chip;
    private final Reading reading;
    private final List<Population> populations;
    private final Set<Population> own;
    private final Map<Integer, List<PlacedRun>> runsOf = new TreeMap<>();
    private final Map<Integer, CoreDraft> drafts = new TreeMap<>();
    private final int[] coreOf;
    private final short[] slotOf;

    /**
     * A layout to be made.
     *
     * @param own populations whose neurons need a parameter set each although their values are alike
     */
    public NetworkLayout(Chip chip, Reading reading, List<Population> populations, Set<Population> own) {
        this.chip = chip;
        this.reading = reading;
        this.populations = populations;
        this.own = own;
        int neurons = populations.stream().mapToInt(p -> p.firstNeuron() + p.size()).max().orElse(0);
        this.coreOf = new int[neurons];
        this.slotOf = new short[neurons];
    }

    /** Whether each neuron of a population has a parameter set of its own. */
    boolean hasOwn(Population population) {
        return population.varies() || own.contains(population);
    }

    /** Lays out the segments; false where something does not fit, which is then reported. */
    public boolean lay(List<Segment> segments) {
        Map<Integer, List<Segment>> byCore = new TreeMap<>();
        segments.forEach(s -> byCore.computeIfAbsent(s.core(), c -> new ArrayList<>()).add(s));
        Map<Integer, ProgramStore> stores = new LinkedHashMap<>();
        Map<Integer, Integer> parameterWords = new LinkedHashMap<>();
        byCore.forEach((core, onCore) -> {
            ProgramStore store = new ProgramStore();
            stores.put(core, store);
            parameterWords.put(core, plan(core, onCore, store));
        });
        if (!fits(stores, parameterWords)) {
            return false;
        }
        byCore.keySet().forEach(core -> fill(core, stores.get(core), parameterWords.get(core)));
        return true;
    }

    /** Assigns slots and parameter addresses of one core; returns the number of parameter words. */
    private int plan(int core, List<Segment> segments, ProgramStore store) {
        segments.sort(Comparator.comparingInt(Segment::population).thenComparingInt(Segment::first));
        List<PlacedRun> runs = new ArrayList<>();
        Map<Population, Integer> shared = new IdentityHashMap<>();
        int slot = 0;
        int words = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            int count = segment.count();
            while (i + 1 < segments.size() && segments.get(i + 1).population() == segment.population()
                    && segments.get(i + 1).first() == segment.first() + count) {
                count += segments.get(++i).count();
            }
            Population population = populations.get(segment.population());
            store.start(population.program());
            int set = population.program().parameterWords();
            boolean each = hasOwn(population);
            Integer known = each ? null : shared.get(population);
            int base = known != null ? known : words;
            words += known != null ? 0 : each ? Math.multiplyExact(set, count) : set;
            shared.putIfAbsent(population, base);
            runs.add(new PlacedRun(population, segment.first(), count, core, slot, base, each ? set : 0));
            slot += count;
        }
        runsOf.put(core, runs);
        return words;
    }

    private boolean fits(Map<Integer, ProgramStore> stores, Map<Integer, Integer> parameterWords) {
        Capacity slots = new Capacity(chip, ChipParameter.NEURONS, "neuron slots");
        Capacity programs = new Capacity(chip, ChipParameter.PROGRAM_WORDS, "words of program store");
        Capacity parameters = new Capacity(chip, ChipParameter.PARAMETER_WORDS, "parameter words");
        Capacity table = new Capacity(chip, ChipParameter.RUNS, "runs of neurons");
        runsOf.forEach((core, runs) -> {
            PlacedRun last = runs.get(runs.size() - 1);
            slots.needs(core, last.lastSlot() + 1, last.population().span());
            programs.needs(core, stores.get(core).size(), runs.get(0).population().span());
            parameters.needs(core, parameterWords.get(core), runs.get(0).population().span());
            table.needs(core, runs.size(), runs.get(0).population().span());
        });
        return slots.holds(reading) & programs.holds(reading) & parameters.holds(reading) & table.holds(reading)
                && Heap.holds(bytes(parameterWords), "parameter and state memories", null, reading);
    }

    private long bytes(Map<Integer, Integer> parameterWords) {
        long words = parameterWords.values().stream().mapToLong(Integer::longValue).sum();
        for (Population population : populations) {
            words += (long) population.size() * population.states().size();
        }
        return BYTES * words;
    }

    private void fill(int core, ProgramStore store, int parameterWords) {
        List<PlacedRun> runs = runsOf.get(core);
        CoreDraft draft = new CoreDraft(CoreAddress.of(chip, core), core);
        draft.slots = runs.get(runs.size() - 1).lastSlot() + 1;
        draft.stateWords = runs.stream().mapToInt(r -> r.population().states().size()).max().orElse(0);
        draft.program = store.words();
        draft.parameters = new int[parameterWords];
        draft.realParameters = new double[parameterWords];
        draft.takeState();
        for (PlacedRun run : runs) {
            Population population = run.population();
            draft.runs.add(new ProgramRun(run.firstSlot(), run.lastSlot(), store.start(population.program()),
                    population.program().instructions().length, run.parameterBase(), run.parameterStride(),
                    population.states().size(), population.program().width(), population.program().substeps(),
                    population.firstNeuron() + run.first(), 0));
            draft.programs.add(population.program());
            fillValues(draft, run);
            int id = population.firstNeuron() + run.first();
            Arrays.fill(coreOf, id, id + run.count(), core);
            for (int i = 0; i < run.count(); i++) {
                slotOf[id + i] = (short) (run.firstSlot() + i);
            }
        }
        drafts.put(core, draft);
    }

    /** Writes the parameters and start values of a run of neurons. */
    public static void fillValues(CoreDraft draft, PlacedRun run) {
        List<WordColumn> parameters = run.population().parameters();
        List<WordColumn> states = run.population().states();
        for (int i = 0; i < run.count(); i++) {
            int index = run.first() + i;
            for (int w = 0; w < parameters.size() && (i == 0 || run.parameterStride() > 0); w++) {
                int address = run.address(index, w);
                draft.parameters[address] = parameters.get(w).word(index);
                draft.realParameters[address] = parameters.get(w).real(index);
            }
            for (int w = 0; w < states.size(); w++) {
                int address = (run.firstSlot() + i) * draft.stateWords + w;
                draft.state[address] = states.get(w).word(index);
                draft.realState[address] = states.get(w).real(index);
            }
        }
    }

    /** The cores laid out, by linear index. */
    public Map<Integer, CoreDraft> drafts() {
        return drafts;
    }

    /** The runs of each core, by linear index. */
    public Map<Integer, List<PlacedRun>> runs() {
        return runsOf;
    }

    /** The linear index of the core of a neuron id. */
    public int core(int neuron) {
        return coreOf[neuron];
    }

    /** The slot of a neuron id. */
    public int slot(int neuron) {
        return slotOf[neuron];
    }
}
