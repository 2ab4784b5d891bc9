package org.cortado.emulator.cycle;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;

/**
 * All that changes in the pipelines of the cores of a chip, as plain arrays by core (linear index), by tile or by row.
 * Queues hold no copies: the spikes of a core in a step are a stretch of the step's list, in order of slot, and its
 * queues are windows on that stretch. Cores that have no spike and get no packet in a step are not touched in it.
 */
final class PipelineState {
    private final Chip chip;
    final int cores;
    final int tiles;
    final int coresPerTile;

    /** First cycle of the step. */
    long stepStart;
    /** The cores that spike in the step, and those that packets arrive at; as many as counted. */
    final int[] senders;
    final int[] receivers;
    int senderCount;
    int receiverCount;

    /** By core: its spikes are first .. end - 1 of the step's list; of them, entered and walked ones. */
    final int[] first;
    final int[] end;
    final int[] entered;
    final int[] walked;
    /**
     * By core: end of the spikes of the group being updated, or waiting to enter; and the delay by all stalls so far.
     */
    final int[] groupEnd;
    final long[] delay;
    /** By core: first cycle of the update's present stall, -1 where it does not stall. */
    final long[] stalledFrom;
    /** By core: the cycle in which a spike last left the spike queue. */
    final long[] lastPop;
    /** By core: axon-out entries of the spike at the queue's head that have been walked. */
    final int[] walkedEntries;
    /** By core: first cycle in which the walk waits for the packet queue, -1 where it does not. */
    final long[] heldFrom;
    /**
     * By core: packets in the packet queue; spike and axon-out entry of its head; since when the head could be sent.
     */
    final int[] packets;
    final int[] sendSpike;
    final int[] sendEntry;
    final long[] sendFrom;
    /**
     * By tile: the place of the core at which the next choice begins. By tile, a bit: whether it has anything to
     * send.
     */
    final int[] turn;
    final long[] sending;

    /** By core: packets that entered its arrival queue in this step, in order, and when each is looked up. */
    final int[] arrived;
    final long[][] arrivals;
    final long[][] lookUps;
    /** By core: first cycle in which its deliver stage is free. */
    final long[] free;
    /** By tile: the ejection port's places, a ring; and since when its head waits. */
    final long[] port;
    final int[] portHead;
    final int[] portCount;
    final long[] portFrom;

    /** By row: packets from outside that entered the mesh in this step. A bit a row: whether more wait. */
    final int[] edgeSent;
    long edgeWaiting;

    /** What is due: the ends of groups that spiked, by core; free places for flits held at tiles, by cores + tile. */
    final EventQueue events = new EventQueue();
    /** Tiles that have anything to send; flits held in ejection ports. */
    int sendingTiles;
    int portFlits;

    /** Cores whose spikes have not all entered and that do not stall; cores that stall. */
    int running;
    int stalled;
    /** End of the updates of cores whose spikes have all entered. */
    long runningUntil;
    /** Cycles in which updates were held up on all cores, and since when that has not been looked at. */
    long silent;
    long silentFrom;
    /** The first cycles after the last: update, sending, arrival, delivery. */
    long updateEnd;
    long sendEnd;
    long drainEnd;
    long deliverEnd;

    PipelineState(Chip chip) {
        this.chip = chip;
        cores = chip.cores();
        coresPerTile = chip.coresPerTile();
        tiles = cores / coresPerTile;
        senders = new int[cores];
        receivers = new int[cores];
        first = new int[cores];
        end = new int[cores];
        entered = new int[cores];
        walked = new int[cores];
        groupEnd = new int[cores];
        delay = new long[cores];
        stalledFrom = filled(cores);
        lastPop = filled(cores);
        walkedEntries = new int[cores];
        heldFrom = filled(cores);
        packets = new int[cores];
        sendSpike = new int[cores];
        sendEntry = new int[cores];
        sendFrom = new long[cores];
        turn = new int[tiles];
        sending = new long[(tiles + 63) / 64];
        arrived = new int[cores];
        arrivals = new long[cores][];
        lookUps = new long[cores][];
        free = new long[cores];
        port = new long[tiles * chip.size(ChipParameter.FIFO)];
        portHead = new int[tiles];
        portCount = new int[tiles];
        portFrom = filled(tiles);
        edgeSent = new int[chip.height()];
    }

