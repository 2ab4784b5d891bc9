package org.cortado.emulator.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.ScriptException;
import org.cortado.emulator.debug.command.Interpreter;
import org.cortado.emulator.draw.TerminalStyle;

/** A session from its first command to its exit code: scripts, commands, then the prompt or standard input. */
public final class Repl {
    private static final int FAILED_ASSERTION = 1;
    private static final int ERROR = 2;

    private final Options options;
    private final Output output;
    private final Interpreter interpreter;
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private int lastCode;

    /**
     * How a session runs.
     *
     * @param scripts files to run first
     * @param commands lines to run after them
     * @param batch whether it ends after them, and at the first fault
     * @param json whether replies are JSON
     * @param terminal whether a person sits at a terminal
     * @param pager whether long replies stop at each screenful
     * @param history file of the lines typed, or null for none
     */
    public record Options(List<Path> scripts, List<String> commands, boolean batch, boolean json, boolean terminal,
            boolean pager, Path history) {
        public Options {
            scripts = List.copyOf(scripts);
            commands = List.copyOf(commands);
        }
    }

    /**
     * @param loader opens programs
     * @param file the first program, or empty for a chip with nothing on it
     * @param out takes replies
     * @param err takes faults
     * @param style how replies are drawn
     * @throws DebugException where the program cannot be opened
     */
    public Repl(Interpreter.Loader loader, String file, Options options, PrintWriter out, PrintWriter err,
            TerminalStyle style) {
        this.options = options;
        this.output = new Output(options.json(), () -> style, lines -> {
            lines.forEach(out::println);
            out.flush();
        }, message -> {
            err.println("error: " + message);
            err.flush();
        });
        this.interpreter = new Interpreter(opened(loader, file), output, other -> opened(loader, other));
    }

    private Debugger opened(Interpreter.Loader loader, String file) {
        Debugger debugger = loader.open(file);
        debugger.time().interruptedBy(interrupted::get);
        return debugger;
    }

    /** Runs the session; returns its exit code. */
    public int run(BufferedReader in) throws IOException {
        try {
            for (Path script : options.scripts()) {
                if (!guarded(() -> interpreter.script(script)) && options.batch()) {
                    return lastCode;
                }
            }
            for (String command : options.commands()) {
                if (!guarded(() -> interpreter.script(command.lines().toList(), "--command")) && options.batch()) {
                    return lastCode;
                }
            }
            if (interpreter.exit() == null && !options.batch()) {
                if (options.terminal()) {
                    new Prompt(interpreter, output, options, interrupted).run();
                } else {
                    return input(in);
                }
            }
            return interpreter.exit() == null ? lastCode : interpreter.exit();
        } finally {
            interpreter.debugger().close();
        }
    }

    private int input(BufferedReader in) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null && interpreter.exit() == null; line = in.readLine()) {
            int at = ++number;
            String text = line;
            if (!guarded(() -> {
                try {
                    interpreter.line(text);
                } catch (DebugException e) {
                    throw new ScriptException("input:" + at, e);
                }
            })) {
                return lastCode;
            }
        }
        return interpreter.exit() == null ? lastCode : interpreter.exit();
    }

    /** Whether nothing went wrong; else says what, and keeps the exit code. */
    private boolean guarded(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException e) {
            interpreter.reset();
            output.fault(e);
            lastCode = e instanceof DebugException fault && ScriptException.failsAssertion(fault) ? FAILED_ASSERTION
                    : ERROR;
            return false;
        }
    }
}
