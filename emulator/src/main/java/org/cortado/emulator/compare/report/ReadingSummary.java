package org.cortado.emulator.compare.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.compare.metrics.TrainStatistics;

/**
 * What the neurons of a population do in one reading. Means are over the neurons that have the figure.
 *
 * @param neurons how many have the reading
 * @param spikes all their spikes
 * @param rate mean rate, Hz
 * @param interval mean of the mean intervals, ms
 * @param variation mean coefficient of variation
 * @param adaptation mean adaptation index
 */
record ReadingSummary(int neurons, int spikes, double rate, double interval, double variation, double adaptation) {

    /** The summary of a reading over {@code end} ms; empty where no neuron has it. */
    static Optional<ReadingSummary> of(List<NeuronComparison> neurons, Reading reading, double end) {
        List<TrainStatistics> all = neurons.stream().flatMap(n -> n.statistics(reading, end).stream()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new ReadingSummary(all.size(),
                all.stream().mapToInt(TrainStatistics::count).sum(), mean(all, TrainStatistics::rate),
                mean(all, TrainStatistics::meanInterval), mean(all, TrainStatistics::variation),
                mean(all, TrainStatistics::adaptation)));
    }

    private static double mean(List<TrainStatistics> all, ToDoubleFunction<TrainStatistics> of) {
        return all.stream().mapToDouble(of).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }
}
