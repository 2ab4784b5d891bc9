package org.cortado.assembler.image;

import org.cortado.assembler.text.Keyed;

/**
 * The parameters of a chip: one row each, with its name in {@code .chip}, default, limits and meaning. They are the
 * chip-wide control registers, in this order.
 */
public enum ChipParameter implements Keyed {
    WIDTH("width", 1, 1, 64, "tiles from west to east (mesh=WxH)"),
    HEIGHT("height", 1, 1, 64, "tiles from north to south (mesh=WxH)"),
    CORES("cores", 1, 1, 16, "cores of a tile"),
    NEURONS("neurons", 1024, 1, 4096, "neuron slots of a core"),
    DELAYS("delays", 64, 1, 64, "longest synaptic delay D, timesteps"),
    PROGRAM_WORDS("program_words", 1024, 1, 1 << 16, "program store of a core, 64-bit words"),
    PARAMETER_WORDS("parameter_words", 16, 1, 32, "parameter memory, words for each neuron slot"),
    AXONS_IN("axons_in", 4096, 1, 1 << 20, "axon-in entries of a core"),
    AXONS_OUT("axons_out", 4096, 1, 1 << 20, "axon-out entries of a core"),
    SYNAPSES("synapses", 128 * 1024, 1, 1 << 24, "synapse words of a core"),
    RUNS("runs", 64, 1, 4096, "program table entries of a core"),
    LANES("lanes", 1, 1, 1024, "neurons that a core updates at once"),
    FIFO("fifo", 8, 1, 256, "depth of a router's input FIFO, flits"),
    SPIKE_QUEUE("spike_queue", 64, 1, 4096, "spikes that wait for the axon-out walk of a core"),
    PACKET_QUEUE("packet_queue", 16, 1, 4096, "packets of a core that wait for the router"),
    ARRIVAL_QUEUE("arrival_queue", 16, 1, 4096, "packets of a core that wait for the synapse memory"),
    SYNAPSES_PER_CYCLE("synapses_per_cycle", 1, 1, 64, "synapse words that a core delivers in a cycle"),
    TIMESTEP_PS("timestep", 1_000_000_000L, 1000, 1_000_000_000_000_000L, "time that a step stands for, picoseconds"),
    CLOCK_PS("clock", 1000, 1, 1_000_000_000_000L, "duration of a cycle, picoseconds"),
    SEED("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, "seed of the random instructions");

    private final String key;
    private final long standard;
    private final long min;
    private final long max;
    private final String meaning;

    ChipParameter(String key, long standard, long min, long max, String meaning) {
        this.key = key;
        this.standard = standard;
        this.min = min;
        this.max = max;
        this.meaning = meaning;
    }

    /** The name in {@code .chip} and {@code .reg}. */
    @Override
    public String key() {
        return key;
    }

    /** The value where a source gives none. */
    public long standard() {
        return standard;
    }

    public long min() {
        return min;
    }

    public long max() {
        return max;
    }

    public String meaning() {
        return meaning;
    }

    /** The parameter of a name, or null. */
    public static ChipParameter ofKey(String key) {
        return Keyed.find(values(), key);
    }
}
