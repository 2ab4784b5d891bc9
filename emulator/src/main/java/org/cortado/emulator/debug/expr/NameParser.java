package org.cortado.emulator.debug.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.DebugInfo.Segment;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.name.Variable;

/**
 * Reads names of what a chip holds: {@code exc[17].v}, {@code exc[0..9].spiked}, {@code core(1,2).spikes},
 * {@code core(1,2)[5].s0}, {@code core(0,0).synapses[12]}, {@code chip.packets}, {@code link(0,0,east).load},
 * {@code step}; a plain variable is the selected neuron's.
 */
public final class NameParser {
    /** What begins a place that is no population's. */
    public static final List<String> HEADS = List.of("core", "chip", "link", "router", "step", "cycle", "time",
            "spikes");
    /** Those of them that a member follows. */
    public static final List<String> OWNERS = List.of("core", "chip", "link", "router");
    /** Those of them that a bracket follows. */
    static final List<String> BRACKETED = List.of("core", "link", "router");
    private static final int MOST_NEURONS = 1 << 22;
    private static final int MOST_NAMED = 8;

    private final Names names;
    private final Supplier<Neuron> selected;

    /** @param selected the selected neuron, null where the chip has none */
    public NameParser(Names names, Supplier<Neuron> selected) {
        this.names = names;
        this.selected = selected;
    }

    public Names names() {
        return names;
    }

    /** The place at the next word. */
    public Place place(Words words) {
        int from = words.peek().from();
        Words.Word first = words.peek();
        if (first.kind() != Words.Kind.NAME) {
            throw new DebugException("expected a name, found " + words.found());
        }
        boolean qualified = List.of("[", ".", "(").contains(words.peekSecond().text());
        if (names.indexOf(first.text()) >= 0 && qualified) {
            return ofNeurons(words, from);
        }
        return switch (first.text()) {
            case "core" -> qualified ? ofCore(words, from) : ofSelected(words);
            case "link" -> qualified ? new MeshParser(names).ofLink(words, from) : ofSelected(words);
            case "router" -> qualified ? new MeshParser(names).ofRouter(words, from) : ofSelected(words);
            case "chip" -> qualified ? new CoreParser(names).chip(words, from) : ofSelected(words);
            case "step", "cycle", "time" -> new Now(Keyed.find(Now.Kind.values(), words.next().text()),
                    names.chip().get(ChipParameter.TIMESTEP_PS));
            case "spikes" -> {
                words.next();
                yield new SpikeCount(names.populations().stream().flatMap(p -> p.segments().stream()).toList(),
                        "spikes");
            }
            default -> ofSelected(words);
        };
    }

    private Place ofSelected(Words words) {
        String name = words.peek().text();
        Neuron neuron = selected.get();
        int population = names.indexOf(name);
        if (population >= 0) {
            throw neuronsAlone(name, population);
        }
        if (neuron == null) {
            throw new DebugException("no population '%s'".formatted(name));
        }
        Place found = field(List.of(neuron), false, name, names.text(neuron) + "." + name);
        if (found == null) {
            List<String> known = new ArrayList<>(names.populations().stream().map(p -> p.name()).toList());
            known.addAll(fields(neuron.population()));
            known.addAll(HEADS);
            throw new DebugException("no name '%s': %s".formatted(name, Suggestion.remedy(name, known,
                    "neither a variable of %s nor a population: %s".formatted(names.text(neuron), String.join(", ",
                            names.populations().stream().limit(MOST_NAMED).map(p -> p.name()).toList())
                            + (names.populations().size() > MOST_NAMED ? ", ..." : "")))));
        }
        words.next();
        return found;
    }

    private Place ofCore(Words words, int from) {
        CoreParser parser = new CoreParser(names);
        int core = parser.core(words);
        return words.peek().text().equals("[") ? member(slots(core, words, from), words, from)
                : parser.member(core, words, from);
    }

    private Place ofNeurons(Words words, int from) {
        return member(neurons(words), words, from);
    }

