package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.look.SpikeHistory;
import org.cortado.emulator.debug.look.WiringTables;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Tells where a spike of a neuron comes from, and where it went.
 *
 * @param step the step of the spike, -1 for the last one
 */
record Why(Neuron neuron, long step) implements Command {
    private static final int MOST_TARGETS = 12;
    static final Verb VERB = Verb.of("why", "", Verb.Group.LOOKING, "[NEURON] [at step N]",
            "Where the last spike of a neuron, or that of a step, comes from: its input in the steps before, with the "
                    + "spikes, packets and synapses that brought it; and through which synapses it went on. Of a "
                    + "neuron that did not spike, what reached it. Without a neuron: that of the spike stopped at, or "
                    + "the selected one.",
            "next spike of core(0,0)[0]; why core(0,0)[0]", Verb.Takes.NEURONS, (words, debugger) -> {
                Neuron neuron = !words.atEnd() && !words.peek().text().equals("at")
                        ? Arguments.neuron(words, debugger)
                        : debugger.met() != null ? debugger.met() : Arguments.selected(debugger);
                long step = -1;
                if (words.accept("at")) {
                    words.expect("step", "as in 'why exc[3] at step 120'");
                    step = Numbers.whole(words, "a step", Arguments.MOST_STEPS);
                }
                words.end("the neuron");
                return new Why(neuron, step);
            });

    @Override
    public Reply run(Debugger debugger) {
        List<Reply> parts = new ArrayList<>();
        parts.add(SpikeHistory.of(debugger.subject(), neuron, step));
        parts.add(new WiringTables(debugger.subject(), MOST_TARGETS).synapsesFrom(List.of(neuron),
                "where its spikes go"));
        return new Reply.All(parts);
    }
}
