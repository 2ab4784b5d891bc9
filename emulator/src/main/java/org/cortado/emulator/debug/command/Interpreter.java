package org.cortado.emulator.debug.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.DebugOptions;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.InterruptedMove;
import org.cortado.emulator.debug.ScriptException;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.Stop;

/** Runs command lines and scripts, and hands on what they answer. */
public final class Interpreter {
    private static final int DEEPEST = 16;
    private static final String SILENT = "silent";
    private static final int MOST_NAMED = 8;
    private static final long LARGEST_SCRIPT = 16L << 20;

    private final Consumer<Reply> out;
    private final Loader loader;
    private final List<String> collected = new ArrayList<>();
    private Debugger debugger;
    private long collecting;
    private Stop stop;
    private Integer exit;
    private int depth;

    /** Opens programs. */
    @FunctionalInterface
    public interface Loader {
        /**
         * A session on another program.
         *
         * @param file the file, or empty for the one that is open
         * @throws DebugException where it cannot be opened
         */
        Debugger open(String file);
    }

    public Interpreter(Debugger debugger, Consumer<Reply> out, Loader loader) {
        this.debugger = debugger;
        this.out = out;
        this.loader = loader;
    }

    public Debugger debugger() {
        return debugger;
    }

    /** The exit code that {@code quit} asked for; null while the session goes on. */
    public Integer exit() {
        return exit;
    }

    /** Whether lines are being collected for a breakpoint, up to {@code end}. */
    public boolean collecting() {
        return collecting != 0;
    }

    /**
     * Runs a line: commands separated by semicolons. The first fault ends the line.
     *
     * @throws DebugException where a command cannot be done
     */
    public void line(String line) {
        for (String command : Lines.split(line)) {
            if (exit != null) {
                return;
            }
            if (collecting != 0) {
                collect(command);
                continue;
            }
            try {
                command(command);
                stopCommands();
            } catch (OutOfMemoryError | StackOverflowError e) {
                throw new DebugException("not enough memory for this; -Xmx in CORTADO_JAVA_OPTS gives more", e);
            }
        }
    }

    private void collect(String command) {
        if (command.equals("end")) {
            long number = collecting;
            collecting = 0;
            debugger.breakpoints().get(number).commands(collected);
        } else {
            collected.add(command);
        }
    }

    /** Forgets lines that are being collected. */
    public void reset() {
        collecting = 0;
        depth = 0;
        stop = null;
    }

    private void command(String line) {
        String text = expand(line);
        if (!text.equals(line)) {
            if (++depth > DEEPEST) {
                depth = 0;
                throw new DebugException("aliases that stand for each other: " + line);
            }
            Lines.split(text).forEach(this::command);
            depth--;
            return;
        }
        Verb verb = Verbs.find(Verbs.head(line));
        Command command = verb.parser().parse(Words.of(Verbs.tail(line)), debugger);
        stop = null;
        if (command instanceof Source source) {
            script(source.file());
            return;
        }
        if (command instanceof Load load) {
            open(load.file());
            return;
        }
        if (command instanceof StopCommands commands) {
            collecting = commands.number();
            collected.clear();
        }
        if (command instanceof Engine engine && engine.kind() != null) {
            exchange(engine);
        }
        Reply reply = command.run(debugger);
        stop = stop(reply);
        if (!(reply instanceof Reply.Nothing) && !silent(stop)) {
            out.accept(reply);
        }
        if (command instanceof Quit quit) {
            exit = quit.code();
        }
    }

    /** Whether the commands of every breakpoint met begin with {@code silent}, so that nothing is said of the stop. */
    private boolean silent(Stop met) {
        return met != null && !met.causes().isEmpty() && met.causes().stream().allMatch(cause -> {
            List<String> lines = debugger.breakpoints().commands(cause.breakpoint());
            return !lines.isEmpty() && lines.get(0).equals(SILENT);
        });
    }

