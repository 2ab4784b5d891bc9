package org.cortado.emulator.debug.expr;

import java.util.List;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.debug.name.Neuron;

/**
 * What a neuron is or did, beyond its registers.
 *
 * @param row whether the value is a row even of one neuron
 * @param text as written
 */
public record NeuronStatus(Names names, List<Neuron> neurons, Kind kind, boolean row, String text) implements Place {

    /** What can be asked. */
    public enum Kind implements Keyed {
        /** 1 where the neuron spiked in the last step, else 0. */
        SPIKED(null),
        /** Payload of the spike of the last step, 0 where there was none. */
        PAYLOAD(null),
        /** The word of sticky flags. */
        FLAGS(null),
        /** Linear index of its core. */
        CORE(null),
        /** Neuron id, which feeds random draws. */
        ID(null),
        WRAP(Flag.WRAP),
        SATURATE(Flag.SATURATE),
        ACCUMULATOR(Flag.ACCUMULATOR),
        DIVIDE(Flag.DIVIDE),
        TABLE(Flag.TABLE),
        SECOND_SPIKE(Flag.SECOND_SPIKE);

        private final Flag flag;

        Kind(Flag flag) {
            this.flag = flag;
        }
    }

    @Override
    public Value value(Scope scope) {
        List<Value.Scalar> values = neurons.stream().map(neuron -> Value.count(status(scope, neuron))).toList();
        return row ? new Value.Row(values) : values.get(0);
    }

    private long status(Scope scope, Neuron neuron) {
        Integer spike = kind == Kind.SPIKED || kind == Kind.PAYLOAD ? scope.spike(neuron.core(), neuron.slot()) : null;
        return switch (kind) {
            case SPIKED -> spike == null ? 0 : 1;
            case PAYLOAD -> spike == null ? 0 : spike;
            case FLAGS -> scope.view().flags(neuron.core(), neuron.slot());
            case CORE -> neuron.core();
            case ID -> id(scope, neuron);
            default -> (scope.view().flags(neuron.core(), neuron.slot()) & kind.flag.bit()) == 0 ? 0 : 1;
        };
    }

    private static int id(Scope scope, Neuron neuron) {
        ProgramRun run = scope.view().run(neuron.core(), neuron.slot());
        return run == null ? 0 : run.neuron(neuron.slot());
    }

    @Override
    public List<String> itemNames() {
        return row ? neurons.stream().map(neuron -> names.text(neuron) + "." + kind.key()).toList() : List.of(text);
    }
}
