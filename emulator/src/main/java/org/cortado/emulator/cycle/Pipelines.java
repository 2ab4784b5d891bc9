package org.cortado.emulator.cycle;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Image;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.engine.Spikes;
import org.cortado.emulator.mesh.Mesh;
import org.cortado.emulator.mesh.MeshShape;

/**
 * The time of a chip: the stages of its cores, its mesh and its barrier, cycle by cycle, for steps whose spikes are
 * known. Between two calls the chip stands at the beginning of cycle {@link #now}. Cycles in which nothing happens are
 * jumped over.
 */
final class Pipelines {
    /** Cycles worked through between two questions whether to stop. */
    private static final int ASKING = 16;

    final CorePlan[] plans;
    final PipelineState state;
    final PipelineCounters counters;
    final Mesh mesh;
    final DeliverStage deliver;
    final Edge edge;
    private final UpdateStage update;
    private final SendStage send;
    final ShortCut shortCut;
    private final int[] byUpdate;
    private final long barrier;
    private Spikes spikes;
    /** Only here so that reading ahead is not optimised away. */
    private int touched;
    private boolean transporting;
    private long barrierStart;
    private long end;
    private long injectedBefore;

    Pipelines(Image image, ChipView view) {
        Chip chip = image.chip();
        plans = new CorePlan[chip.cores()];
        for (int c = 0; c < plans.length; c++) {
            plans[c] = view.present(c) ? new CorePlan(view.image(c), chip) : null;
        }
        for (CorePlan plan : plans) {
            if (plan != null) {
                plan.tellService(plans, chip);
            }
        }
        state = new PipelineState(chip);
        counters = new PipelineCounters(state.cores, state.tiles);
        mesh = Mesh.withHeldEjection(new MeshShape(chip.width(), chip.height(), chip.size(ChipParameter.FIFO)));
        update = new UpdateStage(chip, plans, state, counters);
        send = new SendStage(chip, plans, state, counters, update, mesh);
        deliver = new DeliverStage(chip, plans, state, counters, mesh);
        edge = new Edge(chip, image.drive().spikes(), state, counters, mesh);
        shortCut = new ShortCut(chip, new Stages(chip, plans, state, update, send, deliver, mesh));
        byUpdate = IntStream.range(0, plans.length).filter(c -> plans[c] != null).boxed()
                .sorted((a, b) -> Long.compare(plans[b].update.total(), plans[a].update.total()))
                .mapToInt(Integer::intValue).toArray();
        barrier = Barrier.cycles(chip);
    }

    /** The cycle the chip stands in. */
    long now() {
        return mesh.now();
    }

    /** Starts a step in the cycle the chip stands in; the list must stay as it is until the step ends. */
    void begin(long step, Spikes stepSpikes) {
        PipelineState s = state;
        s.clearStep();
        long now = now();
        s.stepStart = now;
        line(step, stepSpikes);
        s.sendEnd = now;
        s.drainEnd = now;
        s.deliverEnd = now;
        update.begin(now + longestQuietUpdate());
        transporting = true;
        injectedBefore = mesh.injected();
    }

    /** Packets that entered the mesh in this step so far. */
    long packets() {
        return mesh.injected() - injectedBefore;
    }

    /** Hands the stages what is known of a step: its spikes, by core, and those from outside. */
    private void line(long step, Spikes stepSpikes) {
        PipelineState s = state;
        spikes = stepSpikes;
        update.use(spikes);
        send.use(spikes);
        for (int i = 0; i < spikes.count(); i++) {
            int core = spikes.core(i);
            if (i == 0 || core != spikes.core(i - 1)) {
                s.senders[s.senderCount++] = core;
                s.first[core] = i;
                s.entered[core] = i;
                s.walked[core] = i;
                s.sendSpike[core] = i;
            }
            s.end[core] = i + 1;
        }
        touched = touch(stepSpikes);
        edge.begin(step);
    }

    /** Reads what the spikes send, so that the memory fetches it together. */
    private int touch(Spikes stepSpikes) {
        int sum = 0;
        for (int i = 0; i < stepSpikes.count(); i++) {
            sum += plans[stepSpikes.core(i)].fanOut(stepSpikes.slot(i));
        }
        for (int i = 0; i < stepSpikes.count(); i++) {
            sum += plans[stepSpikes.core(i)].touch(stepSpikes.slot(i));
        }
        return sum;
    }

    private long longestQuietUpdate() {
        for (int core : byUpdate) {
            if (state.end[core] == 0) {
                return plans[core].update.total();
            }
        }
        return 0;
    }

    /**
     * Goes on to a cycle, or to the end of the step where that is first, or until it is to stop; whether the step is
     * over.
     */
    boolean runTo(long cycle, BooleanSupplier stop) {
        for (int worked = 1; transporting && now() < cycle; worked++) {
            if (worked % ASKING == 0 && stop.getAsBoolean()) {
                return false;
            }
            work(cycle);
        }
        if (transporting) {
            return false;
        }
        skip(Math.min(cycle, end));
        return now() == end;
    }

