package org.cortado.emulator.cycle;

import org.cortado.assembler.text.Keyed;

/**
 * Where the cycles of a step go. Each cycle of a step belongs to the first of these that holds in it, so the parts add
 * up to the step.
 */
public enum Phase implements Keyed {
    UPDATE("at least one core executes instructions"),
    STALL("updates are unfinished, and a full spike queue holds up all of them"),
    SEND("all updates are finished; spikes or packets wait to be sent"),
    DRAIN("all is sent; packets are on their way"),
    DELIVER("all has arrived; packets wait for synapse memory or are added to the input rings"),
    BARRIER("every core is done and no packet is in flight");

    private final String meaning;

    Phase(String meaning) {
        this.meaning = meaning;
    }

    /** What holds in each of its cycles. */
    public String meaning() {
        return meaning;
    }
}
