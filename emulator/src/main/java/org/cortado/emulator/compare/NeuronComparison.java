package org.cortado.emulator.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cortado.emulator.compare.metrics.TrainStatistics;

/**
 * One neuron in all its readings.
 *
 * @param cell the neuron
 * @param name its name for people
 * @param runs what it did, by reading; a reading that there is none of is left out
 * @param reference its reference
 * @param parts how the readings agree; a part with a reading that there is none of is left out
 */
public record NeuronComparison(Cell cell, String name, Map<Reading, NeuronRun> runs, ReferenceResult reference,
        Map<Part, Agreement> parts) {

    static NeuronComparison of(Cell cell, String name, Map<Reading, NeuronRun> runs, ReferenceResult reference,
            Subject subject) {
        double dt = subject.image().chip().timestepMs();
        Map<Part, Agreement> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (runs.containsKey(part.expected()) && runs.containsKey(part.found())) {
                // A spike of an engine is known to within its step; those of two engines are in the same step or not.
                double tolerance = part.expected() == Reading.REFERENCE ? dt : 0;
                parts.put(part, Agreement.of(runs.get(part.expected()), runs.get(part.found()), subject.measures(),
                        dt, subject.steps(), tolerance));
            }
        }
        return new NeuronComparison(cell, name, runs, reference, parts);
    }

    /** The same neuron, its fixed point and its stored values those of another format. */
    public NeuronComparison with(NeuronRun fixed, NeuronRun stored, Subject subject) {
        Map<Reading, NeuronRun> others = new EnumMap<>(runs);
        others.put(Reading.FIXED, fixed);
        others.put(Reading.STORED, stored);
        return of(cell, name, others, reference, subject);
    }

    /** The statistics of a reading's spikes; empty where there is no such reading. */
    public Optional<TrainStatistics> statistics(Reading reading, double end) {
        return Optional.ofNullable(runs.get(reading)).map(run -> TrainStatistics.of(run.spikes(), 0, end));
    }
}
