package org.cortado.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any line at all: an answer, or a message in one line; never anything else, and the session goes on. */
class CommandFuzzTest {
    private static final int LINES_A_SESSION = 250;
    private static final int MOST_STEPS = 400;
    private static final List<String> WORDS = List.of("spike", "of", "if", "after", "at", "step", "time", "packet",
            "key", "payload", "line", "saturate", "wrap", "stimulus", "to", "for", "last", "exc", "inh", "first",
            "second",
            "exc[3]", "exc[0..4]", "inh[19]", "exc[900]", "first.v", "second.u", "exc.v", "exc[1].spiked", "core(0,0)",
            "core(1,1,0)", "core(9,9)", "core(0,0)[1]", "core(0,0).state[3]", "core(0,0).synapses[0]",
            "core(0,0).program[2]", "core(0,0).parameters[0]", "core(0,0).axonout[0]", "core(0,0).input[0]",
            "chip.spikes", "v", "u", "a", "flags", "first.flags", "=", "==", "<", ">", "+", "-", "*", "/", "%", "&&",
            "||", "!", "~", "(", ")", "[", "]", ",", ".", "..", ";", "#", "\"", "0", "1", "2", "7", "40", "-3", "0x10",
            "1e9", "1e-400", "99999999999999999999", "3.5", "20ms", "5steps", "/x", "/8xw", "/t", "any(", "sum(exc.v)",
            "max(", "end", "here", "c1", "aa", "twin", "float", "é", "\u0000", "\t", "nonsense", "info", "help");

    @ParameterizedTest
    @ValueSource(strings = {"networks/two-neurons.cas", "networks/small-recurrent.cas"})
    void everyLineHasAnAnswer(String program) {
        Image image = Programs.image(program);
        int sessions = Programs.cases(4, 50_000 / LINES_A_SESSION);
        for (int seed = 0; seed < sessions; seed++) {
            session(image, seed);
        }
    }

    private static void session(Image image, int seed) {
        Random random = new Random(seed);
        DebugOptions options = DebugOptions.functional(EngineOptions.DEFAULT).withHistory(1 << 20);
        ReplyText text = new ReplyText(TerminalStyle.PLAIN, line -> line);
        Interpreter interpreter = new Interpreter(new Debugger(image, options), reply -> shown(text, reply),
                file -> new Debugger(image, options));
        int[] polls = new int[1];
        for (int i = 0; i < LINES_A_SESSION && interpreter.exit() == null; i++) {
            interpreter.debugger().time().interruptedBy(() -> ++polls[0] > MOST_STEPS);
            polls[0] = 0;
            String line = line(random);
            try {
                new Completion(interpreter.debugger()).words(line);
                interpreter.line(line);
            } catch (DebugException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), line);
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + seed + ", line " + i + ": " + line, e);
            }
            if (random.nextInt(20) == 0) {
                interpreter.reset();
            }
        }
        stillRuns(interpreter, image, seed);
        interpreter.debugger().close();
    }

    private static void shown(ReplyText text, Reply reply) {
        text.lines(reply);
        ReplyJson.lines(reply);
    }

    private static void stillRuns(Interpreter interpreter, Image image, int seed) {
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
        StringBuilder line = new StringBuilder();
        int kind = random.nextInt(10);
        if (kind == 0) {
            for (int i = random.nextInt(30); i > 0; i--) {
                line.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x3000) : ' ' + random.nextInt(95)));
            }
            return line.toString();
        }
        List<Verb> verbs = random.nextInt(4) == 0 ? Verbs.topics() : Verbs.ALL;
        Verb verb = verbs.get(random.nextInt(verbs.size()));
        if (verb.name().equals("quit") || verb.name().equals("source")) {
            return "echo " + verb.name();
        }
        if (kind == 1) {
            return verb.example();
        }
        line.append(verb.name(), 0, 1 + random.nextInt(verb.name().length()));
        for (int i = random.nextInt(7); i > 0; i--) {
            line.append(random.nextInt(5) == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return line.toString();
    }
}
