package org.cortado.emulator.debug.stop;

import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.emulator.cycle.PipelineView;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Queue;

/**
 * A queue that becomes full: it is, and was not a cycle before.
 *
 * @param queues which ones
 * @param text as written
 */
public record FullTrigger(List<Queue> queues, String text) implements Trigger {
    public FullTrigger {
        queues = List.copyOf(queues);
    }

    @Override
    public boolean cycleByCycle(Subject subject) {
        return true;
    }

    @Override
    public Watcher watch(Subject subject) {
        boolean[] before = new boolean[queues.size()];
        look(subject, before);
        return () -> look(subject, before);
    }

    /** The first queue that is full and was not; keeps which are. */
    private Hit look(Subject subject, boolean[] full) {
        PipelineView view = subject.pipelines();
        Chip chip = subject.names().chip();
        Queue first = null;
        int more = 0;
        for (int i = 0; i < full.length; i++) {
            boolean now = queues.get(i).length(view) == queues.get(i).depth(chip);
            if (now && !full[i]) {
                first = first == null ? queues.get(i) : first;
                more++;
            }
            full[i] = now;
        }
        return first == null ? null : Hit.of("%s is full, %d of %d%s".formatted(first.text(subject.names()),
                first.depth(chip), first.depth(chip), more == 1 ? "" : ", and " + (more - 1) + " more"));
    }
}
