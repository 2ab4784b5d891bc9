package org.cortado.emulator.compare;

import java.util.Arrays;
import org.cortado.emulator.compare.features.Recording;

/** A neuron's run as a signature of a feature sees it. */
public final class Recordings {

    private Recordings() {
    }

    /**
     * The recording of a run.
     *
     * @param neuron the neuron; the switches of its stimulus are those of its reference's
     * @param run one of its runs
     * @param timestep ms
     * @param steps length of the run
     */
    public static Recording of(NeuronComparison neuron, NeuronRun run, double timestep, int steps) {
        double[] switches = neuron.reference().problem() == null ? new double[0]
                : neuron.reference().problem().stimulus().switches();
        double end = steps * timestep;
        double[] v = run.watched() ? run.potential() : new double[0];
        return new Recording(run.spikes(), Agreement.sampleTimes(timestep, v.length), v,
                Arrays.stream(switches).filter(t -> t > 0 && t < end).toArray(), end);
    }
}
