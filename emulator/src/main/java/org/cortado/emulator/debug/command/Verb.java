package org.cortado.emulator.debug.command;

import java.util.List;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Words;

/**
 * A command as users know it: its name, what the manual says of it, and how its line is read. Dispatch, help,
 * completion and the manual all come from here.
 *
 * @param name its name
 * @param aliases short names that are its own whatever else begins so
 * @param group where the manual lists it
 * @param usage what follows the name
 * @param summary what it does, in one sentence
 * @param example a line that works on any program with neurons
 * @param takes what its arguments are, for completion
 * @param parser reads what follows the name
 */
public record Verb(String name, List<String> aliases, Group group, String usage, String summary, String example,
        Takes takes, Parser parser) {

    /** The parts of the manual. */
    public enum Group {
        MOVING("Moving"), STOPPING("Stopping"), LOOKING("Looking"), CHANGING("Changing"), SEEING("Seeing"),
        COMFORT("Comfort and scripts");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What an argument is. */
    public enum Takes {
        NOTHING, NUMBER, NEURONS, EXPRESSION, EVENT, TOPIC, COMMAND, FILE, CHECKPOINT, ENGINE, HEAT, SET, DIFFERENCE
    }

    /** Reads the arguments of a line. */
    @FunctionalInterface
    public interface Parser {
        Command parse(Words words, Debugger debugger);
    }

    static Verb of(String name, String aliases, Group group, String usage, String summary, String example, Takes takes,
            Parser parser) {
        return new Verb(name, aliases.isEmpty() ? List.of() : List.of(aliases.split(" ")), group, usage, summary,
                example, takes, parser);
    }
}
