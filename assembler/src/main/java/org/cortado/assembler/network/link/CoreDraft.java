package org.cortado.assembler.network.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.program.NeuronProgram;

/** The memories of one core while they are filled, raw and real. */
public final class CoreDraft {
    public final CoreAddress address;
    /** Linear index of the core. */
    public final int index;
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

    /** The finished memories; {@code wide} gives for each run the channels whose rings need 64 bits. */
    CoreImage image(int[] wide) {
        List<ProgramRun> proved = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            ProgramRun run = runs.get(i);
            proved.add(new ProgramRun(run.firstSlot(), run.lastSlot(), run.programStart(), run.programLength(),
                    run.parameterBase(), run.parameterStride(), run.stateWords(), run.width(), run.substeps(),
                    run.firstNeuron(), wide[i]));
        }
        return new CoreImage(address, slots, program, parameters, stateWords, state, List.copyOf(proved), axonIn,
                synapses, axonOut);
    }

    /** The real memories; {@code order} gives the number of each program. */
    Twin.Core twin(List<NeuronProgram> order) {
        int[] runProgram = programs.stream().mapToInt(order::indexOf).toArray();
        return new Twin.Core(runProgram, realParameters, realState, weights);
    }
}
