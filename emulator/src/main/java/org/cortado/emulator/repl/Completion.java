package org.cortado.emulator.repl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.command.TriggerParser;
import org.cortado.emulator.debug.command.Verb;
import org.cortado.emulator.debug.command.Verbs;
import org.cortado.emulator.debug.expr.CoreParser;
import org.cortado.emulator.debug.expr.ExprParser;
import org.cortado.emulator.debug.expr.LinkValue;
import org.cortado.emulator.debug.expr.MeshParser;
import org.cortado.emulator.debug.expr.NameParser;
import org.cortado.emulator.debug.name.Neuron;

/** What a line could go on with: commands, topics, populations, variables, counters, events, checkpoints, files. */
public final class Completion {
    private static final Pattern FIELD = Pattern.compile("(.*)\\.([A-Za-z0-9_]*)");
    private static final int MOST_FILES = 1000;

    private final Debugger debugger;

    public Completion(Debugger debugger) {
        this.debugger = debugger;
    }

    /** Where the word begins that the end of a text completes. */
    public static int wordStart(String text) {
        int at = text.length();
        int depth = 0;
        while (at > 0) {
            char c = text.charAt(at - 1);
            depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
            if (depth < 0 || depth == 0 && " \t;,+*<>=!&|^%~\"".indexOf(c) >= 0) {
                break;
            }
            at--;
        }
        return at;
    }

    /** The words that could stand where the last word of a text stands, each whole, in order. */
    public List<String> words(String text) {
        String command = text.substring(text.lastIndexOf(';') + 1).stripLeading();
        String word = text.substring(wordStart(text));
        List<String> all = command.equals(Verbs.head(command)) ? commands() : arguments(command, word);
        return all.stream().filter(one -> one.startsWith(word)).toList();
    }

    /** Whether more of the same word follows and no blank: behind folders, neurons, what a bracket or point follows. */
    boolean goesOn(String word) {
        return word.endsWith("/") || NameParser.OWNERS.contains(word) || debugger.subject().names().indexOf(word) >= 0;
    }

    private List<String> commands() {
        List<String> names = new ArrayList<>(Verbs.ALL.stream().map(Verb::name).toList());
        names.addAll(debugger.aliases().keySet());
        return names;
    }

    private List<String> arguments(String command, String word) {
        Verb verb;
        try {
            verb = Verbs.find(Verbs.head(command));
        } catch (DebugException e) {
            return List.of();
        }
        String before = command.substring(0, command.length() - word.length());
        if (verb.group() == Verb.Group.SEEING && before.endsWith("> ")) {
            return files(word);
        }
        boolean first = Verbs.tail(command).isEmpty() || Verbs.tail(command).equals(word);
        return switch (verb.takes()) {
            case TOPIC -> first ? topics() : places(word);
            case COMMAND -> with(commands(), List.of("expressions"));
            case FILE -> files(word);
            case CHECKPOINT -> with(new ArrayList<>(debugger.checkpoints().keySet()), List.of("step", "cycle", "time"));
            case ENGINE -> List.of("functional", "cycle");
            case EVENT -> first ? with(new ArrayList<>(TriggerParser.EVENTS), places(word)) : with(new ArrayList<>(
                    List.of("of", "if", "after", "at", "on", "key", "payload")), places(word));
            case NEURONS -> with(new ArrayList<>(List.of("spike", "of")), places(word));
            case HEAT -> first ? with(new ArrayList<>(List.of("links", "cores", "neurons")), places(word))
                    : with(new ArrayList<>(CoreParser.fields()), with(new ArrayList<>(List.of("last")), places(word)));
            case DIFFERENCE -> first ? List.of("step", "twin") : places(word);
            case SET -> first ? with(new ArrayList<>(List.of("stimulus", "weight")), places(word)) : places(word);
            case EXPRESSION -> places(word);
            default -> List.of();
        };
    }

    private static List<String> with(List<String> some, List<String> others) {
        some.addAll(others);
        return some;
    }

    private static List<String> topics() {
        return Verbs.topics().stream().map(topic -> Verbs.tail(topic.name())).toList();
    }

    /** Names that an expression can hold at this word. */
    private List<String> places(String word) {
        Matcher field = FIELD.matcher(word);
        if (field.matches()) {
            return fields(field.group(1)).stream().map(name -> field.group(1) + "." + name).toList();
        }
        List<String> names = new ArrayList<>();
        for (DebugInfo.Population population : debugger.subject().names().populations()) {
            names.add(population.name());
        }
        names.addAll(NameParser.HEADS);
        names.addAll(ExprParser.functions());
        Neuron selected = debugger.subject().selected();
        if (selected != null) {
            names.addAll(debugger.names().fields(selected.population()));
        }
        return names;
    }

    private List<String> fields(String owner) {
        String name = owner.replaceAll("[\\[(].*", "");
        int population = debugger.subject().names().indexOf(name);
        if (population >= 0) {
            return debugger.names().fields(population);
        }
        if (name.equals("core") && owner.endsWith("]")) {
            return debugger.subject().selected() == null ? List.of()
                    : debugger.names().fields(debugger.subject().selected().population());
        }
        if (name.equals("link") || name.equals("router")) {
            return name.equals("link") ? LinkValue.fields() : MeshParser.routerFields();
        }
        if (name.equals("chip")) {
            return with(new ArrayList<>(Keyed.keys(ChipParameter.values())), CoreParser.counters());
        }
        return name.equals("core") ? CoreParser.fields() : List.of();
    }

    private static List<String> files(String word) {
        TreeSet<String> names = new TreeSet<>();
        try {
            Path typed = Path.of(word.isEmpty() ? "." : word);
            Path folder = word.isEmpty() || word.endsWith("/") ? typed
                    : typed.getParent() == null ? Path.of(".") : typed.getParent();
            String prefix = word.substring(0, word.lastIndexOf('/') + 1);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (names.size() == MOST_FILES) {
                        break;
                    }
                    names.add(prefix + file.getFileName() + (Files.isDirectory(file) ? "/" : ""));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        return List.copyOf(names);
    }
}
