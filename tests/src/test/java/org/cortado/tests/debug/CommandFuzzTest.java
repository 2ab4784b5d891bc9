package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.DebugOptions;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.command.Interpreter;
import org.cortado.emulator.debug.command.Verb;
import org.cortado.emulator.debug.command.Verbs;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.engine.EngineOptions;
import org.cortado.emulator.repl.Completion;
import org.cortado.emulator.repl.ReplyJson;
import org.cortado.emulator.repl.ReplyText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any line at all: an answer, or a message in one line; never anything else, and the session goes on. */
class CommandFuzzTest {
    private static final long SEED = 20261121;
    private static final int LINES_A_SESSION = 250;
    private static final int MOST_QUESTIONS = 300;
    private static final List<String> WORDS = List.of("spike", "of", "if", "after", "at", "step", "time", "packet",
            "key", "payload", "line", "saturate", "wrap", "stimulus", "weight", "to", "for", "last", "exc", "inh",
            "first", "second", "exc[3]", "exc[0..4]", "inh[19]", "exc[900]", "first.v", "second.u", "exc.v",
            "exc[1].spiked", "core(0,0)", "core(1,1,0)", "core(9,9)", "core(0,0)[1]", "core(0,0).state[3]",
            "core(0,0).synapses[0]", "core(0,0).program[2]", "core(0,0).parameters[0]", "core(0,0).axonout[0]",
            "core(0,0).input[0]", "chip.spikes", "v", "u", "a", "flags", "first.flags", "=", "==", "<", ">", "->",
            "+", "-", "*", "/", "%", "&&", "||", "!", "~", "(", ")", "[", "]", ",", ".", "..", ";", "#", "\"", "0", "1",
            "2", "7", "40", "-3", "0x10", "1e9", "1e-400", "99999999999999999999", "3.5", "20ms", "5steps", "/x",
            "/8xw", "/t", "any(", "sum(exc.v)", "max(", "end", "here", "c1", "aa", "twin", "float", "functional",
            "on", "full", "link(0,0,inject).load", "link(1,0,west).credits", "link(0,0,eject)", "router(0,0).held",
            "router(0,0).west", "core(0,0).spike_queue", "core(0,0).stalled", "core(0,0).cycle", "at cycle",
            "cycle", "cycle 500", "link", "link(0,0,east)", "router", "queue", "links", "cores", "neurons",
            "synaptic_events", "active_updates", "é", "\u0000", "\t", "nonsense", "info", "help", "quit", "> SVG",
            "> PNG", "SCRIPT", "nosuch.dbg");
    /** Lines that act, of which one word is exchanged, doubled or left out. */
    private static final List<String> SOUND = List.of("plot POP.v, POP.u last 10ms", "plot POP.v last 5ms > SVG",
            "raster POP last 20ms", "phase POP.v POP.u last 20ms > PNG", "heatmap links last 10ms",
            "heatmap cores arrivals last 10ms > SVG", "heatmap neurons POP last 5ms", "heatmap POP.v", "why POP",
            "why POP at step 7", "diff twin POP", "diff twin", "diff step 3 POP", "info energy", "info synapses to POP",
            "set POP.v = -60", "set weight POP -> POP = 3", "set stimulus POP.i = 4 for 5ms", "inject spike POP",
            "inject packet core(0,0) key 0 payload 2", "break spike of POP if POP.v < 0 after 2", "watch POP.v",
            "tbreak POP.v > -50", "break packet at core(0,0)", "break saturate of POP", "until POP.spiked",
            "next spike of POP", "reverse-next spike of POP", "display/x POP.v", "commands 1; print step; end",
            "ignore 1 3", "checkpoint here; step 2; goto here", "stepi 3", "reverse-stepi 2", "cycle 30",
            "reverse-cycle 10", "goto cycle 700", "engine cycle", "engine functional", "source SCRIPT", "load",
            "alias aa = step 2", "x/8xw core(0,0).state[0]", "info neuron POP", "list POP", "disassemble POP",
            "list POP 7", "list 3, 20", "x/6i core(0,0).program[2]",
            "assert POP.v < 40", "info packets", "info router", "info link", "info queues", "undo", "quit 2",
            "print link(0,0,east).load, router(0,0).flits", "watch link(0,0,inject).flits", "info router router(0,0)",
            "break packet on link(0,0,inject)", "break full core(0,0).spike_queue", "break full", "break at cycle 500",
            "info queues core(0,0)", "info link link(0,0,eject)", "cycle 9; info packets", "until cycle > 300",
            "continue", "reverse-continue", "delete");

