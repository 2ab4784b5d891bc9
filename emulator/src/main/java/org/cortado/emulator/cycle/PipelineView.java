package org.cortado.emulator.cycle;

import java.util.ArrayList;
import java.util.List;
import org.cortado.emulator.mesh.MeshCounters;
import org.cortado.emulator.mesh.MeshView;

/**
 * What the queues and stages hold at the beginning of the cycle that a chip stands in, and what the stages do in that
 * cycle. Reading never changes what happens. Cores are linear indices, tiles {@code y * width + x}; both must exist.
 * Flits are read with {@link Packet}.
 */
public final class PipelineView {
    private final CycleEngine engine;

    PipelineView(CycleEngine engine) {
        this.engine = engine;
    }

    /** What an update stage does in a cycle. */
    public enum UpdateActivity {
        /** It executes an instruction. */
        EXECUTE,
        /** Spikes of the group it has finished wait for room in the spike queue. */
        STALL,
        /** All slots are updated, or the core is between two steps. */
        DONE
    }

    /**
     * The update stage of a core.
     *
     * @param activity what it does
     * @param place where it is in its program, or null where it executes nothing
     * @param entering spikes that wait to enter the spike queue
     */
    public record Update(UpdateActivity activity, UpdatePlace place, List<QueuedSpike> entering) {
    }

    /**
     * A spike that waits for the axon-out walk.
     *
     * @param slot the slot that sent it
     * @param payload its payload
     * @param walked axon-out entries of it that have been walked
     * @param entries axon-out entries of its slot
     */
    public record QueuedSpike(int slot, int payload, int walked, int entries) {
    }

    /** What a deliver stage does in a cycle. */
    public enum DeliverActivity {
        /** It looks up the key of the packet at the head of the arrival queue. */
        LOOK_UP,
        /** It adds synapse words. */
        ADD,
        /** There is no packet. */
        IDLE
    }

    /**
     * The deliver stage of a core.
     *
     * @param activity what it does
     * @param packet the packet it works on, 0 where there is none
     * @param cycle which cycle of this activity it is, from 0
     * @param cycles cycles of the activity
     */
    public record Deliver(DeliverActivity activity, long packet, int cycle, int cycles) {
    }

    private PipelineState state() {
        return engine.pipelines().state;
    }

    /** The cycle that the chip stands in. */
    public long cycle() {
        return engine.cycle();
    }

    /** Whether the chip stands in the barrier at the end of a step. */
    public boolean inBarrier() {
        return engine.inStep() && engine.pipelines().inBarrier();
    }

    /** What the update stage of a core does. */
    public Update update(int core) {
        Pipelines pipelines = engine.pipelines();
        CorePlan plan = pipelines.plans[core];
        if (!engine.inStep() || plan == null) {
            return new Update(UpdateActivity.DONE, null, List.of());
        }
        if (pipelines.stalled(core)) {
            return new Update(UpdateActivity.STALL, null, spikes(core, state().entered[core], state().groupEnd[core]));
        }
        long executed = pipelines.executed(core);
        return executed == plan.update.total() ? new Update(UpdateActivity.DONE, null, List.of())
                : new Update(UpdateActivity.EXECUTE, plan.update.at(executed), List.of());
    }

    /** The spike queue of a core, its head first. */
    public List<QueuedSpike> spikeQueue(int core) {
        return engine.inStep() ? spikes(core, state().walked[core], state().entered[core]) : List.of();
    }

