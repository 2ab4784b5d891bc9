package org.cortado.emulator.compare;

import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.run.NeuronNames;

/**
 * A program that has been compared, run again in another format: fixed point and stored values.
 *
 * @param fixed what the chip did, one for each neuron of the comparison
 * @param stored what the twin did from the stored words
 * @param flags how often each flag was raised
 */
public record Rerun(List<NeuronRun> fixed, List<NeuronRun> stored, Map<Flag, Long> flags) {

    /**
     * Runs the image as long as the comparison ran.
     *
     * @throws IllegalArgumentException where the image has other neurons than the comparison
     */
    public static Rerun of(Comparison base, Image image) {
        Subject subject = base.subject();
        NeuronNames names = new NeuronNames(image);
        List<Cell> cells = Cell.all(names);
        if (cells.size() != base.neurons().size()) {
            throw new IllegalArgumentException("%d neurons where the comparison has %d".formatted(cells.size(),
                    base.neurons().size()));
        }
        Watch watch = new Watch(image, names, cells, subject.steps(), List.of());
        EngineRun engines = new EngineRun(cells, watch, base.timestep(), subject.steps(),
                EngineRun.index(image, cells));
        FixedRun fixed = engines.fixed(image, subject.seed());
        return new Rerun(fixed.neurons(), engines.twin(image, true, subject.seed()), fixed.flags());
    }
}
