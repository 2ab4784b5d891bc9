package org.cortado.emulator.debug.name;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.DebugInfo.Segment;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.program.WordFormat;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.run.NeuronNames;

/** What things are called: populations, neurons, their variables, cores. */
public final class Names {
    private static final int SHOWN = 8;

    private final Image image;
    private final NeuronNames neurons;

    public Names(Image image) {
        this.image = image;
        this.neurons = new NeuronNames(image);
    }

    public Chip chip() {
        return image.chip();
    }

    public List<Population> populations() {
        return neurons.populations();
    }

    public Population population(int index) {
        return neurons.populations().get(index);
    }

    /** The index of a population, or -1. */
    public int indexOf(String name) {
        return neurons.names().indexOf(name);
    }

    /** The index of a population. */
    public int population(String name) {
        int found = indexOf(name);
        if (found < 0) {
            throw new DebugException("no population '%s': %s".formatted(name, Suggestion.remedy(name, neurons.names(),
                    known("populations are", neurons.names()))));
        }
        return found;
    }

    /** "what a, b, c ..." of a list of names. */
    public static String known(String what, List<String> names) {
        return names.isEmpty() ? "there are none" : what + " " + String.join(", ",
                names.subList(0, Math.min(SHOWN, names.size()))) + (names.size() > SHOWN ? ", ..." : "");
    }

    /** A neuron of a population. */
    public Neuron neuron(int population, int index) {
        Population of = population(population);
        for (Segment segment : of.segments()) {
            if (index >= segment.firstIndex() && index < segment.firstIndex() + segment.count()) {
                return new Neuron(population, index, segment.core(),
                        segment.firstSlot() + index - segment.firstIndex());
            }
        }
        throw new DebugException("%s has no neuron %d: it has %s".formatted(of.name(), index,
                of.size() == 1 ? "one neuron, 0" : "neurons 0.." + (of.size() - 1)));
    }

    /** All neurons of a population. */
    public List<Neuron> neurons(int population) {
        List<Neuron> all = new ArrayList<>();
        for (Segment segment : population(population).segments()) {
            for (int i = 0; i < segment.count(); i++) {
                all.add(new Neuron(population, segment.firstIndex() + i, segment.core(), segment.firstSlot() + i));
            }
        }
        return all;
    }

    /** The neuron in a slot that exists. */
    public Neuron at(int core, int slot) {
        return new Neuron(neurons.population(core, slot), neurons.neuron(core, slot), core, slot);
    }

    /** As written in an expression: {@code exc[17]}, {@code cell} where there is one, {@code core(0,0,0)[3]} else. */
    public String text(Neuron neuron) {
        Population population = population(neuron.population());
        if (unnamed(neuron.population())) {
            return "core(%s)[%d]".formatted(CoreAddress.of(image.chip(), neuron.core()), neuron.slot());
        }
        return population.size() == 1 ? population.name() : population.name() + "[" + neuron.index() + "]";
    }

    /** Whether a population only stands for the slots of a core that the source gave no name. */
    public boolean unnamed(int population) {
        return population >= image.debug().populations().size();
    }

    /** The program of a population, or null where nothing is known of it. */
    public DebugInfo.Program program(int population) {
        return NeuronNames.program(image, population(population));
    }

    public DebugInfo debug() {
        return image.debug();
    }

    /** The variables that a population's program names. */
    public List<Variable> variables(int population) {
        DebugInfo.Program program = program(population);
        List<Variable> variables = new ArrayList<>();
        if (program != null) {
            for (DebugInfo.Name name : program.registers()) {
                variables.add(new Variable(name.register(), name.name(), name.format().isEmpty() ? null
                        : WordFormat.parse(name.format())));
            }
        }
        return variables;
    }

    /** A variable of a population by its name or its plain register, or null. */
    public Variable variable(int population, String name) {
        List<Variable> all = variables(population);
        for (Variable variable : all) {
            if (variable.name().equals(name)) {
                return variable;
            }
        }
        int register = Register.parse(name);
        return register < 0 ? null : named(all, register);
    }

    /** A register of a population under its name. */
    public Variable named(int population, int register) {
        return named(variables(population), register);
    }

    private static Variable named(List<Variable> all, int register) {
        for (Variable variable : all) {
            if (variable.register() == register) {
                return variable;
            }
        }
        return new Variable(register, Register.name(register), null);
    }

    /** The linear index of a core. */
    public int core(int x, int y, int k) {
        CoreAddress address = new CoreAddress(x, y, k);
        if (!address.within(image.chip())) {
            throw new DebugException("no core %s: the chip has %dx%d tile%s of %s".formatted(address,
                    image.chip().width(), image.chip().height(),
                    image.chip().width() * image.chip().height() == 1 ? "" : "s",
                    Counted.of(image.chip().coresPerTile(), "core")));
        }
        return address.index(image.chip());
    }

    /** Neuron slots that a core was loaded with. */
    public int slots(int core) {
        for (CoreImage there : image.cores()) {
            if (there.address().index(image.chip()) == core) {
                return there.slots();
            }
        }
        return 0;
    }

    /** A core as written: {@code core(0,0,0)}. */
    public String core(int index) {
        return "core(" + CoreAddress.of(image.chip(), index) + ")";
    }
}