    @TempDir
    private Path folder;

    private long lines;
    private long refused;

    @ParameterizedTest
    @CsvSource({"networks/two-neurons.cas, FUNCTIONAL", "networks/small-recurrent.cas, FUNCTIONAL",
        "networks/two-neurons.cas, CYCLE", "networks/small-recurrent.cas, CYCLE"})
    void everyLineHasAnAnswer(String program, DebugOptions.Kind kind) throws IOException {
        Files.writeString(folder.resolve("s.dbg"), "step\nprint step\nbreak spike\ncommands 1\nstep\nend\n");
        Image image = Programs.image(program);
        long all = Programs.cases(500, 25_000);
        long start = System.nanoTime();
        for (long seed = SEED; lines < all; seed++) {
            session(image, kind, seed, (int) Math.min(LINES_A_SESSION, all - lines));
        }
        System.out.printf("%s, %s engine: %d random lines from seed %d on, %d refused, %.0f s%n", program, kind.key(),
                lines, SEED, refused, (System.nanoTime() - start) / 1e9);
        assertEquals(all, lines);
        assertTrue(refused > all / 10 && refused < all * 7 / 10, refused + " refused: too much of one kind");
    }

    private void session(Image image, DebugOptions.Kind kind, long seed, int most) {
        Random random = new Random(seed);
        DebugOptions options = DebugOptions.of(kind, EngineOptions.DEFAULT).withHistory(1 << 20);
        ReplyText text = new ReplyText(TerminalStyle.PLAIN, line -> line);
        Interpreter interpreter = new Interpreter(new Debugger(image, options), reply -> shown(text, reply),
                file -> new Debugger(image, options));
        String population = interpreter.debugger().subject().names().population(0).name();
        int[] polls = new int[1];
        for (int i = 0; i < most && interpreter.exit() == null; i++) {
            interpreter.debugger().time().interruptedBy(() -> ++polls[0] > MOST_QUESTIONS);
            polls[0] = 0;
            String line = line(random).replace("POP", population + (random.nextBoolean() ? "" : "[0]"))
                    .replace("SVG", folder + "/p.svg").replace("PNG", folder + "/p.png")
                    .replace("SCRIPT", folder + "/s.dbg");
            try {
                new Completion(interpreter.debugger()).words(line);
                interpreter.line(line);
            } catch (DebugException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), line);
                refused++;
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + seed + ", line " + i + ": " + line, e);
            }
            if (random.nextInt(20) == 0) {
                interpreter.reset();
            }
            lines++;
        }
        stillRuns(interpreter, image, seed);
        interpreter.debugger().close();
    }

    private static void shown(ReplyText text, Reply reply) {
        text.lines(reply);
        ReplyJson.lines(reply);
    }

    private static void stillRuns(Interpreter interpreter, Image image, long seed) {
        Debugger debugger = interpreter.debugger();
        debugger.time().interruptedBy(() -> false);
        while (debugger.time().undo() != null) {
            assertTrue(debugger.time().now().step() >= 0);
        }
        try (Debugger fresh = new Debugger(image, DebugOptions.functional(EngineOptions.DEFAULT))) {
            debugger.time().seek(50);
            fresh.time().seek(50);
            assertEquals(fresh.time().engine().hash(), debugger.time().engine().hash(), "seed " + seed);
        }
    }

    private static String line(Random random) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                line.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x3000) : ' ' + random.nextInt(95)));
            }
            return line.toString();
        }
        if (kind <= 5) {
            return disturbed(random, SOUND.get(random.nextInt(SOUND.size())));
        }
        List<Verb> verbs = random.nextInt(4) == 0 ? Verbs.topics() : Verbs.ALL;
        Verb verb = verbs.get(random.nextInt(verbs.size()));
        if (kind == 6) {
            return verb.example();
        }
        StringBuilder line = new StringBuilder();
        line.append(verb.name(), 0, 1 + random.nextInt(verb.name().length()));
        for (int i = random.nextInt(7); i > 0; i--) {
            line.append(random.nextInt(5) == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return line.toString();
    }

    /** Most lines as they are; else with one word exchanged, doubled or left out. */
    private static String disturbed(Random random, String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        int at = random.nextInt(words.size());
        switch (random.nextInt(8)) {
            case 0 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
            case 1 -> words.add(at, words.get(at));
            case 2 -> words.remove(at);
            default -> { }
        }
        return String.join(" ", words);
    }
}
