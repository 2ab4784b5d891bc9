package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.Variable;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.time.Change;
import org.cortado.emulator.twin.TwinEngine;

/** The chip's states beside those of its float twin, and how many steps of their formats lie between them. */
public final class TwinTables {
    private static final int MOST = 200;
    private static final double HALF = 0.5;
    private static final double LARGE = 1e6;

    private final Debugger debugger;
    private final Subject subject;
    private final TwinEngine twin;
    private final List<List<String>> rows = new ArrayList<>();

    public TwinTables(Debugger debugger) {
        this.debugger = debugger;
        this.subject = debugger.subject();
        this.twin = debugger.twin();
    }

    /** A state of a neuron, on the chip and in the twin. */
    private record Pair(double fixed, double real, double ulp) {
    }

    private Pair pair(Neuron neuron, int word, Variable variable) {
        int raw = subject.view().state(neuron.core(), neuron.slot(), word);
        double fixed = variable.real(raw);
        double real = twin.state(neuron.core(), neuron.slot(), word);
        return new Pair(fixed, real, (fixed - real) / Variable.scaled(1, variable.format()));
    }

    private Variable variable(int population, int word) {
        return subject.names().named(population, Register.STATE + word);
    }

    private int words(Neuron neuron) {
        return subject.runs(neuron) ? subject.view().run(neuron.core(), neuron.slot()).stateWords() : 0;
    }

    /** Every state of some neurons. */
    public Reply neurons(List<Neuron> neurons) {
        int left = 0;
        for (Neuron neuron : neurons) {
            for (int w = 0; w < words(neuron); w++) {
                if (rows.size() == MOST) {
                    left++;
                    continue;
                }
                Variable variable = variable(neuron.population(), w);
                Pair pair = pair(neuron, w, variable);
                rows.add(List.of(subject.names().text(neuron) + "." + variable.name(), Format.real(pair.fixed()),
                        Format.real(pair.real()), ulp(pair.ulp()), text(variable)));
            }
        }
        return new Reply.Table(title(), List.of("state", "fixed", "float twin", "ulp apart", "format"), rows,
                note(left == 0 ? "" : "and %d more".formatted(left)));
    }

    /** Every state of every population: how many neurons are apart, and how far. */
    public Reply populations() {
        Names names = subject.names();
        for (int p = 0; p < names.populations().size(); p++) {
            List<Neuron> neurons = names.neurons(p);
            for (int w = 0; w < (neurons.isEmpty() ? 0 : words(neurons.get(0))); w++) {
                population(p, neurons, w);
            }
        }
        return new Reply.Table(title(), List.of("state", "neurons", "apart", "rms ulp", "most ulp", "where", "format"),
                rows, note("apart: by more than half a last bit, so not the twin's value rounded"));
    }

    private void population(int population, List<Neuron> neurons, int word) {
        Variable variable = variable(population, word);
        double squares = 0;
        double most = 0;
        int apart = 0;
        Neuron where = neurons.get(0);
        for (Neuron neuron : neurons) {
            double ulp = pair(neuron, word, variable).ulp();
            squares += ulp * ulp;
            apart += Math.abs(ulp) <= HALF ? 0 : 1;
            where = Math.abs(ulp) > Math.abs(most) || Double.isNaN(ulp) && !Double.isNaN(most) ? neuron : where;
            most = where == neuron ? ulp : most;
        }
        rows.add(List.of(subject.names().population(population).name() + "." + variable.name(), "" + neurons.size(),
                "" + apart, number(StrictMath.sqrt(squares / neurons.size())), ulp(most), subject.names().text(where),
                text(variable)));
    }

    private String title() {
        long step = subject.now().step();
        return step == 0 ? "chip and float twin at the start" : "chip and float twin after step " + (step - 1)
                + (subject.now().inStep() ? "; the chip is within step " + step : "");
    }

    private String note(String more) {
        long words = debugger.time().changes().stream().filter(change -> !change.pokes().isEmpty()
                && !subject.now().before(change.at())).map(Change::text).filter(text -> !text.startsWith("stimulus"))
                .count();
        return words == 0 ? more : "words that were set are not in the twin (%d change%s)%s".formatted(words,
                words == 1 ? "" : "s", more.isEmpty() ? "" : "; " + more);
    }

    private static String text(Variable variable) {
        return variable.format() == null ? "" : variable.format().toString();
    }

    private static String ulp(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    private static String number(double value) {
        return !Double.isFinite(value) ? "none" : value == 0 ? "0" : Math.abs(value) < LARGE
                ? String.format(Locale.ROOT, "%.2f", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