    private void work(long limit) {
        PipelineState s = state;
        long t = mesh.now();
        for (int i = 0; i < mesh.deliveries(); i++) {
            deliver.arrive(mesh.deliveredNode(i), mesh.deliveredFlit(i), t);
        }
        boolean acted = s.edgeWaiting != 0 && edge.work(t);
        if (s.sendingTiles != 0) {
            acted |= send.work(t);
        }
        while (s.events.next() == t) {
            int event = s.events.take();
            if (event >= s.cores) {
                deliver.goOn(event - s.cores, t);
            } else if (update.enter(event, t)) {
                send.wake(event);
                acted = true;
            }
        }
        if (acted) {
            mesh.cycle();
        } else if (atRest()) {
            finish();
        } else {
            jump(t, limit);
        }
    }

    private void jump(long t, long limit) {
        long event = mesh.nextEvent();
        if (event == Long.MAX_VALUE && state.sendingTiles == 0 && state.edgeWaiting == 0 && state.portFlits == 0) {
            shortCut.takeAll(limit);
        }
        if (event == t) {
            mesh.cycle();
        } else if (!atRest()) {
            mesh.skipTo(Math.min(Math.min(event, state.events.next()), limit));
        }
    }

    /** Whether nothing is left to move. */
    private boolean atRest() {
        return state.events.isEmpty() && state.sendingTiles == 0 && state.edgeWaiting == 0 && mesh.inside() == 0
                && state.portFlits == 0;
    }

    /** Nothing is left to move: what remains is time. */
    private void finish() {
        PipelineState s = state;
        transporting = false;
        barrierStart = Math.max(Math.max(s.updateEnd, s.sendEnd), Math.max(s.drainEnd, s.deliverEnd));
        end = barrierStart + barrier;
    }

    private void skip(long cycle) {
        while (now() < cycle) {
            long event = mesh.nextEvent();
            if (event == now()) {
                mesh.cycle();
            } else {
                mesh.skipTo(Math.min(event, cycle));
            }
        }
    }

    /** Whether the chip stands in the barrier of the step. */
    boolean inBarrier() {
        return !transporting && now() >= barrierStart;
    }

    /** Cycles that a core's update has executed of the step the chip stands in. */
    long executed(int core) {
        PipelineState s = state;
        if (plans[core] == null) {
            return 0;
        }
        long until = s.stalledFrom[core] >= 0 ? s.stalledFrom[core] : now();
        return Math.min(until - s.stepStart - s.delay[core], plans[core].update.total());
    }

    /** Whether a full spike queue holds up a core's update. */
    boolean stalled(int core) {
        return state.stalledFrom[core] >= 0;
    }

    /** The spikes of the step. */
    Spikes spikes() {
        return spikes;
    }

    /** The packet queue of a core, its head first. */
    List<Long> packets(int core) {
        return send.packets(core);
    }

    /** Axon-out entries that a core has walked in the step the chip stands in. */
    long walkedPackets(int core) {
        return send.walkedPackets(core);
    }

    /** The cycles of a finished step, by {@link Phase}. */
    long[] phases() {
        PipelineState s = state;
        long sendEnd = Math.max(s.updateEnd, s.sendEnd);
        long drainEnd = Math.max(sendEnd, s.drainEnd);
        return new long[] {s.updateEnd - s.stepStart - s.silent, s.silent, sendEnd - s.updateEnd, drainEnd - sendEnd,
            barrierStart - drainEnd, end - barrierStart};
    }

    /** Takes over the state of other pipelines of the same chip, which stand in a step with the spikes given. */
    void restore(PipelineSnapshot from, long step, Spikes stepSpikes) {
        mesh.restore(from.mesh());
        state.clearStep();
        if (from.inStep()) {
            line(step, stepSpikes);
        }
        state.set(from.state());
        counters.set(from.counters());
        transporting = from.transporting();
        barrierStart = from.barrierStart();
        end = from.end();
        injectedBefore = from.injectedBefore();
    }

    PipelineSnapshot snapshot(boolean inStep) {
        PipelineState states = state.copy();
        PipelineCounters counts = new PipelineCounters(state.cores, state.tiles);
        counts.set(counters);
        return new PipelineSnapshot(mesh.snapshot(), states, counts, inStep, transporting, barrierStart, end,
                injectedBefore);
    }

    /** A hash of all that decides when things happen, counters included. */
    long hash() {
        CycleHash hash = new CycleHash();
        hash.add(mesh.hash());
        state.hash(hash);
        counters.hash(hash);
        hash.add(transporting ? 1 : 0);
        hash.add(barrierStart);
        hash.add(end);
        return hash.value();
    }
}
