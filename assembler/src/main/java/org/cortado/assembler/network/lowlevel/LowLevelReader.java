package org.cortado.assembler.network.lowlevel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.PopulationReader;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/**
 * Reads the directives that configure cores word by word. {@code .core x,y,k} opens a core; the others speak of the
 * core opened last. What has a name is read in a round of its own, before the words.
 */
public final class LowLevelReader {
    /** The directives of a core, {@code .core} and {@code .slots} apart. */
    public static final Set<String> WORDS =
            Set.of(".axonin", ".synapse", ".axonout", ".words", ".spike", ".write", ".watch");

    private final Reading reading;
    private final Chip chip;
    private final SlotsReader slots;
    private final WordsReader words;
    private final HandDrive drive;
    private final Map<Integer, HandCore> cores = new TreeMap<>();
    private final Map<Statement, HandCore> opened = new IdentityHashMap<>();
    private HandCore current;

    public LowLevelReader(Reading reading, Chip chip, CellTable cells, PopulationReader populating) {
        this.reading = reading;
        this.chip = chip;
        this.slots = new SlotsReader(reading, chip, cells, populating);
        this.drive = new HandDrive(reading, chip);
        this.words = new WordsReader(reading, drive);
    }

    /** The cores configured by hand, by linear index. */
    Collection<HandCore> cores() {
        return cores.values();
    }

    /** For each core whether it is configured by hand. */
    public boolean[] closed() {
        boolean[] closed = new boolean[chip.cores()];
        cores.keySet().forEach(core -> closed[core] = true);
        return closed;
    }

    /** What the host does, given by hand. */
    public HandDrive drive() {
        return drive;
    }

    /** First round: {@code .core} and {@code .slots}. */
    public void named(Statement statement) {
        if (statement.name().equals(".core")) {
            open(statement);
        } else if (current == null) {
            misplaced(statement);
        } else {
            HandRun run = slots.read(statement);
            if (run != null) {
                current.runs.add(run);
            }
        }
    }

    private void open(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        CoreAddress address = address(arguments, ".core 0,0,0");
        Expr slotsExpr = arguments.take("slots");
        Expr wordsExpr = arguments.take("state_words");
        int most = chip.size(ChipParameter.NEURONS);
        Integer count = slotsExpr == null ? Integer.valueOf(-1) : reading.size(slotsExpr, "slots", 0, most);
        Integer state = wordsExpr == null ? Integer.valueOf(-1) : reading.size(wordsExpr, "state_words", 0, 16);
        if (address == null || count == null || state == null || !arguments.finish()) {
            return;
        }
        HandCore core = new HandCore(address, chip, statement.span(), count, state);
        HandCore before = cores.putIfAbsent(core.index, core);
        if (before != null) {
            reading.diagnostics().error("doubled-core", statement.span(), "core " + address + " is opened twice",
                    "write all that belongs to it behind one .core", Diagnostic.note(before.span, "first here"));
        }
        current = before == null ? core : before;
        opened.put(statement, current);
    }

    private CoreAddress address(Arguments arguments, String example) {
        Expr x = arguments.next("a core's address x,y,k", example);
        Expr y = x == null ? null : arguments.next("a core's address x,y,k", example);
        Expr k = y == null ? null : arguments.next();
        Integer column = y == null ? null : reading.size(x, "x", 0, chip.width() - 1);
        Integer row = column == null ? null : reading.size(y, "y", 0, chip.height() - 1);
        Integer core = row == null ? null : k == null ? Integer.valueOf(0)
                : reading.size(k, "the core of the tile", 0, chip.coresPerTile() - 1);
        return core == null ? null : new CoreAddress(column, row, core);
    }

    private void misplaced(Statement statement) {
        misplaced(statement, statement.name(), reading);
    }

    /** Reported once; and not where something is wrong already, which may be the line that was to open one. */
    static void misplaced(Statement statement, String what, Reading reading) {
        if (!reading.diagnostics().hasErrors()) {
            reading.error("no-core", statement.span(), what + " speaks of a core, but none is open",
                    "write .core x,y,k before it");
        }
    }

    /** Second round: the words. */
    public void words(Statement statement) {
        if (statement.name().equals(".core")) {
            current = opened.getOrDefault(statement, current);
            return;
        }
        if (statement.name().equals(".words")) {
            words.read(statement, current);
            return;
        }
        if (current == null) {
            misplaced(statement);
            return;
        }
        Arguments arguments = Arguments.of(statement, reading);
        switch (statement.name()) {
            case ".axonin" -> axonIn(arguments);
            case ".synapse" -> synapse(statement, arguments);
            case ".axonout" -> axonOut(statement, arguments);
            case ".spike" -> drive.spike(arguments, current);
            case ".write" -> drive.write(arguments, current);
            default -> watch(arguments);
        }
        arguments.finish();
    }

