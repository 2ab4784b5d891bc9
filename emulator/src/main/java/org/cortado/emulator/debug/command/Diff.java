package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Numbers;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.TwinTables;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Compares the states of neurons at two steps, or those of the present with those of the float twin.
 *
 * @param step the earlier step, -1 for the float twin
 * @param other the step that it is compared with, -1 for the present
 * @param of whose states, or null for everybody's
 */
record Diff(long step, long other, NeuronSet of) implements Command {
    private static final int MOST = 200;
    static final Verb VERB = Verb.of("diff", "", Verb.Group.LOOKING, "step N [step M] [NEURONS] | twin [NEURONS]",
            "Show which states of neurons differ between steps N and M (now), or how far each is from the float twin: "
                    + "its value, the twin's, and the steps of the format between them (ulp).", "step 3; diff twin",
            Verb.Takes.DIFFERENCE, (words, debugger) -> {
                boolean twin = words.accept("twin");
                long step = -1;
                if (!twin) {
                    words.accept("step");
                    step = Numbers.whole(words, "a step, or 'twin'", Arguments.MOST_STEPS);
                }
                boolean two = !twin && (words.accept("step") || words.peek().kind() == Words.Kind.NUMBER);
                long other = two ? Numbers.whole(words, "a step", Arguments.MOST_STEPS) : -1;
                NeuronSet of = words.atEnd() ? null : debugger.names().neurons(words);
                words.end("the neurons");
                return new Diff(step, other, of);
            });

    /** A state word of a neuron. */
    private record Word(Neuron neuron, int index, Value.Scalar value) {
    }

    @Override
    public Reply run(Debugger debugger) {
        if (step < 0) {
            TwinTables tables = new TwinTables(debugger);
            return of == null ? tables.populations() : tables.neurons(of.neurons());
        }
        List<Word> then = at(debugger, step);
        List<Word> now = other < 0 ? words(debugger) : at(debugger, other);
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
        if (rows.isEmpty()) {
            return Reply.text("no state differs between step %d and step %d", step, other >= 0 ? other
                    : debugger.time().now().step());
        }
        return new Reply.Table("", List.of("state", "step " + step, other >= 0 ? "step " + other
                        : "step " + debugger.time().now().step() + ", now",
                "difference of the words"), rows, left == 0 ? "" : "and %d more".formatted(left));
    }

    private List<Word> at(Debugger debugger, long moment) {
        return debugger.time().visit(() -> {
            debugger.time().seek(moment);
            return words(debugger);
        });
    }

    private List<Word> words(Debugger debugger) {
        List<Word> words = new ArrayList<>();
        for (int p = 0; p < debugger.subject().names().populations().size(); p++) {
            for (Neuron neuron : debugger.subject().names().neurons(p)) {
                if (of != null && !of.contains(neuron.core(), neuron.slot())) {
                    continue;
                }
                for (int w = 0; w < debugger.subject().view().image(neuron.core()).stateWords(); w++) {
                    words.add(new Word(neuron, w, Value.word(debugger.subject().view().state(neuron.core(),
                            neuron.slot(), w), debugger.subject().names().named(p, Register.STATE + w).format())));
                }
            }
        }
        return words;
    }
}
