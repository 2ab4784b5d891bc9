package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;

/** Compares the states of all neurons at another step with those of the present. */
record Diff(long step) implements Command {
    private static final int MOST = 200;
    static final Verb VERB = Verb.of("diff", "", Verb.Group.LOOKING, "step N",
            "Show which states of which neurons differ between step N and now.", "step 3; diff step 1",
            Verb.Takes.NUMBER, (words, debugger) -> {
                words.accept("step");
                long step = Numbers.whole(words, "a step", Arguments.MOST_STEPS);
                words.end("the step");
                return new Diff(step);
            });

    /** A state word of a neuron. */
    private record Word(Neuron neuron, int index, Value.Scalar value) {
    }

    @Override
    public Reply run(Debugger debugger) {
        List<Word> now = words(debugger);
        List<Word> then = debugger.time().visit(() -> {
            debugger.time().seek(step);
            return words(debugger);
        });
        List<List<String>> rows = new ArrayList<>();
        int left = 0;
        for (int i = 0; i < now.size(); i++) {
            Word a = then.get(i);
            Word b = now.get(i);
            if (a.value().raw() == b.value().raw()) {
                continue;
            }
            if (rows.size() == MOST) {
                left++;
                continue;
            }
            rows.add(List.of(debugger.subject().names().text(b.neuron()) + "." + debugger.subject().names().named(
                    b.neuron().population(), Register.STATE + b.index()).name(), Format.REAL.text(a.value()),
                    Format.REAL.text(b.value()), "" + (b.value().raw() - a.value().raw())));
        }
        return new Reply.Table("", List.of("state", "step " + step, "step " + debugger.time().now().step() + ", now",
                "difference of the words"), rows, left == 0 ? "" : "and %d more".formatted(left));
    }

    private static List<Word> words(Debugger debugger) {
        List<Word> words = new ArrayList<>();
        for (int p = 0; p < debugger.subject().names().populations().size(); p++) {
            for (Neuron neuron : debugger.subject().names().neurons(p)) {
                for (int w = 0; w < debugger.subject().view().image(neuron.core()).stateWords(); w++) {
                    words.add(new Word(neuron, w, Value.word(debugger.subject().view().state(neuron.core(),
                            neuron.slot(), w), debugger.subject().names().named(p, Register.STATE + w).format())));
                }
            }
        }
        return words;
    }
}
