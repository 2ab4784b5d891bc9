package org.cortado.emulator.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;

/** The memories of one core, piece by piece. */
final class CoreBuilder {
    private final Chip chip;
    private final CoreAddress address;
    private final List<ProgramRun> runs = new ArrayList<>();
    private final List<Integer> parameters = new ArrayList<>();
    private final List<Long> axonIn = new ArrayList<>();
    private final List<Integer> synapses = new ArrayList<>();
    private final List<AxonOutWord> axonOut = new ArrayList<>();
    private long[] program = new long[0];
    private int slots;

    CoreBuilder(Chip chip, CoreAddress address) {
        this.chip = chip;
        this.address = address;
    }

    int slots() {
        return slots;
    }

    int keys() {
        return axonIn.size();
    }

    /** Slots no program executes. */
    CoreBuilder gap(int count) {
        slots += count;
        return this;
    }

    /** A run of neurons that share parameters; two state words each. */
    CoreBuilder run(int count, int width, int substeps, int[] shared, long... code) {
        int start = program.length;
        program = Arrays.copyOf(program, start + code.length);
        System.arraycopy(code, 0, program, start, code.length);
        int firstNeuron = address.index(chip) * 4096 + slots;
        runs.add(new ProgramRun(slots, slots + count - 1, start, code.length, parameters.size(), 0, 2, width, substeps,
                firstNeuron, 0b0100));
        for (int value : shared) {
            parameters.add(value);
        }
        slots += count;
        return this;
    }

    /** A row of synapse words under the next key. */
    int row(int channel, int exponent, int... words) {
        int[] sorted = Arrays.stream(words).boxed().sorted(Comparator.comparingInt(chip.synapseLayout()::delay)
                .thenComparingInt(chip.synapseLayout()::slot)).mapToInt(Integer::intValue).toArray();
        axonIn.add(new AxonInWord(synapses.size(), sorted.length, channel, exponent).pack());
        for (int word : sorted) {
            synapses.add(word);
        }
        return axonIn.size() - 1;
    }

    CoreBuilder axon(int slot, CoreAddress target, int key) {
        axonOut.add(new AxonOutWord(slot, target, key));
        return this;
    }

    CoreImage build() {
        return new CoreImage(address, slots, program, parameters.stream().mapToInt(Integer::intValue).toArray(), 2,
                new int[2 * slots], List.copyOf(runs), axonIn.stream().mapToLong(Long::longValue).toArray(),
                synapses.stream().mapToInt(Integer::intValue).toArray(),
                axonOut.stream().sorted(Comparator.comparingInt(AxonOutWord::slot)).mapToLong(AxonOutWord::pack)
                        .toArray());
    }
}
