package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Shows the manual.
 *
 * @param about commands to tell all about; empty for a list of all commands
 */
record Help(List<Verb> about) implements Command {
    static final Verb VERB = Verb.of("help", "h", Verb.Group.COMFORT, "[COMMAND]",
            "List all commands, or tell all about one.", "help break", Verb.Takes.COMMAND, (words, debugger) -> {
                if (words.atEnd()) {
                    return new Help(List.of());
                }
                String line = words.rest();
                Verb verb = Verbs.find(Verbs.head(line));
                String rest = Verbs.tail(line);
                List<Verb> all = new ArrayList<>(List.of(Info.VERB));
                all.addAll(Info.TOPICS);
                return new Help(verb == Info.VERB && !rest.isEmpty() ? List.of(Info.topic(rest))
                        : verb == Info.VERB ? all : List.of(verb));
            });

    @Override
    public Reply run(Debugger debugger) {
        if (about.isEmpty()) {
            return list();
        }
        List<String> lines = new ArrayList<>();
        for (Verb verb : about) {
            lines.add((verb.name() + " " + verb.usage()).strip()
                    + (verb.aliases().isEmpty() ? "" : "    (short: " + String.join(", ", verb.aliases()) + ")"));
            lines.add("    " + verb.summary());
            lines.add("    example: " + verb.example());
        }
        return new Reply.Text(lines);
    }

    private static Reply list() {
        List<Reply> parts = new ArrayList<>();
        for (Verb.Group group : Verb.Group.values()) {
            List<List<String>> rows = new ArrayList<>();
            for (Verb verb : Verbs.ALL) {
                if (verb.group() == group) {
                    rows.add(List.of(verb.name(), String.join(" ", verb.aliases()), verb.summary()));
                }
            }
            parts.add(new Reply.Table(group.title(), List.of("command", "short", "what it does"), rows, ""));
        }
        parts.add(Reply.text("Names may be cut short while they stay unique; an empty line repeats; ';' separates "
                + "commands; '#' begins a comment."));
        return new Reply.All(parts);
    }
}
