package org.cortado.emulator.cycle;

import java.util.Arrays;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.Drive;
import org.cortado.emulator.mesh.Mesh;

/**
 * The world outside: the spikes that the host sends in a step wait from its first cycle on in unbounded queues, one
 * behind the west end of each row, in the order of the drive, and enter the mesh there, one a cycle and row. A packet
 * takes the row of the core it is for.
 */
final class Edge {
    private final Chip chip;
    private final Drive.Spikes spikes;
    private final PipelineState s;
    private final PipelineCounters counters;
    private final Mesh mesh;
    /** By row, the end of its packets in the step's list; the row before ends where it starts. */
    private final int[] rowEnd;
    private long[] packets = new long[0];

    Edge(Chip chip, Drive.Spikes spikes, PipelineState state, PipelineCounters counters, Mesh mesh) {
        this.chip = chip;
        this.spikes = spikes;
        this.s = state;
        this.counters = counters;
        this.mesh = mesh;
        this.rowEnd = new int[chip.height()];
    }

    /** Lines up the packets of a step; {@link PipelineState#edgeWaiting} is set to the rows that have any. */
    void begin(long step) {
        Arrays.fill(rowEnd, 0);
        s.edgeWaiting = 0;
        int from = firstAt(step);
        int to = from;
        while (to < spikes.count() && spikes.step()[to] == step) {
            rowEnd[row(to++)]++;
        }
        if (packets.length < to - from) {
            packets = new long[Math.max(to - from, 2 * packets.length)];
        }
        int start = 0;
        for (int row = 0; row < rowEnd.length && to > from; row++) {
            s.edgeWaiting |= rowEnd[row] > 0 ? 1L << row : 0;
            int count = rowEnd[row];
            rowEnd[row] = start;
            start += count;
        }
        for (int i = from; i < to; i++) {
            packets[rowEnd[row(i)]++] = Packet.fromOutside(Packet.of(CoreAddress.of(chip, spikes.core()[i]),
                    spikes.key()[i], spikes.payload()[i]));
        }
    }

    private int firstAt(long step) {
        int low = 0;
        int high = spikes.count();
        while (low < high) {
            int middle = low + high >>> 1;
            if (spikes.step()[middle] < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int row(int spike) {
        return spikes.core()[spike] / chip.coresPerTile() / chip.width();
    }

    /** The work of cycle t; whether any packet entered the mesh. */
    boolean work(long t) {
        boolean acted = false;
        for (long bits = s.edgeWaiting; bits != 0; bits &= bits - 1) {
            int row = Long.numberOfTrailingZeros(bits);
            if (mesh.canSendWest(row)) {
                int next = first(row) + s.edgeSent[row]++;
                mesh.sendWest(row, packets[next]);
                counters.edgeWait += t - s.stepStart - s.edgeSent[row] + 1;
                s.edgeWaiting &= next + 1 == rowEnd[row] ? ~(1L << row) : -1;
                s.sendEnd = t + 1;
                acted = true;
            }
        }
        return acted;
    }

    private int first(int row) {
        return row == 0 ? 0 : rowEnd[row - 1];
    }

    /** Packets that wait at a row's end. */
    int waiting(int row) {
        return rowEnd[row] - first(row) - s.edgeSent[row];
    }

    /** Packet {@code i} of those that wait at a row's end, the next first. */
    long packet(int row, int i) {
        if (i < 0 || i >= waiting(row)) {
            throw new IndexOutOfBoundsException("packet " + i + " of " + waiting(row));
        }
        return packets[first(row) + s.edgeSent[row] + i];
    }
}
