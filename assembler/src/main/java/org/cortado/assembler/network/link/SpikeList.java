package org.cortado.assembler.network.link;

import java.util.Arrays;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.network.drive.SpikeSource;
import org.cortado.assembler.network.drive.SpikeTrains;
import org.cortado.assembler.network.drive.StepOrder;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;

/** Packets sent in from outside while they are gathered; at the end they are ordered by step. */
public final class SpikeList {
    private static final int MOST = 1 << 25;

    private int[] step = new int[64];
    private int[] core = new int[64];
    private int[] key = new int[64];
    private int[] payload = new int[64];
    private int count;

    /** Adds the packets of a source; false where there are too many, which is then reported. */
    public boolean add(SpikeSource source, SourceTargets targets, Reading reading) {
        SpikeTrains trains = source.trains();
        for (int member = 0; member < source.size() && targets != null; member++) {
            for (int spike = trains.first(member); spike < trains.end(member); spike++) {
                for (int packet = targets.first(member); packet < targets.end(member); packet++) {
                    if (!add(trains.step(spike), targets.core(packet), targets.key(packet), trains.payload(spike))) {
                        reading.error("capacity", source.span(),
                                Message.of("the spikes from outside come to more than %,d packets", MOST),
                                "make the noise on the core with rnd, or drive fewer neurons");
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Adds one packet; false where there are too many. */
    public boolean add(int atStep, int toCore, int toKey, int withPayload) {
        if (count == MOST) {
            return false;
        }
        if (count == step.length) {
            step = Arrays.copyOf(step, 2 * count);
            core = Arrays.copyOf(core, 2 * count);
            key = Arrays.copyOf(key, 2 * count);
            payload = Arrays.copyOf(payload, 2 * count);
        }
        step[count] = atStep;
        core[count] = toCore;
        key[count] = toKey;
        payload[count++] = withPayload;
        return true;
    }

    /** The packets by step; those of one step as they were added. */
    public Drive.Spikes sorted() {
        StepOrder order = new StepOrder(step, count);
        return new Drive.Spikes(order.of(step), order.of(core), order.of(key), order.of(payload));
    }
}