    private static long[] filled(int length) {
        long[] none = new long[length];
        Arrays.fill(none, -1);
        return none;
    }

    private Object[] arrays() {
        return new Object[] {senders, receivers, first, end, entered, walked, groupEnd, delay, stalledFrom, lastPop,
            walkedEntries, heldFrom, packets, sendSpike, sendEntry, sendFrom, turn, sending, arrived, free, port,
            portHead, portCount, portFrom, edgeSent};
    }

    /** Forgets the step before: all its queues are empty. */
    void clearStep() {
        for (int i = 0; i < senderCount; i++) {
            int c = senders[i];
            first[c] = 0;
            end[c] = 0;
            entered[c] = 0;
            walked[c] = 0;
            groupEnd[c] = 0;
            delay[c] = 0;
            lastPop[c] = -1;
            sendSpike[c] = 0;
            sendEntry[c] = 0;
            sendFrom[c] = 0;
        }
        for (int i = 0; i < receiverCount; i++) {
            arrived[receivers[i]] = 0;
        }
        Arrays.fill(edgeSent, 0);
        senderCount = 0;
        receiverCount = 0;
    }

    PipelineState copy() {
        PipelineState copy = new PipelineState(chip);
        copy.set(this);
        return copy;
    }

    /** Takes over every value of the state of another engine of the same chip. */
    void set(PipelineState from) {
        Object[] mine = arrays();
        Object[] theirs = from.arrays();
        for (int i = 0; i < mine.length; i++) {
            System.arraycopy(theirs[i], 0, mine[i], 0, Array.getLength(mine[i]));
        }
        for (int c = 0; c < cores; c++) {
            arrivals[c] = from.arrivals[c] == null ? null : from.arrivals[c].clone();
            lookUps[c] = from.lookUps[c] == null ? null : from.lookUps[c].clone();
        }
        events.set(from.events);
        stepStart = from.stepStart;
        senderCount = from.senderCount;
        receiverCount = from.receiverCount;
        edgeWaiting = from.edgeWaiting;
        sendingTiles = from.sendingTiles;
        portFlits = from.portFlits;
        running = from.running;
        stalled = from.stalled;
        runningUntil = from.runningUntil;
        silent = from.silent;
        silentFrom = from.silentFrom;
        updateEnd = from.updateEnd;
        sendEnd = from.sendEnd;
        drainEnd = from.drainEnd;
        deliverEnd = from.deliverEnd;
    }

    /** Bytes of memory that it takes, but for some per cent. */
    long bytes() {
        long bytes = 0;
        for (Object array : arrays()) {
            bytes += (long) Array.getLength(array) * (array instanceof long[] ? Long.BYTES : Integer.BYTES);
        }
        for (int c = 0; c < cores; c++) {
            bytes += arrivals[c] == null ? 0 : 2L * Long.BYTES * arrivals[c].length;
        }
        return bytes;
    }

    /** Adds everything that decides the future to a hash; what lies in arrays beyond the queues does not count. */
    void hash(CycleHash hash) {
        long[] scalars = {stepStart, edgeWaiting, sendingTiles, portFlits, running, stalled, runningUntil, silent,
            silentFrom, updateEnd, sendEnd, drainEnd, deliverEnd, events.sum()};
        for (long scalar : scalars) {
            hash.add(scalar);
        }
        for (Object array : arrays()) {
            if (array != port && array != senders && array != receivers) {
                hash.add(array);
            }
        }
        int depth = port.length / tiles;
        for (int tile = 0; tile < tiles; tile++) {
            for (int i = 0; i < portCount[tile]; i++) {
                hash.add(port[tile * depth + (portHead[tile] + i) % depth]);
            }
        }
        for (int c = 0; c < cores; c++) {
            for (int i = 0; i < arrived[c]; i++) {
                hash.add(arrivals[c][i]);
                hash.add(lookUps[c][i]);
            }
        }
    }
}
