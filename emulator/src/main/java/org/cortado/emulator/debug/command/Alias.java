package org.cortado.emulator.debug.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Gives a command line a short name.
 *
 * @param name the name, or null to list all
 * @param line what it stands for; empty to forget it
 */
record Alias(String name, String line) implements Command {
    private static final int MOST = 200;
    static final Verb VERB = Verb.of("alias", "", Verb.Group.COMFORT, "[NAME [= LINE]]",
            "Give a command line a name; with nothing after =, forget it; alone, list all.", "alias vv = print step",
            Verb.Takes.COMMAND, (words, debugger) -> {
                if (words.atEnd()) {
                    return new Alias(null, "");
                }
                if (words.peek().kind() != Words.Kind.NAME) {
                    throw new DebugException("an alias is a word, not " + words.found());
                }
                String name = words.next().text();
                words.expect("=", "and a command line, as in 'alias vv = print exc[3].v'");
                return new Alias(name, words.rest());
            });

    @Override
    public Reply run(Debugger debugger) {
        Map<String, String> all = debugger.aliases();
        if (name == null) {
            return new Reply.Text(all.isEmpty() ? List.of("no aliases") : all.entrySet().stream()
                    .map(e -> e.getKey() + " = " + e.getValue()).collect(Collectors.toList()));
        }
        if (Verbs.exact(name) != null) {
            throw new DebugException("'%s' is a command and stays one".formatted(name));
        }
        if (line.isEmpty()) {
            all.remove(name);
        } else if (all.size() >= MOST && !all.containsKey(name)) {
            throw new DebugException("there are %d aliases".formatted(MOST));
        } else {
            all.put(name, line);
        }
        return new Reply.Nothing();
    }
}
