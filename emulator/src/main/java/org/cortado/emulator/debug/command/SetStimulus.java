package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.Poke;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.change.DrivePatch;
import org.cortado.emulator.debug.change.DrivePatch.Write;
import org.cortado.emulator.debug.change.NewWord;
import org.cortado.emulator.debug.change.WordTarget;
import org.cortado.emulator.debug.expr.NeuronWord;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.Variable;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Change;

/**
 * Holds parameters at a value from now on, in place of what the program's stimulus writes.
 *
 * @param steps for how many steps; the stimulus goes on after them
 */
record SetStimulus(NeuronWord target, Arguments.Written value, long steps, String text) implements Command {

    /** A parameter word of a core. */
    private record Address(int core, int address) {
        boolean written(Write write) {
            return write.core() == core && write.address() == address;
        }
    }

    static Command parse(Words words, Debugger debugger) {
        int from = words.peek().from();
        if (!(debugger.names().place(words) instanceof NeuronWord target)
                || Register.kind(target.variable().register()) != Register.Kind.PARAMETER) {
            throw new DebugException("a stimulus is a parameter's, as in 'set stimulus exc[3].i = 10 for 20ms'");
        }
        words.expect("=", "after the parameter");
        Arguments.Written value = Arguments.expression(words, debugger, "'set stimulus exc[3].i = 10'");
        long steps = words.accept("for") ? Arguments.duration(words.rest(), debugger) : Arguments.MOST_STEPS;
        words.end("the value");
        return new SetStimulus(target, value, steps, "stimulus " + words.since(from));
    }

    @Override
    public Reply run(Debugger debugger) {
        SetValue.betweenSteps(debugger);
        if (!(value.expr().value(debugger.subject()) instanceof Value.Scalar one)) {
            throw new DebugException("a stimulus is held at one number");
        }
        NewWord word = NewWord.of(one, target.variable().format(), false, target.text());
        Set<Address> addresses = new LinkedHashSet<>();
        for (Neuron neuron : target.neurons()) {
            ProgramRun run = debugger.subject().view().run(neuron.core(), neuron.slot());
            addresses.add(new Address(neuron.core(), WordTarget.parameterAddress(run, neuron,
                    Register.index(target.variable().register()))));
        }
        Image image = debugger.time().image();
        long now = debugger.time().now().step();
        long end = now + steps;
        List<Write> all = DrivePatch.writes(image);
        List<Write> others = new ArrayList<>();
        List<Poke> pokes = new ArrayList<>();
        for (Address address : addresses) {
            pokes.add(Poke.parameter(address.core(), address.address(), (int) word.raw()));
            if (end < Arguments.MOST_STEPS) {
                others.add(after(debugger, all, address, end));
            }
        }
        Image next = DrivePatch.withWrites(image, write -> write.step() >= now && write.step() < end
                && addresses.contains(new Address(write.core(), write.address())), others);
        return SetValue.make(debugger, new Change(debugger.time().now(), pokes, next, text), word.note().isEmpty()
                ? new ArrayList<>() : new ArrayList<>(List.of(target.text() + " " + word.note())));
    }

    /** What the stimulus would have written last by a step, or else the word as it is now. */
    private Write after(Debugger debugger, List<Write> all, Address address, long end) {
        Write last = null;
        for (Write write : all) {
            last = address.written(write) && write.step() <= end ? write : last;
        }
        int word = last != null ? last.value()
                : debugger.subject().view().parameterWord(address.core(), address.address());
        double real = last != null ? last.real() : Variable.real(word, target.variable().format());
        return new Write(end, address.core(), address.address(), word, real);
    }
}
