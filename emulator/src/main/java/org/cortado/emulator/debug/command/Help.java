package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.ExprParser;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Shows the manual.
 *
 * @param about commands to tell all about; empty for a list of all commands
 * @param expressions whether to tell what an expression is, in place of all that
 */
record Help(List<Verb> about, boolean expressions) implements Command {
    /** The chapter that is about no command. */
    private static final String EXPRESSIONS = "expressions";
    static final Verb VERB = Verb.of("help", "h", Verb.Group.COMFORT, "[COMMAND | expressions]",
            "List all commands, or tell all about one, or what EXPR may be.", "help break", Verb.Takes.COMMAND,
            (words, debugger) -> {
                if (words.atEnd()) {
                    return new Help(List.of(), false);
                }
                String line = words.rest();
                if (line.equals(EXPRESSIONS)) {
                    return new Help(List.of(), true);
                }
                Verb verb = Verbs.find(Verbs.head(line));
                String rest = Verbs.tail(line);
                List<Verb> all = new ArrayList<>(List.of(Info.VERB));
                all.addAll(Info.TOPICS);
                return new Help(verb == Info.VERB && !rest.isEmpty() ? List.of(Info.topic(rest))
                        : verb == Info.VERB ? all : List.of(verb), false);
            });

    @Override
    public Reply run(Debugger debugger) {
        if (expressions) {
            return new Reply.Prose(ExprParser.manual());
        }
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
        if (about.stream().anyMatch(verb -> verb.usage().contains("EXPR"))) {
            lines.add("    'help expressions' tells what EXPR may be");
        }
        return new Reply.Prose(lines);
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
        parts.add(new Reply.Prose(List.of("Names may be cut short while they stay unique; an empty line repeats; ';' "
                + "separates commands; '#' begins a comment. 'help COMMAND' tells more, 'help expressions' what EXPR "
                + "may be.")));
        return new Reply.All(parts);
    }
}
