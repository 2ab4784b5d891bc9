package org.cortado.emulator.compare;

import java.util.Optional;
import org.cortado.emulator.compare.features.Feature;
import org.cortado.emulator.compare.features.Verdict;

/**
 * What a user demands of a program in fixed point.
 *
 * @param tolerance how much each neuron may differ from the reading that counts as right, or null
 * @param against the reading that counts as right: the twin or the reference
 * @param feature what the first neuron is to show, or null
 */
public record Judgement(Tolerance tolerance, Reading against, Feature feature) {
    /** Nothing is demanded. */
    public static final Judgement NONE = new Judgement(null, Reading.TWIN, null);

    public boolean demandsSomething() {
        return tolerance != null || feature != null;
    }

    /**
     * The first demand that a neuron does not meet in fixed point; empty where it meets all.
     *
     * @param first whether it is the first neuron, of which the feature is demanded
     * @param subject the run's length
     */
    public Optional<String> unmet(NeuronComparison neuron, boolean first, Subject subject) {
        NeuronRun found = neuron.runs().get(Reading.FIXED);
        if (feature != null && first) {
            Verdict verdict = verdict(neuron, Reading.FIXED, subject);
            if (!verdict.holds()) {
                return Optional.of("no " + feature.name() + ": " + verdict.reason());
            }
        }
        if (tolerance == null) {
            return Optional.empty();
        }
        NeuronRun expected = neuron.runs().get(against);
        Part part = against == Reading.REFERENCE ? Part.TOTAL : Part.ROUNDING;
        return expected == null ? Optional.of("no " + against.title() + ": " + neuron.reference().reason())
                : tolerance.exceeded(neuron.parts().get(part), expected, found);
    }

    /** Whether a reading of a neuron shows the feature; only where one is demanded and there is that reading. */
    public Verdict verdict(NeuronComparison neuron, Reading reading, Subject subject) {
        return feature.check(Recordings.of(neuron, neuron.runs().get(reading),
                subject.image().chip().timestepMs(), subject.steps()));
    }
}
