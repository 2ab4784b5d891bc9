package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.change.WeightPatch;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.Incoming;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Change;

/** Gives the synapses from some neurons to others another weight, in units of the input that it adds to. */
record SetWeight(NeuronSet from, NeuronSet to, Arguments.Written value, String text) implements Command {

    static Command parse(Words words, Debugger debugger) {
        int start = words.peek().from();
        NeuronSet from = debugger.names().neurons(words);
        String example = "as in 'set weight exc[3] -> inh[0] = 2.5'";
        words.expect("-", example);
        words.expect(">", example);
        NeuronSet to = debugger.names().neurons(words);
        words.expect("=", example);
        Arguments.Written value = Arguments.expression(words, debugger, "'set weight exc[3] -> inh[0] = 2.5'");
        words.end("the weight");
        return new SetWeight(from, to, value, "weight " + words.since(start));
    }

    @Override
    public Reply run(Debugger debugger) {
        SetValue.betweenSteps(debugger);
        if (!(value.expr().value(debugger.subject()) instanceof Value.Scalar one) || !Double.isFinite(one.real())) {
            throw new DebugException("a weight is one number");
        }
        Map<Integer, Map<Integer, WeightPatch.Weight>> changed = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        int synapses = 0;
        for (Neuron target : to.neurons()) {
            for (Incoming in : Incoming.of(debugger.subject(), target)) {
                boolean ours = in.source() != null && from.neurons().contains(in.source());
                if (ours) {
                    WeightPatch.Weight weight = weight(debugger.subject(), in, target, one.real());
                    boolean more = changed.computeIfAbsent(target.core(), c -> new TreeMap<>())
                            .put(in.synapse(), weight) == null;
                    synapses += more ? 1 : 0;
                    if (weight.real() != one.real() && notes.isEmpty()) {
                        notes.add("the weight is rounded to " + Format.real(weight.real()));
                    }
                }
            }
        }
        if (synapses == 0) {
            throw new DebugException("no synapse leads from %s to %s: 'info synapses to %s' lists those that do"
                    .formatted(from.text(), to.text(), debugger.subject().names().text(to.neurons().get(0))));
        }
        notes.add(0, "%d synapse%s changed".formatted(synapses, synapses == 1 ? "" : "s"));
        return SetValue.make(debugger, new Change(debugger.time().now(), List.of(),
                WeightPatch.with(debugger.time().image(), changed), text), notes);
    }

    private static WeightPatch.Weight weight(Subject subject, Incoming in, Neuron target, double value) {
        SynapseLayout layout = subject.names().chip().synapseLayout();
        double unit = in.unit(subject, target);
        double words = StrictMath.rint(value / unit);
        if (words < layout.minWeight() || words > layout.maxWeight()) {
            throw new DebugException("%s does not fit this synapse, whose weight goes from %s to %s".formatted(
                    Format.real(value), Format.real(layout.minWeight() * unit),
                    Format.real(layout.maxWeight() * unit)));
        }
        return new WeightPatch.Weight((int) words, words * unit, value);
    }
}
