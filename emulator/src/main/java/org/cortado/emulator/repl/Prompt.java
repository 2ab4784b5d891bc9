package org.cortado.emulator.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.command.Interpreter;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Moment;
import org.cortado.emulator.draw.TerminalStyle;
import org.jline.builtins.SyntaxHighlighter;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The prompt: reads lines with history and completion, and runs each; Ctrl-C stops what runs, never the session. */
final class Prompt {
    static final String SYNTAX = "classpath:/org/cortado/emulator/repl/cortado.nanorc";
    private static final int LEAST_COLUMNS = 20;

    private final Interpreter interpreter;
    private final Output output;
    private final Repl.Options options;
    private final AtomicBoolean interrupted;
    private String last = "";

    Prompt(Interpreter interpreter, Output output, Repl.Options options, AtomicBoolean interrupted) {
        this.interpreter = interpreter;
        this.output = output;
        this.options = options;
        this.interrupted = interrupted;
    }

    /** Reads and runs lines until the session ends. */
    void run() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().name("cortado").system(true).dumb(true).build()) {
            terminal.handle(Terminal.Signal.INT, signal -> interrupted.set(true));
            TerminalStyle style = TerminalStyle.detect(System.getenv(), !terminal.getType().startsWith("dumb"));
            Pager pager = new Pager(terminal, options.pager() && !options.json(), interrupted);
            output.redirect(() -> style.withColumns(columns(terminal)), pager::show, message -> {
                terminal.writer().println(style.paint(Output.ERROR, "error:") + " " + message);
                terminal.flush();
            }, style.colour() ? colours(terminal) : line -> line);
            LineReader reader = reader(terminal, style);
            if (!options.json()) {
                output.accept(interpreter.opened());
                output.accept(Reply.text("'help' lists the commands, 'quit' ends"));
            }
            while (interpreter.exit() == null && step(reader, terminal)) {
                terminal.flush();
            }
        }
    }

    private static int columns(Terminal terminal) {
        return terminal.getSize().getColumns() <= 0 ? TerminalStyle.PLAIN.columns()
                : Math.max(LEAST_COLUMNS, terminal.getSize().getColumns());
    }

    private static UnaryOperator<String> colours(Terminal terminal) {
        SyntaxHighlighter syntax = SyntaxHighlighter.build(SYNTAX);
        return line -> syntax.reset().highlight(line).toAnsi(terminal);
    }

    private LineReader reader(Terminal terminal, TerminalStyle style) {
        LineReaderBuilder builder = LineReaderBuilder.builder().terminal(terminal).appName("cortado")
                .parser(new PromptParser())
                .highlighter(new PromptHighlighter(interpreter::debugger, style.colour()))
                .completer((reader, line, candidates) -> {
                    Completion completion = new Completion(interpreter.debugger());
                    for (String word : completion.words(line.line().substring(0, line.cursor()))) {
                        candidates.add(new Candidate(word, word, null, null, null, null, !completion.goesOn(word)));
                    }
                })
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        if (options.history() != null && folderOf(options.history())) {
            builder.variable(LineReader.HISTORY_FILE, options.history());
        }
        return builder.build();
    }

    /** Reads and runs a line; false at the end of input. */
    private boolean step(LineReader reader, Terminal terminal) {
        try {
            String line = reader.readLine(interpreter.collecting() ? "> " : prompt());
            interrupted.set(false);
            if (line.isBlank() && !interpreter.collecting()) {
                line = last;
            }
            last = line;
            interpreter.line(line);
        } catch (UserInterruptException e) {
            interpreter.reset();
        } catch (EndOfFileException e) {
            return false;
        } catch (RuntimeException e) {
            interpreter.reset();
            output.fault(e);
        }
        // An interrupt that came too late stops nothing any more.
        Thread.interrupted();
        return true;
    }

    private String prompt() {
        Debugger debugger = interpreter.debugger();
        Moment now = debugger.time().now();
        int inside = debugger.subject().inside();
        return "step " + now.step() + (inside == 0 ? "" : "+" + inside)
                + (debugger.time().timed() ? " cycle " + now.cycle() : "") + "> ";
    }

    /** The folder of a file, made where it is missing; whether it is there. */
    private static boolean folderOf(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