    private void open(String file) {
        Debugger next = loader.open(file);
        next.aliases().putAll(debugger.aliases());
        DebugOptions.Kind kind = debugger.options().kind();
        debugger.close();
        debugger = next;
        if (next.options().kind() != kind) {
            debugger = next.on(kind);
            next.close();
        }
        out.accept(opened());
    }

    /** What program is open, in a line. */
    public Reply opened() {
        List<String> names = debugger.subject().names().populations().stream()
                .map(p -> "%s (%d)".formatted(p.name(), p.size())).toList();
        String steps = debugger.end() == 0 ? "no end" : Counted.of(debugger.end(), "step");
        return new Reply.Prose(List.of(names.isEmpty() ? "no neurons: 'load FILE' opens a program"
                : "%s%s; %s".formatted(String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))),
                        names.size() > MOST_NAMED ? ", ..." : "", steps)));
    }

    private void exchange(Engine engine) {
        List<String> notes = new ArrayList<>();
        Debugger next = engine.start(debugger, notes);
        debugger.close();
        debugger = next;
        if (!notes.isEmpty()) {
            out.accept(new Reply.Text(notes));
        }
    }

    private String expand(String line) {
        String alias = debugger.aliases().get(Verbs.head(line));
        return alias == null ? line : (alias + " " + Verbs.tail(line)).strip();
    }

    private static Stop stop(Reply reply) {
        if (reply instanceof Reply.All all) {
            return all.parts().isEmpty() ? null : stop(all.parts().get(all.parts().size() - 1));
        }
        return reply instanceof Reply.Stopped stopped ? stopped.stop() : null;
    }

    /** Runs the commands of the breakpoints just met; where they move on and stop again, those of the next ones. */
    private void stopCommands() {
        while (stop != null && !stop.causes().isEmpty() && exit == null) {
            List<String> lines = new ArrayList<>();
            for (Stop.Cause cause : stop.causes()) {
                lines.addAll(debugger.breakpoints().commands(cause.breakpoint()));
                lines.removeIf(SILENT::equals);
            }
            Stop met = stop;
            for (int i = 0; i < lines.size() && exit == null; i++) {
                command(lines.get(i));
                if (stop != null) {
                    break;
                }
            }
            if (stop == met || stop == null || debugger.time().interrupted()) {
                return;
            }
        }
    }

    /**
     * Runs the lines of a file.
     *
     * @throws ScriptException at the first fault
     */
    public void script(Path file) {
        List<String> lines;
        try {
            if (Files.isDirectory(file)) {
                throw new DebugException(file + ": is a folder");
            }
            if (Files.exists(file) && Files.size(file) > LARGEST_SCRIPT) {
                throw new DebugException("%s: larger than %d MiB".formatted(file, LARGEST_SCRIPT >> 20));
            }
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new DebugException(file + ": is no text in UTF-8", e);
        } catch (IOException e) {
            throw new DebugException(Files.exists(file) ? file + ": cannot be read" : file + ": no such file", e);
        }
        script(lines, file.toString());
    }

    /**
     * Runs lines.
     *
     * @param name what faults call them
     * @throws ScriptException at the first fault
     */
    public void script(List<String> lines, String name) {
        if (++depth > DEEPEST) {
            depth = 0;
            throw new DebugException("scripts that run each other: " + name);
        }
        for (int i = 0; i < lines.size() && exit == null; i++) {
            try {
                line(lines.get(i));
                if (debugger.time().interrupted()) {
                    throw new InterruptedMove("interrupted");
                }
            } catch (DebugException e) {
                depth = 0;
                collecting = 0;
                throw new ScriptException(name + ":" + (i + 1), e);
            }
        }
        depth--;
        if (collecting != 0 && depth == 0) {
            collecting = 0;
            throw new ScriptException(name + ":" + lines.size(), new DebugException(
                    "'end' is missing after 'commands'"));
        }
    }
}
