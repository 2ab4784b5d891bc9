package org.cortado.assembler.network.lowlevel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.RunCheck;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.network.link.Capacity;
import org.cortado.assembler.network.link.CoreDraft;
import org.cortado.assembler.network.link.NetworkLayout;
import org.cortado.assembler.network.link.PlacedRun;
import org.cortado.assembler.network.link.ProgramStore;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Work;
import org.cortado.assembler.text.Counted;

/**
 * Lays out the cores configured by hand. What {@code .slots} names comes first: programs and parameters, behind the
 * words given for their memories; then the words given are written over everything.
 */
public final class HandLayout {
    private final Reading reading;
    private final Chip chip;
    private final CellTable cells;
    private final Set<Population> own;
    private final Map<Integer, CoreDraft> drafts = new TreeMap<>();
    private final Map<Integer, List<PlacedRun>> runs = new TreeMap<>();

    /**
     * A layout to be made.
     *
     * @param own populations whose neurons need parameter sets of their own although their values are alike
     */
    public HandLayout(Reading reading, Chip chip, CellTable cells, Set<Population> own) {
        this.reading = reading;
        this.chip = chip;
        this.cells = cells;
        this.own = own;
    }

    /** The cores, by linear index. */
    public Map<Integer, CoreDraft> drafts() {
        return drafts;
    }

    /** The runs of each core that belong to a population. */
    public Map<Integer, List<PlacedRun>> runs() {
        return runs;
    }

    /** Lays out all cores; false where something was wrong, which is then reported. */
    public boolean lay(LowLevelReader source) {
        boolean right = true;
        for (HandCore core : source.cores()) {
            right &= lay(core);
        }
        return right;
    }