    private List<QueuedSpike> spikes(int core, int from, int to) {
        List<QueuedSpike> spikes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int slot = engine.pipelines().spikes().slot(i);
            spikes.add(new QueuedSpike(slot, engine.pipelines().spikes().payload(i),
                    i == state().walked[core] ? state().walkedEntries[core] : 0,
                    engine.pipelines().plans[core].fanOut(slot)));
        }
        return spikes;
    }

    /** The packet queue of a core, its head first. */
    public List<Long> packetQueue(int core) {
        return engine.inStep() ? engine.pipelines().packets(core) : List.of();
    }

    /** The place in its tile of the core at which the tile's next choice of a sender begins. */
    public int turn(int tile) {
        return state().turn[tile];
    }

    /** Packets from outside that wait at the west end of a row, the next first. */
    public List<Long> edgeQueue(int row) {
        Edge edge = engine.pipelines().edge;
        List<Long> packets = new ArrayList<>();
        for (int i = 0; engine.inStep() && i < edge.waiting(row); i++) {
            packets.add(edge.packet(row, i));
        }
        return packets;
    }

    /**
     * The ejection port of a tile: flits that wait for arrival queues, then the one delivered in this cycle, if any.
     */
    public List<Long> ejectionPort(int tile) {
        return engine.pipelines().deliver.port(tile);
    }

    /** The arrival queue of a core, its head first; a packet leaves it in the cycle it is looked up. */
    public List<Long> arrivalQueue(int core) {
        List<Long> packets = new ArrayList<>();
        for (int i = looking(core); engine.inStep() && i < state().arrived[core]; i++) {
            packets.add(state().arrivals[core][i]);
        }
        return packets;
    }

    /** The first packet of the step that is not looked up before this cycle. */
    private int looking(int core) {
        return engine.pipelines().deliver.lookedUp(core, cycle());
    }

    /** What the deliver stage of a core does. */
    public Deliver deliver(int core) {
        int next = engine.inStep() ? looking(core) : 0;
        if (engine.inStep() && next < state().arrived[core] && state().lookUps[core][next] == cycle()) {
            return new Deliver(DeliverActivity.LOOK_UP, state().arrivals[core][next], 0, 1);
        }
        if (next > 0) {
            long packet = state().arrivals[core][next - 1];
            int adding = engine.pipelines().plans[core].service(Packet.key(packet)) - 1;
            int done = (int) (cycle() - state().lookUps[core][next - 1] - 1);
            if (done < adding) {
                return new Deliver(DeliverActivity.ADD, packet, done, adding);
            }
        }
        return new Deliver(DeliverActivity.IDLE, 0, 0, 0);
    }

    /** Entries of the spike queue of a core. */
    public int spikesQueued(int core) {
        return engine.inStep() ? state().entered[core] - state().walked[core] : 0;
    }

    /** Entries of the packet queue of a core. */
    public int packetsQueued(int core) {
        return engine.inStep() ? state().packets[core] : 0;
    }

    /** Entries of the arrival queue of a core. */
    public int arrivalsQueued(int core) {
        return engine.inStep() ? state().arrived[core] - looking(core) : 0;
    }

    /** Flits in the ejection port of a tile. */
    public int flitsEjected(int tile) {
        return engine.pipelines().deliver.portLength(tile);
    }

    /** Packets that have entered the arrival queue of a core so far, in all steps. */
    public long arrivals(int core) {
        return engine.pipelines().counters.arrivals[core];
    }

    /** The packets of this step, or of the last one between steps, that entered the arrival queue, the last last. */
    public List<Long> arrived(int core) {
        List<Long> packets = new ArrayList<>();
        for (int i = 0; i < state().arrived[core]; i++) {
            packets.add(state().arrivals[core][i]);
        }
        return packets;
    }

    /** Cycles that the update stage of a core has executed of the step the chip stands in; 0 between steps. */
    public long executed(int core) {
        return engine.inStep() ? engine.pipelines().executed(core) : 0;
    }

    /** Whether a full spike queue holds up the update of a core. */
    public boolean stalled(int core) {
        return engine.inStep() && engine.pipelines().stalled(core);
    }

    /** The routers and links: FIFOs, credits, pointers, flits on their way. It does not outlive a restore. */
    public MeshView mesh() {
        return engine.pipelines().mesh.view();
    }

    /** What the mesh has counted up to this cycle. */
    public MeshCounters meshCounters() {
        return engine.pipelines().mesh.counters();
    }
}
