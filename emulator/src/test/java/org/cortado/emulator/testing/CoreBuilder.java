package org.cortado.emulator.testing;

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
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.isa.InstructionWord;

/** The memories of one core, put together by hand. */
public final class CoreBuilder {
    private final CoreAddress address;
    private final int slots;
    private final int stateWords;
    private final int[] state;
    private int[] parameters = new int[0];
    private long[] program = new long[0];
    private final List<ProgramRun> runs = new ArrayList<>();
    private final List<Long> axonIn = new ArrayList<>();
    private final List<Integer> synapses = new ArrayList<>();
    private final List<Long> axonOut = new ArrayList<>();
    private SynapseLayout layout = Chip.standard().synapseLayout();

    public CoreBuilder(int x, int y, int core, int slots, int stateWords) {
        this.address = new CoreAddress(x, y, core);
        this.slots = slots;
        this.stateWords = stateWords;
        this.state = new int[slots * stateWords];
    }

    /** A core at 0,0,0. */
    public CoreBuilder(int slots, int stateWords) {
        this(0, 0, 0, slots, stateWords);
    }

    public CoreBuilder on(Chip chip) {
        layout = chip.synapseLayout();
        return this;
    }

    public CoreBuilder state(int slot, int word, int value) {
        state[slot * stateWords + word] = value;
        return this;
    }

    public CoreBuilder parameters(int... words) {
        parameters = words;
        return this;
    }

    /** Appends words to the program store, as a table. */
    public CoreBuilder store(long... words) {
        int length = program.length;
        program = Arrays.copyOf(program, length + words.length);
        System.arraycopy(words, 0, program, length, words.length);
        return this;
    }

    /** The next free address of the program store. */
    public int storeEnd() {
        return program.length;
    }

    /** A run over all slots: width 32, one sub-step, neuron ids from 0, one shared set of parameters, 32-bit rings. */
    public CoreBuilder run(Code... code) {
        return run(new ProgramRun(0, slots - 1, 0, 0, 0, 0, stateWords, 32, 1, 0, 0), code);
    }

    /** A run whose program is appended to the store; its start and length are filled in. */
    public CoreBuilder run(ProgramRun run, Code... code) {
        int start = program.length;
        store(Arrays.stream(code).mapToLong(line -> InstructionWord.encode(line.build())).toArray());
        runs.add(new ProgramRun(run.firstSlot(), run.lastSlot(), start, code.length, run.parameterBase(),
                run.parameterStride(), run.stateWords(), run.width(), run.substeps(), run.firstNeuron(),
                run.wideChannels()));
        return this;
    }

    /** The next key: a row of synapses, each {weight, delay, slot}. */
    public CoreBuilder row(int channel, int exponent, int[]... row) {
        axonIn.add(new AxonInWord(synapses.size(), row.length, channel, exponent).pack());
        int[][] sorted = row.clone();
        Arrays.sort(sorted, Comparator.<int[]>comparingInt(s -> s[1]).thenComparingInt(s -> s[2]));
        for (int[] synapse : sorted) {
            synapses.add(layout.pack(synapse[0], synapse[1], synapse[2]));
        }
        return this;
    }

    /** The next entry of the axon-out table; slots in order. */
    public CoreBuilder axon(int slot, int x, int y, int core, int key) {
        axonOut.add(new AxonOutWord(slot, new CoreAddress(x, y, core), key).pack());
        return this;
    }

    public CoreImage build() {
        return new CoreImage(address, slots, program, parameters, stateWords, state, List.copyOf(runs),
                axonIn.stream().mapToLong(Long::longValue).toArray(),
                synapses.stream().mapToInt(Integer::intValue).toArray(),
                axonOut.stream().mapToLong(Long::longValue).toArray());
    }
}