    private Integer optional(Arguments arguments, String key, int standard, int least, int most) {
        Expr expr = arguments.take(key);
        return expr == null ? Integer.valueOf(standard) : reading.size(expr, key, least, most);
    }

    private void axonIn(Arguments arguments) {
        String example = ".axonin 0, first=0, count=10";
        Expr keyExpr = arguments.next("a key", example);
        Expr firstExpr = keyExpr == null ? null : arguments.need("first", example);
        Expr countExpr = firstExpr == null ? null : arguments.need("count", example);
        if (countExpr == null) {
            return;
        }
        int synapses = current.memory(Memory.SYNAPSES).most();
        Integer key = reading.size(keyExpr, "the key", 0, current.memory(Memory.AXONIN).most() - 1);
        Integer first = reading.size(firstExpr, "first", 0, synapses - 1);
        Integer count = reading.size(countExpr, "count", 0, synapses);
        Integer channel = optional(arguments, "channel", 0, 0, 3);
        Integer exponent = optional(arguments, "exponent", 0, -AxonInWord.MAX_EXPONENT, AxonInWord.MAX_EXPONENT);
        if (key != null && first != null && count != null && channel != null && exponent != null) {
            current.memory(Memory.AXONIN).put(key, new AxonInWord(first, count, channel, exponent).pack());
        }
    }

    private void synapse(Statement statement, Arguments arguments) {
        String example = ".synapse 100, 1, 0";
        Expr weightExpr = arguments.next("weight, delay and slot", example);
        Expr delayExpr = weightExpr == null ? null : arguments.next("weight, delay and slot", example);
        Expr slotExpr = delayExpr == null ? null : arguments.next("weight, delay and slot", example);
        if (slotExpr == null) {
            return;
        }
        SynapseLayout layout = chip.synapseLayout();
        MemoryWords memory = current.memory(Memory.SYNAPSES);
        Integer weight = reading.size(weightExpr, "weight", layout.minWeight(), layout.maxWeight());
        Integer delay = reading.size(delayExpr, "delay", 1, chip.size(ChipParameter.DELAYS));
        Integer slot = reading.size(slotExpr, "slot", 0, chip.size(ChipParameter.NEURONS) - 1);
        Integer at = optional(arguments, "at", memory.end(), 0, memory.most() - 1);
        if (weight == null || delay == null || slot == null || at == null) {
            return;
        }
        if (words.fits(Memory.SYNAPSES, memory, at, 1, statement.span())) {
            memory.put(at, layout.pack(weight, delay, slot));
        }
    }

    private void axonOut(Statement statement, Arguments arguments) {
        String example = ".axonout 5 -> 1,0,0, 7";
        Expr first = arguments.next("slot -> x,y,k, key", example);
        if (first == null) {
            return;
        }
        if (!(first instanceof Expr.Binary arrow && arrow.operator().equals("->"))) {
            reading.error("missing-arrow", first.span(), "expected slot -> x,y,k, key", "write it as in: " + example);
            return;
        }
        List<Expr> others = new ArrayList<>(arguments.rest());
        if (others.size() != 3) {
            reading.error("missing-argument", statement.nameSpan(), ".axonout needs slot -> x,y,k, key",
                    "write it as in: " + example);
            return;
        }
        Integer slot = reading.size(arrow.left(), "slot", 0, chip.size(ChipParameter.NEURONS) - 1);
        Integer x = reading.size(arrow.right(), "x", 0, chip.width() - 1);
        Integer y = reading.size(others.get(0), "y", 0, chip.height() - 1);
        Integer k = reading.size(others.get(1), "the core of the tile", 0, chip.coresPerTile() - 1);
        Integer key = reading.size(others.get(2), "the key", 0, chip.size(ChipParameter.AXONS_IN) - 1);
        MemoryWords memory = current.memory(Memory.AXONOUT);
        if (slot != null && x != null && y != null && k != null && key != null
                && words.fits(Memory.AXONOUT, memory, memory.end(), 1, statement.span())) {
            memory.put(memory.end(), new AxonOutWord(slot, new CoreAddress(x, y, k), key).pack());
        }
    }

    private void watch(Arguments arguments) {
        String example = ".watch 0..9, state, 0";
        Expr where = arguments.next("slots", example);
        Expr kindExpr = where == null ? null : arguments.next("spikes, state, parameter or input", example);
        int[] range = kindExpr == null ? null : slots.range(where);
        Expr indexExpr = kindExpr == null ? null : arguments.next();
        String kind = range == null ? null : reading.name(kindExpr, "spikes, state, parameter or input");
        Integer index = indexExpr == null ? Integer.valueOf(0) : reading.size(indexExpr, "index", 0, 15);
        if (kind != null && index != null) {
            Drive.Kind known = drive.kind(kind, kindExpr);
            if (known != null) {
                drive.watches().add(new Drive.Probe(current.index, range[0], range[1], known, index));
            }
        }
    }
}
