package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.debug.stop.FlagRaised;

/** What went wrong in the arithmetic: saturations, wraps and the other flags. */
public final class FlagTables {
    private static final int MOST = 50;

    private FlagTables() {
    }

    /** All flags: how often, on how many neurons, and who raised them in the last step, where. */
    public static Reply of(Subject subject) {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> last = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            int neurons = 0;
            String first = "";
            for (int core = 0; core < subject.view().cores(); core++) {
                for (int slot = 0; slot < subject.view().slots(core); slot++) {
                    if ((subject.view().flags(core, slot) & flag.bit()) != 0) {
                        first = neurons++ == 0 ? subject.names().text(subject.names().at(core, slot)) : first;
                    }
                }
            }
            long count = subject.view().total(Counter.of(flag));
            rows.add(List.of(flag.key(), "" + count, "" + neurons, first, flag.meaning()));
            if (count > 0) {
                for (FlagRaised raised : FlagRaised.inLastStep(subject, flag, null)) {
                    last.add(List.of(flag.key(), subject.names().text(raised.neuron()), raised.place()));
                }
            }
        }
        Reply all = new Reply.Table("", List.of("flag", "times", "neurons", "the first", "meaning"), rows, "");
        return last.isEmpty() ? all : new Reply.All(List.of(all, new Reply.Table("in the last step",
                List.of("flag", "neuron", "where"), last.subList(0, Math.min(MOST, last.size())),
                last.size() > MOST ? "and %d more".formatted(last.size() - MOST) : "")));
    }
}
