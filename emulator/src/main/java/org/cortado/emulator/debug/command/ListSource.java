package org.cortado.emulator.debug.command;

import org.cortado.assembler.text.Counted;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.Listing;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Shows a neuron's program.
 *
 * @param words whether as stored words, else as source
 */
record ListSource(Neuron neuron, boolean words) implements Command {
    static final Verb VERB = Verb.of("list", "l", Verb.Group.LOOKING, "[NEURON] [LINE | FROM, TO]",
            "Show the source of a neuron's program with its cycle costs, => at the instruction that comes next; with "
                    + "a line, those of its file around it, with two, from the one to the other.",
            "list",
            Verb.Takes.NEURONS, (words, debugger) -> {
                Neuron neuron = words.peek().kind() == Words.Kind.NUMBER ? Arguments.selected(debugger)
                        : Arguments.neuron(words, debugger);
                if (!words.atEnd()) {
                    return ListLines.parse(words, neuron);
                }
                return new ListSource(neuron, false);
            });
    static final Verb DISASSEMBLE = Verb.of("disassemble", "dis", Verb.Group.LOOKING, "[NEURON]",
            "Show the instruction words of a neuron's program, each with all that it does and its cycles.",
            "disassemble", Verb.Takes.NEURONS, (words, debugger) -> {
                Neuron neuron = Arguments.neuron(words, debugger);
                words.end("the neuron");
                return new ListSource(neuron, true);
            });

    @Override
    public Reply run(Debugger debugger) {
        Listing listing = Listing.of(debugger, neuron);
        String title = "%s: %s, %s%s".formatted(listing.name(),
                Counted.of(listing.code().size(), "instruction"), Counted.of(listing.cycles(), "cycle"),
                listing.substeps() == 1 ? ""
                        : ", %d times a step".formatted(listing.substeps()));
        return new Reply.Code(title, words ? listing.instructions() : listing.source());
    }
}
