package org.cortado.emulator.chip;

import org.cortado.assembler.isa.Flag;

/** What each core counts while it runs, from step 0 on. The flag counters count every occurrence, not every neuron. */
public enum Counter {
    ACTIVE_UPDATES("active_updates", "updates of slots that had input on a channel they read, or spiked"),
    INACTIVE_UPDATES("inactive_updates", "updates of all other slots"),
    SPIKES("spikes", "spikes that the core's neurons sent"),
    PACKETS("packets", "packets that left the core: axon-out entries walked"),
    ARRIVALS("arrivals", "packets that reached the core, those from outside included"),
    EXTERNAL("external", "spikes from outside that reached the core"),
    SYNAPTIC_EVENTS("synaptic_events", "synapses that an arriving packet acted on"),
    MISSING_KEYS("missing_keys", "packets whose key has no axon-in entry; they do nothing else"),
    WRAP(Flag.WRAP),
    SATURATE(Flag.SATURATE),
    ACCUMULATOR(Flag.ACCUMULATOR),
    DIVIDE(Flag.DIVIDE),
    TABLE(Flag.TABLE),
    SECOND_SPIKE(Flag.SECOND_SPIKE);

    private final String key;
    private final String meaning;

    Counter(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    Counter(Flag flag) {
        this(flag.key(), flag.meaning());
    }

    /** The counter of a flag's occurrences. */
    public static Counter of(Flag flag) {
        return values()[WRAP.ordinal() + flag.ordinal()];
    }

    /** The name in statistics files. */
    public String key() {
        return key;
    }

    public String meaning() {
        return meaning;
    }
}
