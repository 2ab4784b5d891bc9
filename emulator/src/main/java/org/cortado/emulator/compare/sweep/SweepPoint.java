package org.cortado.emulator.compare.sweep;

import java.util.Map;
import java.util.Optional;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.compare.Agreement;
import org.cortado.emulator.compare.Part;

/**
 * How a program fared in one setting.
 *
 * @param setting format and rounding
 * @param error why it could not be assembled, or null; then nothing else holds
 * @param spikes spikes of all neurons
 * @param interval mean interval between spikes, mean over the neurons that have one, ms
 * @param flags how often each flag was raised
 * @param agreement for each part the agreement of the neuron that agrees least, by Victor and Purpura's distance
 * @param unmet what was demanded and is not met, of the first neuron that fails; empty where all is met
 */
public record SweepPoint(Setting setting, String error, int spikes, double interval, Map<Flag, Long> flags,
        Map<Part, Agreement> agreement, Optional<String> unmet) {

    static SweepPoint failed(Setting setting, String error) {
        return new SweepPoint(setting, error, 0, Double.NaN, Map.of(), Map.of(),
                Optional.of("not assembled: " + error));
    }

    /** Whether everything that was demanded is met. */
    public boolean meets() {
        return unmet.isEmpty();
    }

    /** Whether it could be assembled and run. */
    public boolean ran() {
        return error == null;
    }
}
