package org.cortado.assembler.image;

import java.util.List;
import org.cortado.assembler.text.Keyed;

/**
 * What a host does to the chip while it runs: writes into parameter words, spikes sent in from outside, how long to
 * run, and what to watch. Arrays are not copied and must not be changed.
 *
 * @param steps timesteps to run where the command line does not say, 0 where the source does not either
 * @param writes parameter writes, ordered by step; each takes effect before that step's update
 * @param spikes spikes from outside, ordered by step; sent in that step, so they arrive after their synapse's delay
 * @param probes what to record
 * @param expectations what the program demands of its own run
 */
public record Drive(long steps, Writes writes, Spikes spikes, List<Probe> probes, List<Expectation> expectations) {
    public static final Drive NONE = new Drive(0, new Writes(new int[0], new int[0], new int[0], new int[0]),
            new Spikes(new int[0], new int[0], new int[0], new int[0]), List.of(), List.of());

    /**
     * Parameter writes, one an index.
     *
     * @param step timestep
     * @param core linear index of the core on the chip
     * @param address parameter address within the core
     * @param value raw word
     */
    public record Writes(int[] step, int[] core, int[] address, int[] value) {
        public int count() {
            return step.length;
        }
    }

    /**
     * Spikes from outside, one an index.
     *
     * @param step timestep
     * @param core linear index of the receiving core on the chip
     * @param key row of its axon-in table
     * @param payload signed 16-bit payload, 1 where the spike is not graded
     */
    public record Spikes(int[] step, int[] core, int[] key, int[] payload) {
        public int count() {
            return step.length;
        }
    }

    /** What of a neuron is recorded. */
    public enum Kind implements Keyed { SPIKES, STATE, PARAMETER, INPUT }

    /**
     * A watch on a run of slots of one core.
     *
     * @param core linear index of the core on the chip
     * @param firstSlot first slot
     * @param lastSlot last slot, included
     * @param kind what is recorded
     * @param index which word of that kind; 0 for spikes
     */
    public record Probe(int core, int firstSlot, int lastSlot, Kind kind, int index) {
    }

    /**
     * A condition on the finished run, kept as text and evaluated by the emulator over names of the debug information.
     *
     * @param subject population (or part of one) that it speaks of
     * @param condition expression over the run's statistics, e.g. {@code spikes >= 3}
     * @param place file and line, for the message
     */
    public record Expectation(String subject, String condition, String place) {
    }
}
