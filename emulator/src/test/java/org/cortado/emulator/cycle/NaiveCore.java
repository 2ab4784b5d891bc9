package org.cortado.emulator.cycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.InstructionWord;

/** One core's pipeline with queues that are queues, worked through cycle by cycle. */
final class NaiveCore {
    private record Group(long cycles, int firstSlot, int lastSlot) {
    }

    private record Spike(int slot, int payload) {
    }

    private final CoreImage core;
    private final Chip chip;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Deque<Spike> toCome = new ArrayDeque<>();
    private final Deque<Spike> entering = new ArrayDeque<>();
    private final Deque<Spike> spikes = new ArrayDeque<>();
    private final Deque<Long> packets = new ArrayDeque<>();
    private final Deque<Long> arrivals = new ArrayDeque<>();
    private final List<List<AxonOutWord>> axonsOfSlot = new ArrayList<>();
    private long left;
    private int walked;
    private long busy;
    /** How long the queues were when the cycle began. */
    private int spikesAtStart;
    private int packetsAtStart;
    private int arrivalsAtStart;
    boolean executed;
    long updateStall;
    long walkStall;
    long injectWait;
    long walk;
    long deliver;
    int spikeHigh;
    int packetHigh;
    int arrivalHigh;

    NaiveCore(CoreImage core, Chip chip) {
        this.core = core;
        this.chip = chip;
        for (int slot = 0; slot < core.slots(); slot++) {
            axonsOfSlot.add(new ArrayList<>());
        }
        for (long word : core.axonOut()) {
            axonsOfSlot.get(AxonOutWord.unpack(word).slot()).add(AxonOutWord.unpack(word));
        }
    }

    void begin() {
        int lanes = chip.size(ChipParameter.LANES);
        for (ProgramRun run : core.runs()) {
            long cycles = 0;
            for (int i = 0; i < run.programLength(); i++) {
                cycles += InstructionWord.decode(core.program()[run.programStart() + i]).op().cycles();
            }
            for (int slot = run.firstSlot(); slot <= run.lastSlot(); slot += lanes) {
                groups.add(new Group(cycles * run.substeps(), slot, Math.min(slot + lanes - 1, run.lastSlot())));
            }
        }
        left = groups.isEmpty() ? 0 : groups.peek().cycles();
    }

    void comes(int slot, int payload) {
        toCome.add(new Spike(slot, payload));
    }

    void startCycle() {
        spikesAtStart = spikes.size();
        packetsAtStart = packets.size();
        arrivalsAtStart = arrivals.size();
        executed = false;
    }

    boolean updating() {
        return !groups.isEmpty();
    }

    boolean sending() {
        return spikesAtStart > 0 || packetsAtStart > 0;
    }

    boolean delivering() {
        return arrivalsAtStart > 0 || busy > 0;
    }

    boolean hasPacket() {
        return packetsAtStart > 0;
    }

    long takePacket() {
        injectWait--;
        return packets.poll();
    }

    boolean hasRoom() {
        return arrivalsAtStart < chip.size(ChipParameter.ARRIVAL_QUEUE);
    }

    void arrive(long packet) {
        arrivals.add(packet);
    }

    void work() {
        injectWait += packetsAtStart > 0 ? 1 : 0;
        if (spikesAtStart > 0) {
            walk();
        }
        if (!groups.isEmpty()) {
            update();
        }
        if (busy > 0) {
            busy--;
            deliver++;
        } else if (arrivalsAtStart > 0) {
            lookUp(arrivals.poll());
        }
        spikeHigh = Math.max(spikeHigh, spikes.size());
        packetHigh = Math.max(packetHigh, packets.size());
    }

    void endCycle() {
        arrivalHigh = Math.max(arrivalHigh, arrivals.size());
    }

    private void walk() {
        List<AxonOutWord> axons = axonsOfSlot.get(spikes.peek().slot());
        if (!axons.isEmpty() && packetsAtStart == chip.size(ChipParameter.PACKET_QUEUE)) {
            walkStall++;
            return;
        }
        walk++;
        if (!axons.isEmpty()) {
            AxonOutWord axon = axons.get(walked);
            packets.add(Packet.of(axon.target(), axon.key(), spikes.peek().payload()));
        }
        walked++;
        if (walked >= axons.size()) {
            spikes.poll();
            walked = 0;
        }
    }

    private void update() {
        if (entering.isEmpty()) {
            executed = true;
            left--;
            if (left > 0) {
                return;
            }
            while (!toCome.isEmpty() && toCome.peek().slot() <= groups.peek().lastSlot()) {
                entering.add(toCome.poll());
            }
        } else {
            updateStall++;
        }
        for (int room = chip.size(ChipParameter.SPIKE_QUEUE) - spikesAtStart; room > 0 && !entering.isEmpty(); room--) {
            spikes.add(entering.poll());
        }
        if (entering.isEmpty()) {
            groups.poll();
            left = groups.isEmpty() ? 0 : groups.peek().cycles();
        }
    }

    private void lookUp(long packet) {
        deliver++;
        int key = Packet.key(packet);
        int count = key < core.axonIn().length ? AxonInWord.unpack(core.axonIn()[key]).count() : 0;
        int words = chip.size(ChipParameter.SYNAPSES_PER_CYCLE);
        busy = (count + words - 1) / words;
    }
}
