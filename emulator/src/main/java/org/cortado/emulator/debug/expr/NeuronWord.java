package org.cortado.emulator.debug.expr;

import java.util.List;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.Variable;
import org.cortado.emulator.kernel.NeuronRegisters;

/**
 * A variable of one neuron or of several.
 *
 * @param names what they are called
 * @param neurons one or more
 * @param variable the variable
 * @param row whether the value is a row even of one neuron
 * @param text as written
 */
public record NeuronWord(Names names, List<Neuron> neurons, Variable variable, boolean row, String text)
        implements Place {

    @Override
    public Value value(Scope scope) {
        List<Value.Scalar> values = neurons.stream().map(neuron -> word(scope, neuron)).toList();
        return row ? new Value.Row(values) : values.get(0);
    }

    private Value.Scalar word(Scope scope, Neuron neuron) {
        int register = variable.register();
        NeuronRegisters inside = scope.inside(neuron);
        if (inside != null) {
            return Value.word(inside.get(register), variable.format());
        }
        Register.Kind kind = Register.kind(register);
        int index = Register.index(register);
        if (register == Register.STEP || register == Register.SLOT) {
            return Value.count(register == Register.STEP ? scope.now().step() : neuron.slot());
        }
        if (!variable.lasting()) {
            throw new DebugException("%s has no value between steps: 'select %s' and 'stepi' into its step".formatted(
                    variable.name(), names.text(neuron)));
        }
        return Value.word(switch (kind) {
            case STATE -> state(scope, neuron, index);
            case PARAMETER -> scope.view().parameter(neuron.core(), neuron.slot(), index);
            default -> scope.view().input(neuron.core(), neuron.slot(), index);
        }, variable.format());
    }

    private int state(Scope scope, Neuron neuron, int index) {
        int words = scope.view().image(neuron.core()).stateWords();
        if (index >= words) {
            throw new DebugException("%s has no state s%d: core %s holds %s a neuron".formatted(
                    names.text(neuron), index, names.core(neuron.core()), Counted.of(words, "state word")));
        }
        return scope.view().state(neuron.core(), neuron.slot(), index);
    }

    @Override
    public List<String> itemNames() {
        return row ? neurons.stream().map(neuron -> names.text(neuron) + "." + variable.name()).toList()
                : List.of(text);
    }
}
