package org.cortado.emulator.debug.change;

import java.util.List;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.chip.MemoryRegion;
import org.cortado.emulator.chip.Poke;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.MemoryWord;
import org.cortado.emulator.debug.expr.NeuronStatus;
import org.cortado.emulator.debug.expr.NeuronWord;
import org.cortado.emulator.debug.expr.Place;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.name.Neuron;

/** Where a changed word goes. */
public final class WordTarget {
    private WordTarget() {
    }

    /** A word of a small memory by its address. */
    public static Poke memory(MemoryWord word, Value.Scalar value, Subject subject) {
        if (!word.region().holds(subject.view(), word.core(), word.index())) {
            throw new DebugException(word.text() + ": the core holds no such word");
        }
        int raw = word.region() == MemoryRegion.INPUT ? 0 : (int) NewWord.of(value, null, true, word.text()).raw();
        return switch (word.region()) {
            case STATE -> Poke.state(word.core(), word.index() / MemoryRegion.STATE_STRIDE,
                    word.index() % MemoryRegion.STATE_STRIDE, raw);
            case PARAMETERS -> Poke.parameter(word.core(), word.index(), raw);
            case FLAGS -> Poke.flags(word.core(), word.index(), raw);
            case INPUT -> Poke.input(word.core(), MemoryRegion.slot(word.index()), MemoryRegion.channel(word.index()),
                    MemoryRegion.ahead(subject.view(), word.core(), word.index(), subject.now().step()), value.raw());
            default -> throw new DebugException("%s cannot be set: %s".formatted(word.text(),
                    word.region().meaning()));
        };
    }

    /** The word of memory that a place names, such as a neuron's state; null where it is no word of memory. */
    public static MemoryWord stored(Place place, Subject subject) {
        if (place instanceof MemoryWord word) {
            return word;
        }
        if (place instanceof NeuronStatus status && status.kind() == NeuronStatus.Kind.FLAGS
                && status.neurons().size() == 1) {
            Neuron neuron = status.neurons().get(0);
            return new MemoryWord(neuron.core(), MemoryRegion.FLAGS, neuron.slot(), place.text());
        }
        if (!(place instanceof NeuronWord word) || word.neurons().size() != 1) {
            return null;
        }
        Neuron neuron = word.neurons().get(0);
        int index = Register.index(word.variable().register());
        Register.Kind kind = Register.kind(word.variable().register());
        ProgramRun run = subject.view().run(neuron.core(), neuron.slot());
        return kind == Register.Kind.STATE ? new MemoryWord(neuron.core(), MemoryRegion.STATE,
                neuron.slot() * MemoryRegion.STATE_STRIDE + index, place.text())
                : kind == Register.Kind.PARAMETER && run != null ? new MemoryWord(neuron.core(),
                        MemoryRegion.PARAMETERS, parameterAddress(run, neuron, index), place.text()) : null;
    }

    /** A variable of some neurons: one number for all, or one for each. */
    public static void neurons(NeuronWord word, Value values, boolean asWord, Subject subject, List<Poke> pokes,
            List<String> notes) {
        List<Neuron> neurons = word.neurons();
        if (values.items().size() != 1 && values.items().size() != neurons.size()) {
            throw new DebugException("%s for %s: one for all, or one for each".formatted(
                    Counted.of(values.items().size(), "value"), Counted.of(neurons.size(), "neuron")));
        }
        for (int i = 0; i < neurons.size(); i++) {
            NewWord raw = NewWord.of(values.items().get(values.items().size() == 1 ? 0 : i),
                    word.variable().format(), asWord, word.text());
            if (!raw.note().isEmpty() && notes.isEmpty()) {
                notes.add(word.text() + " " + raw.note());
            }
            pokes.add(poke(word, neurons.get(i), (int) raw.raw(), subject, notes));
        }
    }

    private static Poke poke(NeuronWord word, Neuron neuron, int raw, Subject subject, List<String> notes) {
        int register = word.variable().register();
        Register.Kind kind = Register.kind(register);
        int index = Register.index(register);
        if (kind == Register.Kind.STATE) {
            return Poke.state(neuron.core(), neuron.slot(), index, raw);
        }
        if (kind == Register.Kind.INPUT) {
            return Poke.input(neuron.core(), neuron.slot(), index, 0, raw);
        }
        if (kind != Register.Kind.PARAMETER) {
            throw new DebugException("%s cannot be set: states, parameters and inputs can".formatted(word.text()));
        }
        ProgramRun run = subject.view().run(neuron.core(), neuron.slot());
        if (run == null) {
            throw new DebugException(subject.names().text(neuron) + " runs no program and has no parameters");
        }
        if (run.parameterStride() == 0 && run.slots() > word.neurons().size() && notes.isEmpty()) {
            notes.add("%s is shared by all %d neurons of its run".formatted(word.text(), run.slots()));
        }
        return Poke.parameter(neuron.core(), parameterAddress(run, neuron, index), raw);
    }

    /** Where a neuron's parameter lies in the parameter memory of its core. */
    public static int parameterAddress(ProgramRun run, Neuron neuron, int index) {
        return run.parameterBase() + (neuron.slot() - run.firstSlot()) * run.parameterStride() + index;
    }
}
