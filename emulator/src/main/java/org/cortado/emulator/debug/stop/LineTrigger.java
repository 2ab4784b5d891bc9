package org.cortado.emulator.debug.stop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.look.SourceLine;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.kernel.NeuronRun;
import org.cortado.emulator.kernel.ScalarInterpreter.Outcome;

/**
 * A line of a neuron program that acts: an instruction of it comes next whose guard holds.
 *
 * @param of whose program
 * @param instructions the line's instructions, by index in the program
 * @param text as written
 */
public record LineTrigger(NeuronSet of, Set<Integer> instructions, String text) implements Trigger {
    @Override
    public Watcher watch(Subject subject) {
        return new Watcher() {
            @Override
            public Hit arrived() {
                return null;
            }

            @Override
            public List<Hit> ahead() {
                List<Hit> hits = new ArrayList<>();
                of.neurons().forEach(neuron -> acting(subject, neuron, hits));
                hits.sort(Comparator.comparingInt(Hit::inside));
                return hits;
            }
        };
    }

    private void acting(Subject subject, Neuron neuron, List<Hit> hits) {
        if (!subject.runs(neuron)) {
            return;
        }
        NeuronRun run = subject.comingStep(neuron);
        while (run.executed() < run.length()) {
            int index = run.next();
            int executed = run.executed();
            if (run.execute() != Outcome.GUARDED_OFF && instructions.contains(index)) {
                hits.add(new Hit("%s comes to %s".formatted(subject.names().text(neuron),
                        SourceLine.place(subject, neuron, index)), neuron, executed, List.of()));
            }
        }
    }
}
