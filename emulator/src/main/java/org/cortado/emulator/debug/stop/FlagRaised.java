package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.look.SourceLine;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.kernel.NeuronRun;

/**
 * A flag raised by one instruction of one neuron.
 *
 * @param neuron whose
 * @param instruction index of the instruction in its program, -1 where the input sum itself was saturated
 * @param place the source line, for people
 */
public record FlagRaised(Neuron neuron, int instruction, String place) {
    private static final int MOST = 1000;

    /** Who raised a flag in the step just executed, at most 1,000; found by going back and looking into each neuron. */
    public static List<FlagRaised> inLastStep(Subject subject, Flag flag, NeuronSet of) {
        long step = subject.now().step();
        if (step == 0) {
            return List.of();
        }
        long[] after = counts(subject, flag);
        return subject.time().visit(() -> {
            subject.time().seek(step - 1);
            long[] before = counts(subject, flag);
            Set<Integer> cores = new HashSet<>();
            for (int core = 0; core < after.length; core++) {
                if (after[core] > before[core]) {
                    cores.add(core);
                }
            }
            return inComingStep(subject, flag, of == null ? everybody(subject, cores)
                    : of.neurons().stream().filter(n -> cores.contains(n.core())).toList());
        });
    }

    private static long[] counts(Subject subject, Flag flag) {
        long[] counts = new long[subject.view().cores()];
        for (int core = 0; core < counts.length; core++) {
            counts[core] = subject.view().counter(core, Counter.of(flag));
        }
        return counts;
    }

    private static List<Neuron> everybody(Subject subject, Set<Integer> cores) {
        List<Neuron> all = new ArrayList<>();
        for (int core : cores.stream().sorted().toList()) {
            for (int slot = 0; slot < subject.view().slots(core); slot++) {
                all.add(subject.names().at(core, slot));
            }
        }
        return all;
    }

    /** Which of these neurons raise a flag in the coming step, and where. */
    static List<FlagRaised> inComingStep(Subject subject, Flag flag, List<Neuron> neurons) {
        List<FlagRaised> raised = new ArrayList<>();
        for (Neuron neuron : neurons) {
            if (!subject.runs(neuron) || raised.size() >= MOST) {
                continue;
            }
            NeuronRun run = subject.comingStep(neuron);
            long before = run.registers().occurrences(flag);
            if (before > 0) {
                raised.add(new FlagRaised(neuron, -1, "input sum"));
            }
            while (run.executed() < run.length()) {
                int index = run.next();
                run.execute();
                if (run.registers().occurrences(flag) > before) {
                    raised.add(new FlagRaised(neuron, index, SourceLine.place(subject, neuron, index)));
                    before = run.registers().occurrences(flag);
                }
            }
        }
        return raised;
    }
}
