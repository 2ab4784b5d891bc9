package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.cycle.Packet;
import org.cortado.emulator.cycle.PipelineView;
import org.cortado.emulator.cycle.PipelineView.Deliver;
import org.cortado.emulator.cycle.PipelineView.DeliverActivity;
import org.cortado.emulator.cycle.PipelineView.QueuedSpike;
import org.cortado.emulator.cycle.PipelineView.Update;
import org.cortado.emulator.cycle.PipelineView.UpdateActivity;
import org.cortado.emulator.cycle.UpdatePlace;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.Queue;
import org.cortado.emulator.debug.reply.Reply;

/** Tables of the queues and stages of cores in the cycle that the chip stands in. */
public final class PipelineTables {
    private static final int MOST = 200;
    private static final List<String> QUEUES = List.of("queue", "holds", "of", "what waits there");

    private final Subject subject;
    private final PipelineView view;
    private final Chip chip;

    public PipelineTables(Subject subject) {
        this.subject = subject;
        this.view = subject.pipelines();
        this.chip = subject.names().chip();
    }

    /** All queues that hold anything. */
    public Reply queues() {
        List<List<String>> rows = new ArrayList<>();
        int left = 0;
        for (Queue queue : Queue.all(subject.names())) {
            if (queue.length(view) > 0 && rows.size() == MOST) {
                left++;
            } else if (queue.length(view) > 0) {
                rows.add(row(queue));
            }
        }
        return rows.isEmpty() ? Reply.text("all queues are empty")
                : new Reply.Table("", QUEUES, rows, left == 0 ? "" : "and %d more".formatted(left));
    }

    private List<String> row(Queue queue) {
        return List.of(queue.text(subject.names()), "" + queue.length(view), "" + queue.depth(chip),
                queue.kind().meaning());
    }

    /** The queues of a core, whose spikes wait in it, and what its stages do. */
    public Reply queues(int core) {
        List<List<String>> queues = Queue.ofCore(core).stream().map(this::row).toList();
        List<List<String>> stages = List.of(List.of("update", update(core)), List.of("send", send(core)),
                List.of("deliver", deliver(core)));
        return new Reply.All(List.of(new Reply.Table(subject.names().core(core), QUEUES, queues, ""),
                new Reply.Table("", List.of("stage", "in cycle " + view.cycle()), stages, "")));
    }

    private String update(int core) {
        Update update = view.update(core);
        if (update.activity() == UpdateActivity.STALL) {
            return "held up: %s of a finished group before a full spike queue".formatted(
                    Counted.of(update.entering().size(), "spike"));
        }
        UpdatePlace place = update.place();
        if (place == null) {
            return view.inBarrier() ? "done; the chip is in the barrier" : "done";
        }
        return "slots %d..%d, instruction %d, cycle %d of it%s".formatted(place.firstSlot(),
                place.firstSlot() + place.slots() - 1, place.instruction(), place.cycle(),
                place.substep() == 0 ? "" : ", sub-step " + place.substep());
    }

    private String send(int core) {
        List<QueuedSpike> spikes = view.spikeQueue(core);
        if (spikes.isEmpty()) {
            return "nothing to send";
        }
        QueuedSpike head = spikes.get(0);
        return "spike of %s, %d of %s walked%s".formatted(subject.names().text(subject.names().at(core,
                head.slot())), head.walked(), Counted.of(head.entries(), "axon-out entry"),
                spikes.size() == 1 ? "" : "; %d behind it".formatted(
                        spikes.size() - 1));
    }

    private String deliver(int core) {
        Deliver deliver = view.deliver(core);
        if (deliver.activity() == DeliverActivity.IDLE) {
            return "no packet";
        }
        return "%s key %d, cycle %d of %d".formatted(deliver.activity() == DeliverActivity.LOOK_UP ? "looks up"
                : "adds synapses of", Packet.key(deliver.packet()), deliver.cycle() + 1, deliver.cycles());
    }
}
