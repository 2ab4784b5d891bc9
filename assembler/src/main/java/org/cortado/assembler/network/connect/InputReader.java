package org.cortado.assembler.network.connect;

import java.util.List;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Expr;

/** Reads which input of the target a projection feeds: {@code post.name}, {@code input=name} or {@code channel=c}. */
record InputReader(Reading reading) {

    /** The input, or null where there is none such, which is then reported. */
    NeuronProgram.Input read(Population target, String member, Span span, Arguments arguments) {
        Expr named = arguments.take("input");
        Expr numbered = arguments.take("channel");
        List<NeuronProgram.Input> inputs = target.program().inputs();
        String program = target.program().name();
        if (inputs.isEmpty()) {
            reading.error("no-input", span, "'" + target.name() + "' runs " + program + ", which reads no input",
                    "declare one in .neuron " + program + ": .input x");
            return null;
        }
        if ((member != null ? 1 : 0) + (named != null ? 1 : 0) + (numbered != null ? 1 : 0) > 1) {
            reading.error("doubled-argument", span, "the input is named twice", "name it once");
            return null;
        }
        if (numbered != null) {
            Integer channel = reading.size(numbered, "channel", 0, inputs.size() - 1);
            return channel == null ? null
                    : inputs.stream().filter(i -> i.channel() == channel).findFirst().orElse(null);
        }
        String name = named != null ? reading.name(named, "the name of an input") : member;
        if (named != null && name == null) {
            return null;
        }
        if (name == null && inputs.size() > 1) {
            reading.error("ambiguous-input", span, program + " reads several inputs: " + String.join(", ",
                    names(inputs)),
                    "say which, as in -> " + target.name() + "." + inputs.get(0).name());
            return null;
        }
        NeuronProgram.Input input = name == null ? inputs.get(0) : target.program().input(name);
        if (input == null) {
            reading.unknown("unknown-input", named != null ? named.span() : span, "input of " + program, name,
                    names(inputs));
        }
        return input;
    }

    private static List<String> names(List<NeuronProgram.Input> inputs) {
        return inputs.stream().map(NeuronProgram.Input::name).toList();
    }
}
