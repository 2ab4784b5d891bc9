package org.cortado.emulator.debug.command;

import java.util.List;
import java.util.TreeSet;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.CoreParser;
import org.cortado.emulator.debug.expr.MeshParser;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Queue;
import org.cortado.emulator.debug.expr.QueueLength;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.Listing;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.stop.ConditionTrigger;
import org.cortado.emulator.debug.stop.FlagTrigger;
import org.cortado.emulator.debug.stop.FullTrigger;
import org.cortado.emulator.debug.stop.LineTrigger;
import org.cortado.emulator.debug.stop.LinkTrigger;
import org.cortado.emulator.debug.stop.MomentTrigger;
import org.cortado.emulator.debug.stop.PacketTrigger;
import org.cortado.emulator.debug.stop.SpikeTrigger;
import org.cortado.emulator.debug.stop.Trigger;
import org.cortado.emulator.debug.time.Goal;

/** Reads what a breakpoint stops at. */
public final class TriggerParser {
    /** The words that begin an event. */
    public static final List<String> EVENTS = List.of("spike", "packet", "saturate", "wrap", "accumulator", "divide",
            "table", "second_spike", "line", "at", "full");
    private static final int MOST_LINES = 10_000_000;

    private final Debugger debugger;
    private final Words words;

    TriggerParser(Debugger debugger, Words words) {
        this.debugger = debugger;
        this.words = words;
    }

    Trigger trigger() {
        if (words.atEnd()) {
            throw new DebugException("stop at what? 'break spike of exc[3]', 'break exc[3].v > 0', 'break line 20'");
        }
        if (words.peek().kind() == Words.Kind.NUMBER && (words.peekSecond().kind() == Words.Kind.END
                || List.of("of", "if", "after").contains(words.peekSecond().text()))) {
            int from = words.peek().from();
            return at("", (int) Numbers.whole(words, "a line", MOST_LINES), from);
        }
        boolean member = List.of(".", "[").contains(words.peekSecond().text());
        String first = member ? "" : words.peek().text();
        Flag flag = flag(first);
        if (flag != null) {
            words.next();
            return new FlagTrigger(flag, of());
        }
        return switch (first) {
            case "spike" -> spike();
            case "packet" -> packet();
            case "line" -> line();
            case "at" -> moment();
            case "full" -> full();
            default -> words.peek().kind() == Words.Kind.NAME && fileLine() ? sourceLine() : condition();
        };
    }

    private static Flag flag(String word) {
        for (Flag flag : Flag.values()) {
            if (flag.key().replace('-', '_').equals(word) || flag == Flag.SATURATE && word.equals("saturation")) {
                return flag;
            }
        }
        return null;
    }

    private NeuronSet of() {
        return words.accept("of") ? debugger.names().neurons(words) : null;
    }

    private Trigger spike() {
        words.next();
        boolean named = words.accept("of") || words.peek().kind() == Words.Kind.NAME
                && !List.of("if", "after").contains(words.peek().text());
        return new SpikeTrigger(named ? debugger.names().neurons(words) : null);
    }

    private Trigger packet() {
        int from = words.next().from();
        if (words.accept("on")) {
            MeshParser.Link link = new MeshParser(debugger.subject().names()).link(words);
            return new LinkTrigger(link.tile(), link.port(), words.since(from));
        }
        words.expect("at", "and a core, as in 'break packet at core(0,0)', or on link(0,0,east)");
        int core = new CoreParser(debugger.subject().names()).core(words);
        return new PacketTrigger(core, words.since(from));
    }

    private Trigger full() {
        int from = words.next().from();
        if (words.peek().kind() != Words.Kind.NAME || List.of("if", "after").contains(words.peek().text())) {
            return new FullTrigger(Queue.all(debugger.subject().names()), "full");
        }
        if (debugger.names().place(words) instanceof QueueLength queue) {
            return new FullTrigger(List.of(queue.queue()), words.since(from));
        }
        throw new DebugException("a queue belongs after full, such as core(0,0).spike_queue or router(0,0).west, not "
                + words.since(from).substring("full".length()).strip());
    }

    private Trigger moment() {
        words.next();
        if (words.accept("cycle")) {
            return new MomentTrigger(Goal.cycle(Numbers.whole(words, "a cycle", Goto.MOST_CYCLES)));
        }
        if (words.peek().kind() == Words.Kind.NUMBER && Numbers.hasUnit(words.peek().text())) {
            return new MomentTrigger(Goal.step(Arguments.duration(words.next().text(), debugger)));
        }
        words.expect("step", "as in 'break at step 100', 'break at 20ms' or 'break at cycle 4000'");
        return new MomentTrigger(Goal.step(Numbers.whole(words, "a step", Arguments.MOST_STEPS)));
    }

    /** Whether the words are FILE.cas:N. */
    private boolean fileLine() {
        return words.peekSecond().text().equals(".") || words.peekSecond().text().equals("-")
                ? words.looksAt(".*\\.[A-Za-z]+:[0-9]+.*") : words.peekSecond().text().equals(":");
    }

    private Trigger sourceLine() {
        int from = words.peek().from();
        String place = words.blankWord();
        int colon = place.lastIndexOf(':');
        if (colon < 0) {
            throw new DebugException("expected a line, as in 'break line 20' or 'break cell.cas:20', found '%s'"
                    .formatted(place));
        }
        Words number = Words.of(place.substring(colon + 1));
        return at(place.substring(0, colon), (int) Numbers.whole(number, "a line", MOST_LINES), from);
    }

    private Trigger line() {
        int from = words.next().from();
        return words.peek().kind() == Words.Kind.NUMBER
                ? at("", (int) Numbers.whole(words, "a line", MOST_LINES), from) : sourceLine();
    }

    private Trigger at(String file, int line, int from) {
        String named = file.substring(file.lastIndexOf('/') + 1);
        boolean given = words.accept("of");
        NeuronSet of = given ? debugger.names().neurons(words)
                : new NeuronSet(debugger.subject().names().text(Arguments.selected(debugger)),
                        List.of(Arguments.selected(debugger)), false);
        Listing listing = Listing.of(debugger, of.neurons().get(0));
        List<Integer> found = listing.instructionsOf(line, named);
        if (found.isEmpty()) {
            throw new DebugException("line %d of %s has no instruction: 'list' shows the lines of %s".formatted(line,
                    named.isEmpty() ? "its source" : named, listing.name()));
        }
        return new LineTrigger(of, new TreeSet<>(found), words.since(from) + (given ? "" : " of " + of.text()));
    }

    private Trigger condition() {
        words.accept("if");
        Arguments.Written written = Arguments.changing(words, debugger, "'break exc[3].v > 0'");
        ConditionTrigger trigger = new ConditionTrigger(written.expr(), written.text());
        ConditionTrigger.holds(written.expr(), debugger.subject());
        return trigger;
    }
}
