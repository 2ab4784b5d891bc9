package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Reply;

/** Selects a neuron. */
record Select(Neuron neuron) implements Command {
    static final Verb VERB = Verb.of("select", "", Verb.Group.LOOKING, "[NEURON]",
            "Select the neuron that stepi, list and plain variable names speak of; without one, say which it is.",
            "select core(0,0)[0]", Verb.Takes.NEURONS, (words, debugger) -> {
                Neuron neuron = Arguments.neuron(words, debugger);
                words.end("the neuron");
                return new Select(neuron);
            });

    @Override
    public Reply run(Debugger debugger) {
        if (!neuron.equals(debugger.subject().selected())) {
            debugger.subject().select(neuron);
        }
        return Reply.text("%s, slot %d of %s", debugger.subject().names().text(neuron), neuron.slot(),
                debugger.subject().names().core(neuron.core()));
    }
}
