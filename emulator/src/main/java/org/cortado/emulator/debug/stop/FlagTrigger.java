package org.cortado.emulator.debug.stop;

import java.util.List;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.NeuronSet;

/**
 * A flag that is raised, again or for the first time: a saturation, a wrap, a division by zero.
 *
 * @param of whose, or null for anybody's
 */
public record FlagTrigger(Flag flag, NeuronSet of) implements Trigger {
    @Override
    public String text() {
        return flag.key() + (of == null ? "" : " of " + of.text());
    }

    @Override
    public Watcher watch(Subject subject) {
        return new GrowthWatcher(() -> subject.view().total(Counter.of(flag)), more -> hit(subject, more));
    }

    private Hit hit(Subject subject, long more) {
        List<FlagRaised> raised = FlagRaised.inLastStep(subject, flag, of);
        if (raised.isEmpty()) {
            return of == null ? Hit.of("%d x %s".formatted(more, flag.key())) : null;
        }
        FlagRaised first = raised.get(0);
        return Hit.of("%s: %s of %s%s".formatted(first.place(), flag.key(), subject.names().text(first.neuron()),
                more == 1 ? "" : ", %d in this step".formatted(more)), first.neuron());
    }
}