    private Place member(NeuronSet set, Words words, int from) {
        int population = set.neurons().get(0).population();
        if (!words.peek().text().equals(".")) {
            throw neuronsAlone(set.text(), population);
        }
        words.next();
        String field = words.peek().text();
        if (field.equals("spikes")) {
            words.next();
            return new SpikeCount(set.neurons().stream().map(n -> new Segment(n.index(), n.core(), n.slot(), 1))
                    .toList(), words.since(from));
        }
        Place found = field(set.neurons(), set.range(), field, set.text() + "." + field);
        if (found == null) {
            throw new DebugException("%s has no '%s': %s".formatted(set.text(), field, Suggestion.remedy(field,
                    fields(population), Names.known("it has", fields(population)))));
        }
        words.next();
        return found;
    }

    private Place field(List<Neuron> neurons, boolean row, String field, String text) {
        Variable variable = names.variable(neurons.get(0).population(), field);
        if (variable != null) {
            return new NeuronWord(names, neurons, variable, row, text);
        }
        NeuronStatus.Kind kind = Keyed.find(NeuronStatus.Kind.values(), field);
        return kind == null ? null : new NeuronStatus(names, neurons, kind, row, text);
    }

    private DebugException neuronsAlone(String text, int population) {
        String field = names.variables(population).stream()
                .filter(variable -> Register.kind(variable.register()) == Register.Kind.STATE).map(Variable::name)
                .findFirst().orElse(fields(population).get(0));
        return new DebugException("'%s' names neurons: say what of them, as in '%s.%s'; 'info neuron' shows all of one"
                .formatted(text, text, field));
    }

    /** The names after the point of a neuron of a population. */
    public List<String> fields(int population) {
        List<String> fields = new ArrayList<>(names.variables(population).stream().map(Variable::name).toList());
        fields.addAll(Keyed.keys(NeuronStatus.Kind.values()));
        fields.add("spikes");
        return fields;
    }

    /** The neurons at the next word: {@code exc}, {@code exc[3]}, {@code exc[0..9]}, {@code core(0,0)[3]}. */
    public NeuronSet neurons(Words words) {
        int from = words.peek().from();
        if (words.peek().kind() != Words.Kind.NAME) {
            throw new DebugException("expected neurons, such as exc[3] or exc[0..9], found " + words.found());
        }
        if (words.peek().text().equals("core") && words.peekSecond().text().equals("(")) {
            return slots(new CoreParser(names).core(words), words, from);
        }
        int population = names.population(words.peek().text());
        words.next();
        int size = names.population(population).size();
        if (!words.accept("[")) {
            return size == 1 ? new NeuronSet(words.since(from), names.neurons(population), false)
                    : new NeuronSet(words.since(from), names.neurons(population), true);
        }
        List<Neuron> neurons = new ArrayList<>();
        boolean range = false;
        do {
            int first = (int) Numbers.whole(words, "a neuron's number", MOST_NEURONS);
            boolean more = words.accept("..");
            int last = more ? (int) Numbers.whole(words, "a neuron's number", MOST_NEURONS) : first;
            range |= more || !neurons.isEmpty();
            check(first, last, size, population);
            for (int i = first; i <= last; i++) {
                neurons.add(names.neuron(population, i));
            }
        } while (words.accept(",") && neurons.size() <= MOST_NEURONS);
        words.expect("]", "after the neuron's number");
        return new NeuronSet(words.since(from), neurons, range);
    }

    private void check(int first, int last, int size, int population) {
        if (first > last) {
            throw new DebugException("the range %d..%d runs backwards".formatted(first, last));
        }
        if (last >= size) {
            names.neuron(population, last);
        }
    }

    private NeuronSet slots(int core, Words words, int from) {
        words.expect("[", "and a slot after the core, as in core(0,0)[3]");
        int first = (int) Numbers.whole(words, "a slot", MOST_NEURONS);
        boolean range = words.accept("..");
        int last = range ? (int) Numbers.whole(words, "a slot", MOST_NEURONS) : first;
        words.expect("]", "after the slot");
        int slots = names.slots(core);
        if (first > last || last >= slots) {
            throw new DebugException("%s has no slot %d: it has %s".formatted(names.core(core), first > last ? first
                    : last, slots == 0 ? "none" : "0.." + (slots - 1)));
        }
        List<Neuron> neurons = new ArrayList<>();
        for (int slot = first; slot <= last; slot++) {
            neurons.add(names.at(core, slot));
        }
        return new NeuronSet(words.since(from), neurons, range);
    }
}
