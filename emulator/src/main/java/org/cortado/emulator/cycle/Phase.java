package org.cortado.emulator.cycle;

/**
 * Where the cycles of a step go. Each cycle of a step belongs to the first of these that holds in it, so the parts add
 * up to the step.
 */
public enum Phase {
    UPDATE("update", "at least one core executes instructions"),
    STALL("stall", "updates are unfinished, and a full spike queue holds up all of them"),
    SEND("send", "all updates are finished; spikes or packets wait to be sent"),
    DRAIN("drain", "all is sent; packets are on their way"),
    DELIVER("deliver", "all has arrived; packets wait for synapse memory or are added to the input rings"),
    BARRIER("barrier", "every core is done and no packet is in flight");

    private final String key;
    private final String meaning;

    Phase(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** The name in statistics files. */
    public String key() {
        return key;
    }

    /** What holds in each of its cycles. */
    public String meaning() {
        return meaning;
    }
}