    private boolean lay(HandCore core) {
        List<HandRun> sorted = new ArrayList<>(core.runs);
        sorted.addAll(rawRuns(core));
        if (!onCore(core, sorted)) {
            return false;
        }
        sorted.sort(Comparator.comparingInt(HandRun::firstSlot));
        int slots = Math.max(core.slots, sorted.stream().mapToInt(r -> r.lastSlot() + 1).max().orElse(0));
        int stateWords = Math.max(core.stateWords, sorted.stream().mapToInt(HandLayout::stateWords).max().orElse(0));
        for (HandRun run : sorted) {
            if (run.stride() == 0 && run.values() != null && run.values().varies()) {
                reading.error("shared-parameters", run.span(),
                        "the values differ by slot, but stride=0 makes the slots "
                        + "share one set", "leave stride= away");
                return false;
            }
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).firstSlot() <= sorted.get(i - 1).lastSlot()) {
                reading.error("doubled-slots", sorted.get(i).span(), "slot " + sorted.get(i).firstSlot()
                        + " runs two programs", "give each slot one program");
                return false;
            }
        }
        if (core.memory(Memory.STATE).end() > slots * stateWords) {
            reading.error("wrong-count", core.span, Counted.of(core.memory(Memory.STATE).end(), "state word") + " for "
                    + Counted.of(slots, "slot") + " of " + stateWords, "write .core with slots= and state_words=");
            return false;
        }
        CoreDraft draft = new CoreDraft(core.address, core.index);
        draft.span = core.span;
        draft.slots = slots;
        draft.stateWords = stateWords;
        draft.takeState();
        ProgramStore store = new ProgramStore(core.memory(Memory.PROGRAM).longs());
        int parameters = core.memory(Memory.PARAMETERS).end();
        List<PlacedRun> placed = new ArrayList<>();
        for (HandRun run : sorted) {
            PlacedRun at = run.values() == null ? null : place(run, core.index, parameters);
            int set = at == null ? 0 : at.population().program().parameterWords();
            parameters = at == null ? parameters
                    : Math.max(parameters, at.parameterBase() + (at.count() - 1) * at.parameterStride() + set);
            placed.add(at);
        }
        return finish(core, draft, sorted, placed, store, parameters);
    }

    /** Words given for the program table may say anything; what is laid out after them must fit a core. */
    private boolean onCore(HandCore core, List<HandRun> all) {
        String fault = all.stream().map(HandRun::raw).filter(Objects::nonNull).map(this::fault)
                .filter(Objects::nonNull).findFirst().orElse(null);
        if (fault != null) {
            reading.error("bad-words", core.span, "core " + core.address + ": " + fault,
                    "correct the words given for that core");
        }
        return fault == null;
    }

    /** What is wrong with an entry wherever others lie: overlaps and the words there are in the end come later. */
    private String fault(ProgramRun raw) {
        return RunCheck.fault(raw, 0, chip.size(ChipParameter.NEURONS), Register.Kind.STATE.count(),
                chip.size(ChipParameter.PROGRAM_WORDS));
    }

    private static int stateWords(HandRun run) {
        return run.raw() != null ? run.raw().stateWords() : run.values().states().size();
    }

    private static List<HandRun> rawRuns(HandCore core) {
        int[] words = core.memory(Memory.RUNS).ints();
        List<HandRun> runs = new ArrayList<>();
        for (int i = 0; i < words.length; i += ProgramRun.WORDS) {
            ProgramRun raw = ProgramRun.of(words, i);
            runs.add(new HandRun(core.span, raw.firstSlot(), raw.lastSlot(), null, null, 0, raw.parameterBase(),
                    raw.parameterStride(), raw.wideChannels(), raw.firstNeuron(), raw));
        }
        return runs;
    }

    private PlacedRun place(HandRun run, int core, int free) {
        Population values = run.values();
        int set = values.program().parameterWords();
        boolean each = values.varies() || run.name() != null && own.contains((Population) cells.get(run.name()));
        return new PlacedRun(values, 0, run.slots(), core, run.firstSlot(), run.base() >= 0 ? run.base() : free,
                run.stride() >= 0 ? run.stride() : each ? set : 0);
    }

    private boolean finish(HandCore core, CoreDraft draft, List<HandRun> sorted, List<PlacedRun> placed,
            ProgramStore store, int parameters) {
        for (HandRun run : sorted) {
            NeuronProgram program = run.values() == null ? null : run.values().program();
            draft.programs.add(program);
            if (program != null) {
                store.start(program);
            }
        }
        Capacity words = new Capacity(chip, ChipParameter.PROGRAM_WORDS, "words of program store");
        Capacity sets = new Capacity(chip, ChipParameter.PARAMETER_WORDS, "parameter words");
        Capacity table = new Capacity(chip, ChipParameter.RUNS, "runs of neurons");
        words.needs(core.index, store.size(), core.span);
        sets.needs(core.index, parameters, core.span);
        table.needs(core.index, sorted.size(), core.span);
        if (!(words.holds(reading) & sets.holds(reading) & table.holds(reading))) {
            return false;
        }
        draft.program = store.words();
        draft.parameters = new int[parameters];
        draft.realParameters = new double[parameters];
        List<PlacedRun> named = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            HandRun run = sorted.get(i);
            PlacedRun at = placed.get(i);
            draft.runs.add(at == null ? run.raw() : entry(run, at, store));
            draft.wideGiven.add(run.wide());
            if (at != null) {
                NetworkLayout.fillValues(draft, at);
            }
            if (run.name() != null && cells.get(run.name()) instanceof Population population) {
                named.add(new PlacedRun(population, run.firstIndex(), run.slots(), core.index, run.firstSlot(),
                        at.parameterBase(), at.parameterStride()));
            }
        }
        runs.put(core.index, named);
        overlay(core, draft);
        drafts.put(core.index, draft);
        return sortRows(core, draft);
    }

    private static ProgramRun entry(HandRun run, PlacedRun at, ProgramStore store) {
        NeuronProgram program = run.values().program();
        return new ProgramRun(run.firstSlot(), run.lastSlot(), store.start(program), program.instructions().length,
                at.parameterBase(), at.parameterStride(), program.states().size(), program.width(), program.substeps(),
                run.neuron(), 0);
    }

    /** Writes the words given over what the slots came to; the twin reads them in the formats of their programs. */
    private void overlay(HandCore core, CoreDraft draft) {
        MemoryWords parameters = core.memory(Memory.PARAMETERS);
        MemoryWords state = core.memory(Memory.STATE);
        parameters.over(draft.parameters);
        state.over(draft.state);
        draft.readReals(parameters::isGiven, state::isGiven);
        draft.axonIn = core.memory(Memory.AXONIN).longs();
        draft.synapses = core.memory(Memory.SYNAPSES).ints();
        draft.axonOut = core.memory(Memory.AXONOUT).longs();
    }

    /** Sorts the axon-out entries by slot and each row of synapses by delay and slot, as the machine wants them. */
    private boolean sortRows(HandCore core, CoreDraft draft) {
        for (int i = 1; i < draft.axonOut.length; i++) {
            if (draft.axonOut[i] >>> 36 < draft.axonOut[i - 1] >>> 36) {
                sortAxonOut(draft);
                break;
            }
        }
        SynapseLayout layout = chip.synapseLayout();
        int order = (1 << layout.slotBits() + layout.delayBits()) - 1;
        long synapses = 0;
        for (int key = 0; key < draft.axonIn.length; key++) {
            AxonInWord row = row(draft.axonIn[key]);
            if (row == null || row.count() > draft.synapses.length - row.first()) {
                reading.error("bad-row", core.span, "axon-in entry " + key + " of core " + core.address
                        + (row == null ? " is no entry" : " names " + Counted.of(row.count(), "synapse")
                        + " from " + row.first()
                        + ", but there are " + draft.synapses.length), "write more .synapse lines, or another count=");
                return false;
            }
            synapses += row.count();
        }
        long all = synapses;
        if (!reading.affords(all, Work.Kind.SYNAPSE, core.span,
                () -> Message.of("rows of core %s, %,d synapses where shared ones count again", core.address, all),
                "use fewer or shorter rows")) {
            return false;
        }
        for (long entry : draft.axonIn) {
            AxonInWord row = row(entry);
            sort(draft.synapses, row.first(), row.first() + row.count(), order);
        }
        return true;
    }

    private static void sortAxonOut(CoreDraft draft) {
        Long[] entries = Arrays.stream(draft.axonOut).boxed().toArray(Long[]::new);
        Arrays.sort(entries, Comparator.comparingLong(word -> word >>> 36));
        draft.axonOut = Arrays.stream(entries).mapToLong(Long::longValue).toArray();
    }

    private static AxonInWord row(long word) {
        try {
            return AxonInWord.unpack(word);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void sort(int[] words, int from, int to, int order) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            sorted = (words[i - 1] & order) <= (words[i] & order);
        }
        if (!sorted) {
            Integer[] row = Arrays.stream(words, from, to).boxed().toArray(Integer[]::new);
            Arrays.sort(row, Comparator.comparingInt(word -> word & order));
            for (int i = from; i < to; i++) {
                words[i] = row[i - from];
            }
        }
    }
}
