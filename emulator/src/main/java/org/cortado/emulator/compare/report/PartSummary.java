package org.cortado.emulator.compare.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.cortado.emulator.compare.Agreement;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.Part;
import org.cortado.emulator.compare.metrics.FirstDifference;
import org.cortado.emulator.compare.metrics.TraceDifference;

/**
 * How two readings agree over the neurons of a population.
 *
 * @param neurons how many have both readings
 * @param same how many have no differing spike
 * @param firstNeuron name of the neuron with the earliest differing spike; empty where there is none
 * @param first that spike; null where there is none
 * @param missing spikes found less spikes expected, summed
 * @param worstLag the lag of a k-th spike that is farthest from 0 of all, ms
 * @param coincidence mean of the coincidence factors; those that mean nothing left out
 * @param vanRossum mean of the distances
 * @param victorPurpura mean of the distances
 * @param isi mean of the distances
 * @param spike mean of the distances
 * @param rms root mean square of the differences of the membrane potential, each neuron's until its trains part
 * @param largest the largest of these differences
 */
record PartSummary(int neurons, int same, String firstNeuron, FirstDifference first, int missing, double worstLag,
        double coincidence, double vanRossum, double victorPurpura, double isi, double spike, double rms,
        double largest) {

    /** The summary of a part; empty where no neuron has it. */
    static Optional<PartSummary> of(List<NeuronComparison> neurons, Part part) {
        List<NeuronComparison> having = neurons.stream().filter(n -> n.parts().containsKey(part)).toList();
        if (having.isEmpty()) {
            return Optional.empty();
        }
        List<Agreement> all = having.stream().map(n -> n.parts().get(part)).toList();
        String name = "";
        FirstDifference first = null;
        double worst = 0;
        for (NeuronComparison neuron : having) {
            Agreement agreement = neuron.parts().get(part);
            FirstDifference own = agreement.first().orElse(null);
            if (own != null && (first == null || own.time() < first.time())) {
                first = own;
                name = neuron.name();
            }
            worst = Math.abs(agreement.worstLag()) > Math.abs(worst) ? agreement.worstLag() : worst;
        }
        double squares = 0;
        long samples = 0;
        double largest = Double.NaN;
        for (Agreement agreement : all) {
            TraceDifference v = agreement.potential().orElse(null);
            if (v != null && v.samples() > 0 && !Double.isNaN(v.rms())) {
                squares += v.rms() * v.rms() * v.samples();
                samples += v.samples();
                largest = Double.isNaN(largest) ? v.largest() : Math.max(largest, v.largest());
            }
        }
        return Optional.of(new PartSummary(all.size(), (int) all.stream().filter(Agreement::same).count(), name, first,
                all.stream().mapToInt(a -> a.found() - a.expected()).sum(), worst, mean(all, Agreement::coincidence),
                mean(all, Agreement::vanRossum), mean(all, Agreement::victorPurpura), mean(all, Agreement::isi),
                mean(all, Agreement::spike), StrictMath.sqrt(squares / samples), largest));
    }

    private static double mean(List<Agreement> all, ToDoubleFunction<Agreement> of) {
        return all.stream().mapToDouble(of).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }
}
