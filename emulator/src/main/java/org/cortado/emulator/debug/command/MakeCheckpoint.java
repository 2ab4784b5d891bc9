package org.cortado.emulator.debug.command;

import org.cortado.emulator.debug.Checkpoint;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Names the present.
 *
 * @param name the name, or null for the next free number
 */
record MakeCheckpoint(String name) implements Command {
    private static final int MOST = 1000;
    static final Verb VERB = Verb.of("checkpoint", "", Verb.Group.MOVING, "[NAME]",
            "Name this moment, so that 'goto NAME' comes back to it, whatever is changed since.", "checkpoint here",
            Verb.Takes.NOTHING, (words, debugger) -> {
                if (!words.atEnd() && words.peek().kind() != Words.Kind.NAME) {
                    throw new DebugException("a checkpoint's name is a word, not " + words.found());
                }
                String name = words.atEnd() ? null : words.next().text();
                words.end("the name");
                return new MakeCheckpoint(name);
            });

    @Override
    public Reply run(Debugger debugger) {
        if (debugger.checkpoints().size() == MOST) {
            throw new DebugException("there are %d checkpoints".formatted(MOST));
        }
        String given = name;
        for (int i = 1; given == null || name == null && debugger.checkpoints().containsKey(given); i++) {
            given = "c" + i;
        }
        debugger.checkpoints().put(given, new Checkpoint(given, debugger.time().now(), debugger.time().changes()));
        return Reply.text("checkpoint %s at step %d%s", given, debugger.time().now().step(),
                debugger.time().timed() ? ", cycle " + debugger.time().now().cycle() : "");
    }
}
