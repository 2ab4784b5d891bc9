package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.SpikeTrigger;
import org.cortado.emulator.debug.stop.Stop;

/** Runs to the next spike. */
record Next(SpikeTrigger spike) implements Command {
    static final Verb VERB = Verb.of("next", "n", Verb.Group.MOVING, "spike [of NEURONS]",
            "Run to the next spike, of anybody or of some neurons.", "next spike", Verb.Takes.NEURONS,
            (words, debugger) -> {
                words.accept("spike");
                NeuronSet of = words.accept("of") || !words.atEnd() ? debugger.names().neurons(words) : null;
                words.end("the neurons");
                return new Next(new SpikeTrigger(of));
            });

    @Override
    public Reply run(Debugger debugger) {
        return debugger.stopped(debugger.moves().forward(debugger.limit(), Stop.Reason.END, spike));
    }
}
