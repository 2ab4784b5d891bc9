package org.cortado.emulator.debug.command;

import java.util.List;
import java.util.function.Function;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.CoreParser;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.ChipTables;
import org.cortado.emulator.debug.look.EnergyTables;
import org.cortado.emulator.debug.look.FlagTables;
import org.cortado.emulator.debug.look.NeuronTables;
import org.cortado.emulator.debug.look.PacketTables;
import org.cortado.emulator.debug.look.SessionTables;
import org.cortado.emulator.debug.look.WiringTables;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;

/** Shows what a topic is about. */
record Info(Function<Debugger, Reply> look) implements Command {
    private static final String CYCLES = "engine cycle; cycle 9; info ";
    static final List<Verb> TOPICS = List.of(
            topic("core", "[(X,Y)]", "All cores, or the memories and counters of one.", "core(0,0)",
                    Verb.Takes.EXPRESSION, Info::core),
            topic("neuron", "[NEURON]", "The registers, flags and waiting input of a neuron.", "neuron",
                    Verb.Takes.NEURONS, Info::neuron),
            topic("population", "[POPULATION]", "All populations, or the spread of the variables of one.",
                    "population", Verb.Takes.NEURONS, Info::population),
            plain("program", "All neuron programs: instructions, cycles, format.", NeuronTables::programs),
            topic("axons", "[NEURONS]", "Where the spikes of neurons go.", "axons", Verb.Takes.NEURONS, Info::axons),
            topic("synapses", "[to NEURON | of NEURONS]", "The synapses behind neurons, or those into one.",
                    "synapses", Verb.Takes.NEURONS, Info::synapses),
            plain("packets", "The packets of the last step; in the middle of one, where its packets are.",
                    d -> d.time().now().inStep() ? PacketTables.underWay(d.subject())
                            : new WiringTables(d.subject()).packets()),
            topic("queues", "[CORE]", "All queues that hold anything, or the queues and stages of a core (cycle "
                    + "engine).", CYCLES + "queues core(0,0)", Verb.Takes.EXPRESSION, MeshTopics::queues),
            topic("router", "[(X,Y)]", "All routers that packets went through, or the FIFOs and outputs of one "
                    + "(cycle engine).", CYCLES + "router(0,0)", Verb.Takes.EXPRESSION, MeshTopics::router),
            topic("link", "[(X,Y,SIDE)]", "All links that packets went over, or one and what is on it (cycle "
                    + "engine).", CYCLES + "link(0,0,inject)", Verb.Takes.EXPRESSION, MeshTopics::link),
            topic("counters", "[CORE]", "The performance counters, of one core or summed.", "counters",
                    Verb.Takes.EXPRESSION, Info::counters),
            plain("saturations", "Every kind of flag: how often, whose, and where in the last step.",
                    d -> FlagTables.of(d.subject())),
            plain("energy", "What the run so far costs: events, energy, time of each event.", EnergyTables::of),
            plain("memory", "The address map.", d -> ChipTables.addressMap()),
            plain("registers", "The control registers of the chip.", d -> ChipTables.registers(d.subject())),
            plain("breakpoints", "Breakpoints and watchpoints.", SessionTables::breakpoints),
            plain("display", "What is shown at every stop.", d -> new Display(null, Format.BOTH).run(d)),
            plain("checkpoints", "Named moments.", SessionTables::checkpoints),
            plain("changes", "What set and inject changed, and when.", SessionTables::changes),
            plain("history", "How much of the past is kept.", SessionTables::history));

    static final Verb VERB = Verb.of("info", "i", Verb.Group.LOOKING, "TOPIC ...",
            "Show what a topic is about: core, neuron, population, program, axons, synapses, packets, queues, "
                    + "router, link, counters, "
                    + "saturations, energy, memory, registers, breakpoints, display, checkpoints, changes, history.",
            "info neuron", Verb.Takes.TOPIC, (words, debugger) -> {
                if (words.atEnd()) {
                    throw new DebugException("about what? 'info neuron', 'info breakpoints'; 'help info' lists topics");
                }
                return topic(words.next().text()).parser().parse(words, debugger);
            });

    private static Verb topic(String name, String usage, String summary, String example, Verb.Takes takes,
            Verb.Parser parser) {
        return Verb.of("info " + name, "", Verb.Group.LOOKING, usage, summary,
                example.startsWith(CYCLES) ? example : "info " + example, takes, parser);
    }

    private static Verb plain(String name, String summary, Function<Debugger, Reply> look) {
        return topic(name, "", summary, name, Verb.Takes.NOTHING, (words, debugger) -> {
            words.end(name);
            return new Info(look);
        });
    }

    /** The topic of a name or of a beginning that only it has. */
    static Verb topic(String name) {
        String word = Verbs.head(name);
        Verb exact = TOPICS.stream().filter(t -> t.name().equals("info " + word)).findFirst().orElse(null);
        return exact != null ? exact : Verbs.find("info " + word, TOPICS, "topic");
    }

    private static Command core(Words words, Debugger debugger) {
        if (words.atEnd()) {
            return new Info(d -> ChipTables.cores(d.subject()));
        }
        int core = new CoreParser(debugger.subject().names()).core(words);
        words.end("the core");
        return new Info(d -> ChipTables.core(d.subject(), core));
    }

    private static Command neuron(Words words, Debugger debugger) {
        Neuron neuron = Arguments.neuron(words, debugger);
        words.end("the neuron");
        return new Info(d -> NeuronTables.neuron(d, neuron));
    }

    private static Command population(Words words, Debugger debugger) {
        if (words.atEnd()) {
            return new Info(d -> NeuronTables.populations(d.subject()));
        }
        int population = debugger.subject().names().population(words.next().text());
        words.end("the population");
        return new Info(d -> NeuronTables.population(d.subject(), population));
    }

    private static Command axons(Words words, Debugger debugger) {
        NeuronSet of = Arguments.neuronsOrSelected(words, debugger);
        words.end("the neurons");
        return new Info(d -> new WiringTables(d.subject()).axons(of.neurons()));
    }

    private static Command synapses(Words words, Debugger debugger) {
        boolean to = words.accept("to");
        words.accept("of");
        NeuronSet of = Arguments.neuronsOrSelected(words, debugger);
        words.end("the neurons");
        if (to && of.neurons().size() != 1) {
            throw new DebugException("'info synapses to' takes one neuron, and %s is %d".formatted(of.text(),
                    of.neurons().size()));
        }
        return new Info(d -> to ? new WiringTables(d.subject()).synapsesTo(of.neurons().get(0))
                : new WiringTables(d.subject()).synapsesFrom(of.neurons(), ""));
    }

    private static Command counters(Words words, Debugger debugger) {
        if (words.atEnd()) {
            return new Info(d -> ChipTables.counters(d.subject(), List.of()));
        }
        int core = new CoreParser(debugger.subject().names()).core(words);
        words.end("the core");
        return new Info(d -> ChipTables.counters(d.subject(), List.of(core)));
    }

    @Override
    public Reply run(Debugger debugger) {
        return look.apply(debugger);
    }
}
