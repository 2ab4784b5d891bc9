package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.MemoryRegion;
import org.cortado.emulator.chip.Poke;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.change.MemoryPatch;
import org.cortado.emulator.debug.change.WordTarget;
import org.cortado.emulator.debug.expr.Expr;
import org.cortado.emulator.debug.expr.MemoryWord;
import org.cortado.emulator.debug.expr.NeuronStatus;
import org.cortado.emulator.debug.expr.NeuronWord;
import org.cortado.emulator.debug.expr.Place;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Change;

/**
 * Changes words of the chip.
 *
 * @param asWord whether the value is the word itself, not the number that it stands for
 */
record SetValue(Place target, Expr value, boolean asWord, String text) implements Command {
    static final Verb VERB = Verb.of("set", "", Verb.Group.CHANGING,
            "[/x] NAME = EXPR | stimulus NAME = EXPR [for TIME] | weight NEURONS -> NEURONS = EXPR",
            "Change a register, parameter, flag word, input or memory word, in its format (/x: the word itself), a "
                    + "parameter's course over time, or the weight of the synapses between neurons.",
            "set core(0,0).parameters[0] = 1", Verb.Takes.SET, SetValue::parse);

    private static Command parse(Words words, Debugger debugger) {
        if (words.peek().text().equals("stimulus") && words.peekSecond().kind() == Words.Kind.NAME) {
            words.next();
            return SetStimulus.parse(words, debugger);
        }
        if (words.peek().text().equals("weight") && words.peekSecond().kind() == Words.Kind.NAME) {
            words.next();
            return SetWeight.parse(words, debugger);
        }
        boolean asWord = List.of(Format.HEX, Format.RAW, Format.BINARY, Format.UNSIGNED).contains(Print.format(words));
        int from = words.peek().from();
        Place target = debugger.names().place(words);
        words.expect("=", "after the name");
        Arguments.Written value = Arguments.expression(words, debugger, "'set exc[3].v = -60'");
        words.end("the value");
        return new SetValue(target, value.expr(), asWord, words.since(from));
    }

    @Override
    public Reply run(Debugger debugger) {
        betweenSteps(debugger);
        Value values = value.value(debugger.subject());
        List<String> notes = new ArrayList<>();
        List<Poke> pokes = new ArrayList<>();
        Image image = null;
        if (target instanceof MemoryWord word && bulk(word.region())) {
            image = patched(debugger, word, values);
        } else if (target instanceof MemoryWord word) {
            pokes.add(WordTarget.memory(word, one(values), debugger.subject()));
        } else if (target instanceof NeuronWord word) {
            WordTarget.neurons(word, values, asWord, debugger.subject(), pokes, notes);
        } else if (target instanceof NeuronStatus status && status.kind() == NeuronStatus.Kind.FLAGS) {
            status.neurons().forEach(n -> pokes.add(Poke.flags(n.core(), n.slot(), (int) one(values).raw())));
        } else {
            throw new DebugException("%s cannot be set: it follows from what the chip does".formatted(target.text()));
        }
        return make(debugger, new Change(debugger.time().now(), pokes, image, text), notes);
    }

    /** Refuses where the user looks into a step. */
    static void betweenSteps(Debugger debugger) {
        if (debugger.subject().inside() > 0 || debugger.time().now().inStep()) {
            throw new DebugException("the chip can be changed between steps only: 'step' finishes this one, "
                    + "'goto step %d' goes to its beginning".formatted(debugger.time().now().step()));
        }
    }

    private static boolean bulk(MemoryRegion region) {
        return region == MemoryRegion.PROGRAM || region == MemoryRegion.AXON_IN || region == MemoryRegion.AXON_OUT
                || region == MemoryRegion.SYNAPSES;
    }

    private static Image patched(Debugger debugger, MemoryWord word, Value values) {
        if (!word.region().holds(debugger.subject().view(), word.core(), word.index())) {
            throw new DebugException(word.text() + ": the core holds no such word");
        }
        return MemoryPatch.with(debugger.time().image(), word.core(), word.region(), word.index(), one(values).raw());
    }

    private static Value.Scalar one(Value values) {
        if (values instanceof Value.Scalar one && one.exact()) {
            return one;
        }
        throw new DebugException("a memory word takes one whole number");
    }

    /** Makes a change and says so. */
    static Reply make(Debugger debugger, Change change, List<String> notes) {
        try {
            int dropped = debugger.time().change(change);
            if (dropped > 0) {
                notes.add("%d later change%s dropped ('undo' brings them back)".formatted(dropped,
                        dropped == 1 ? "" : "s"));
            }
        } catch (IllegalArgumentException e) {
            throw new DebugException(e.getMessage(), e);
        }
        return notes.isEmpty() ? new Reply.Nothing() : new Reply.Text(notes);
    }
}
