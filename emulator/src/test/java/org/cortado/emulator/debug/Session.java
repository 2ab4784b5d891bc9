package org.cortado.emulator.debug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.debug.command.Interpreter;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.repl.ReplyText;

/** A session as tests drive it: lines in, text out. */
public final class Session implements AutoCloseable {
    /** Three cells: one driven, which drives a second with a weight and a third against it. */
    public static final String THREE_CELLS = """
            .neuron cell, format=s16.15, round=nearest, overflow=saturate
            .param  leak = 0.9, i = 0, top = 10
            .state  v = 0, n : int = 0
            .input  x
            .temp   w
            .pred   fired
                    mul    w, v, leak
                    add    w, i
                    add    w, x
                    mov    v, w
                    cmpge  fired, v, top
            fired?  spk
            fired?  mov    v, 0
            fired?  add    n, 1
            .end
            .chip       mesh=2x1, timestep=1ms, neurons=8, seed=3
            .population first, cell, size=1, i=3
            .population pair, cell, size=2
            .project    first -> pair, all, weight=6, delay=2 ms
            .spikes     pair, poisson(rate=100 Hz), weight=5, delay=1 ms
            .run        200 ms
            """;

    private final Interpreter interpreter;
    private final List<String> text = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();

    public Session(Image image, UnaryOperator<DebugOptions> options) {
        Debugger debugger = new Debugger(image, options.apply(DebugOptions.functional(EngineOptions.DEFAULT)));
        ReplyText lines = new ReplyText(TerminalStyle.PLAIN.withColumns(150), line -> line);
        interpreter = new Interpreter(debugger, reply -> {
            replies.add(reply);
            text.addAll(lines.lines(reply));
        }, file -> new Debugger(image, options.apply(DebugOptions.functional(EngineOptions.DEFAULT))));
    }

    /** A session on a source text. */
    public static Session of(String source) {
        return new Session(assemble(source), options -> options);
    }

    public static Image assemble(String source) {
        return checked(Assembler.assemble(new SourceFile("test.cas", null, source.lines().toList()),
                AssemblyOptions.NONE));
    }

    /** The three cells as an image that holds words alone. */
    public static Image withoutTwin() {
        Image image = assemble(THREE_CELLS);
        return new Image(image.chip(), image.cores(), image.drive(), null, image.debug());
    }

    /** The image of a program of the library. */
    public static Image program(String file) {
        return checked(Assembler.assemble(Path.of(System.getProperty("cortado.root", ".."), "programs", file),
                AssemblyOptions.NONE));
    }

    private static Image checked(Assembly assembly) {
        if (assembly.image() == null) {
            throw new IllegalStateException(assembly.diagnostics().list().toString());
        }
        return assembly.image();
    }

    public Debugger debugger() {
        return interpreter.debugger();
    }

    public Interpreter interpreter() {
        return interpreter;
    }

    /** Runs a line; what it answered, a line an element. */
    public List<String> lines(String line) {
        text.clear();
        replies.clear();
        interpreter.line(line);
        return List.copyOf(text);
    }

    /** Runs a line; what it answered. */
    public String say(String line) {
        return String.join("\n", lines(line));
    }

    /** Runs a line; its last reply. */
    public Reply reply(String line) {
        lines(line);
        return replies.get(replies.size() - 1);
    }

    /** What the last line answered. */
    public List<Reply> replies() {
        return List.copyOf(replies);
    }

    /** Runs a line that must be refused; the message. */
    public String refused(String line) {
        try {
            lines(line);
        } catch (DebugException e) {
            return e.getMessage();
        }
        throw new AssertionError("not refused: " + line + " said " + text);
    }

    /** Goes on to the end of the program; what {@code place} gives at each stop on the way. */
    public <T> List<T> stops(Supplier<T> place) {
        return stops("continue", "end of the program", place);
    }

    /** Goes back to the start; what {@code place} gives at each stop on the way, as if it went forwards. */
    public <T> List<T> stopsBackwards(Supplier<T> place) {
        List<T> stops = stops("reverse-continue", "the start", place);
        Collections.reverse(stops);
        return stops;
    }

    private <T> List<T> stops(String command, String end, Supplier<T> place) {
        List<T> stops = new ArrayList<>();
        while (!say(command).contains(end)) {
            stops.add(place.get());
        }
        return stops;
    }

    public long step() {
        return debugger().time().now().step();
    }

    public long hash() {
        return debugger().time().engine().hash();
    }

    @Override
    public void close() {
        debugger().close();
    }
}
