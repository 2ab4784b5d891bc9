package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.DebugOptions.Kind;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Breakpoint;

/**
 * Restarts the program on another engine; the interpreter does it.
 *
 * @param kind the engine, or null to say which one runs
 */
record Engine(Kind kind) implements Command {
    static final Verb VERB = Verb.of("engine", "", Verb.Group.MOVING, "[functional | cycle]",
            "Restart on the functional engine (steps; fast) or the cycle engine (steps and cycles; queues, links); "
                    + "breakpoints, displays and aliases stay. Alone, say which one runs.",
            "engine cycle", Verb.Takes.ENGINE, (words, debugger) -> {
                if (words.atEnd()) {
                    return new Engine(null);
                }
                String name = words.next().text();
                words.end("the engine");
                Kind kind = Keyed.find(Kind.values(), name.toLowerCase(Locale.ROOT));
                if (kind == null) {
                    throw new DebugException("no engine '%s': %s".formatted(name, Suggestion.remedy(name,
                            Keyed.keys(Kind.values()), "there are functional and cycle")));
                }
                return new Engine(kind);
            });

    @Override
    public Reply run(Debugger debugger) {
        return Reply.text("the %s engine, at step %d%s", debugger.options().kind().key(),
                debugger.time().now().step(), debugger.time().timed() ? ", cycle " + debugger.time().now().cycle()
                        : "");
    }

    /** The session on the engine asked for; what it cannot watch is disabled. */
    Debugger start(Debugger debugger, List<String> notes) {
        Debugger next = debugger.on(kind);
        for (Breakpoint breakpoint : new ArrayList<>(next.breakpoints().enabled())) {
            try {
                breakpoint.trigger().watch(next.subject());
            } catch (DebugException e) {
                breakpoint.enable(false);
                notes.add("breakpoint %d is disabled: %s".formatted(breakpoint.number(), e.getMessage()));
            }
        }
        if (!debugger.time().changes().isEmpty()) {
            notes.add("what 'set' and 'inject' changed is as the file has it again");
        }
        return next;
    }
}
