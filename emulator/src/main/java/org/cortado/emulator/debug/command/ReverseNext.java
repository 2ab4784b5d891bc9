package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.SpikeTrigger;
import org.cortado.emulator.debug.time.Goal;

/** Goes back to the last spike before. */
record ReverseNext(SpikeTrigger spike) implements Command {
    static final Verb VERB = Verb.of("reverse-next", "rn", Verb.Group.MOVING, "spike [of NEURONS]",
            "Go back to the last spike before, of anybody or of some neurons.", "reverse-next spike",
            Verb.Takes.NEURONS, (words, debugger) -> {
                words.accept("spike");
                NeuronSet of = words.accept("of") || !words.atEnd() ? debugger.names().neurons(words) : null;
                words.end("the neurons");
                return new ReverseNext(new SpikeTrigger(of));
            });

    @Override
    public Reply run(Debugger debugger) {
        return debugger.stopped(debugger.moves().backward(Goal.step(0), spike));
    }
}
