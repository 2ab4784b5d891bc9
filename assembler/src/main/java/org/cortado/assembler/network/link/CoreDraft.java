package org.cortado.assembler.network.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.program.WordFormat;

/** The memories of one core while they are filled, raw and real. */
public final class CoreDraft {
    public final CoreAddress address;
    /** Linear index of the core. */
    public final int index;
    /** Where the source opens the core, null where the assembler has placed what it holds. */
    public Span span;
    public int slots;
    public int stateWords;
    public long[] program = {};
    public int[] parameters = {};
    public double[] realParameters = {};
    public int[] state = {};
    public double[] realState = {};
    public final List<ProgramRun> runs = new ArrayList<>();
    /** The program of each run, null where it is raw code. */
    public final List<NeuronProgram> programs = new ArrayList<>();
    /** For each run the channels that the source gives 64-bit rings, -1 where they are to be proved; may be shorter. */
    public final List<Integer> wideGiven = new ArrayList<>();
    public long[] axonIn = {};
    public int[] synapses = {};
    /** Real weights beside the synapses, or null while each is exactly its word. */
    public double[] weights;
    public long[] axonOut = {};

    public CoreDraft(CoreAddress address, int index) {
        this.address = address;
        this.index = index;
    }

    /** Takes the state memory for the slots and state words known by now. */
    public void takeState() {
        state = Arrays.copyOf(state, slots * stateWords);
        realState = Arrays.copyOf(realState, slots * stateWords);
    }

    /** The format of a parameter address, or null where no neuron program says it. */
    public WordFormat parameterFormat(int address) {
        for (int r = 0; r < runs.size(); r++) {
            ProgramRun run = runs.get(r);
            int offset = address - run.parameterBase();
            boolean own = run.parameterStride() > 0;
            int word = own && offset >= 0 ? offset % run.parameterStride() : offset;
            if (programs.get(r) == null || offset < 0 || offset > (run.slots() - 1L) * run.parameterStride() + word) {
                continue;
            }
            for (NeuronProgram.Parameter parameter : programs.get(r).parameters()) {
                if (parameter.word() == word) {
                    return parameter.format();
                }
            }
        }
        return null;
    }

    private WordFormat stateFormat(int slot, int word) {
        for (int r = 0; r < runs.size(); r++) {
            NeuronProgram program = programs.get(r);
            if (slot >= runs.get(r).firstSlot() && slot <= runs.get(r).lastSlot() && program != null
                    && word < program.states().size()) {
                return program.states().get(word).format();
            }
        }
        return null;
    }

    /** The value of a word in a format; of one without a format, its integer. */
    public static double real(int word, WordFormat format) {
        return format == null ? word : format.format().toDouble(format.format().fromWord(word));
    }

    /** Makes the real values of those words that were given as words. */
    public void readReals(IntPredicate parameterGiven, IntPredicate stateGiven) {
        for (int i = 0; i < parameters.length; i++) {
            if (parameterGiven.test(i)) {
                realParameters[i] = real(parameters[i], parameterFormat(i));
            }
        }
        for (int i = 0; i < state.length; i++) {
            if (stateGiven.test(i)) {
                realState[i] = real(state[i], stateFormat(i / stateWords, i % stateWords));
            }
        }
    }

    /** The finished memories; {@code wide} gives for each run the channels whose rings need 64 bits. */
    CoreImage image(int[] wide) {
        List<ProgramRun> proved = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            ProgramRun run = runs.get(i);
            proved.add(new ProgramRun(run.firstSlot(), run.lastSlot(), run.programStart(), run.programLength(),
                    run.parameterBase(), run.parameterStride(), run.stateWords(), run.width(), run.substeps(),
                    run.firstNeuron(), i < wideGiven.size() && wideGiven.get(i) >= 0 ? wideGiven.get(i) : wide[i]));
        }
        return new CoreImage(address, slots, program, parameters, stateWords, state, List.copyOf(proved), axonIn,
                synapses, axonOut);
    }

    /** The real memories; {@code order} gives the number of each program. */
    Twin.Core twin(Map<NeuronProgram, Integer> order) {
        int[] runProgram = programs.stream().mapToInt(order::get).toArray();
        return new Twin.Core(runProgram, realParameters, realState, weights);
    }
}
