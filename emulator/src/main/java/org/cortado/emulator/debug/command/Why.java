package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.look.SpikeHistory;
import org.cortado.emulator.debug.look.WiringTables;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Reply;

/** Tells where the last spike of a neuron comes from, and where it went. */
record Why(Neuron neuron) implements Command {
    static final Verb VERB = Verb.of("why", "", Verb.Group.LOOKING, "[NEURON]",
            "Where the last spike of a neuron comes from: its input in the steps before, with the spikes and synapses "
                    + "that brought it; and to which synapses it went.", "next spike of core(0,0)[0]; why core(0,0)[0]",
            Verb.Takes.NEURONS,
            (words, debugger) -> {
                Neuron neuron = Arguments.neuron(words, debugger);
                words.end("the neuron");
                return new Why(neuron);
            });

    @Override
    public Reply run(Debugger debugger) {
        List<Reply> parts = new ArrayList<>();
        parts.add(SpikeHistory.of(debugger.subject(), neuron));
        parts.add(new WiringTables(debugger.subject()).synapsesFrom(List.of(neuron)));
        return new Reply.All(parts);
    }
}
