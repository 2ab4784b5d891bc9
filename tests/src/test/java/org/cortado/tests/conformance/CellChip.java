package org.cortado.tests.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.program.ProgramAssembler;
import org.cortado.assembler.program.WordFormat;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Preprocessor;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.SourceProgram;
import org.cortado.assembler.source.Value;
import org.cortado.fixedpoint.Quantize;
import org.cortado.fixedpoint.Rounding;

/**
 * A chip of one core with a few neurons of one library program, built by hand word by word, so that a program is tested
 * without the network language. Each neuron has its own parameters; key n of the axon-in table reaches channel 0 of
 * neuron n with weight 1, so that a payload is an input word.
 */
final class CellChip {
    private final NeuronProgram program;
    private final int count;
    private final int stride;
    private final int[] parameters;
    private final int[] state;
    private final double[] realParameters;
    private final double[] realState;
    private final List<Write> writes = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    /** Neurons of the program in {@code programs/neurons/file}, with the values given and else its defaults. */
    CellChip(String file, int count, Map<String, double[]> values) {
        this.program = library(file);
        this.count = count;
        this.stride = program.parameterWords();
        this.parameters = new int[count * stride];
        this.realParameters = new double[count * stride];
        this.state = new int[count * program.states().size()];
        this.realState = new double[count * program.states().size()];
        for (int n = 0; n < count; n++) {
            fill(n, values);
        }
    }

    private record Write(int step, int address, int word, double real) {
    }

    private record Arrival(int step, int neuron, int word) {
    }

    static NeuronProgram library(String file) {
        Diagnostics diagnostics = new Diagnostics();
        Path path = Path.of(System.getProperty("cortado.root", ".."), "programs/neurons", file);
        SourceProgram source = Preprocessor.read(path, AssemblyOptions.NONE, diagnostics);
        NeuronProgram program = source == null || source.programs().size() != 1 ? null
                : ProgramAssembler.assemble(source.programs().get(0), AssemblyOptions.NONE, diagnostics);
        if (!diagnostics.list().isEmpty() || program == null) {
            throw new IllegalStateException(file + ": " + diagnostics.list());
        }
        return program;
    }

    /** Values known so far, by name. */
    private record Known(Map<String, Double> values) implements Scope {
        @Override
        public Value lookup(String name) {
            return values.containsKey(name) ? Value.of(values.get(name)) : null;
        }

        @Override
        public Collection<String> names() {
            return values.keySet();
        }
    }

    private void fill(int neuron, Map<String, double[]> given) {
        Map<String, Double> known = new LinkedHashMap<>();
        for (NeuronProgram.Parameter p : program.parameters()) {
            double value = value(p.name(), p.initial(), neuron, given, known);
            if (p.word() >= 0) {
                parameters[neuron * stride + p.word()] = word(p.format(), value);
                realParameters[neuron * stride + p.word()] = value;
            }
        }
        for (int i = 0; i < program.states().size(); i++) {
            NeuronProgram.State s = program.states().get(i);
            double value = value(s.name(), s.initial(), neuron, given, known);
            state[neuron * program.states().size() + i] = word(s.format(), value);
            realState[neuron * program.states().size() + i] = value;
        }
    }

    private static double value(String name, Expr initial, int neuron, Map<String, double[]> given,
            Map<String, Double> known) {
        double[] values = given.get(name);
        Diagnostics diagnostics = new Diagnostics();
        double value = values != null ? values[Math.min(neuron, values.length - 1)]
                : initial == null ? 0 : Evaluator.number(initial, new Known(known), diagnostics);
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(name + ": " + diagnostics.list());
        }
        known.put(name, value);
        return value;
    }

    private static int word(WordFormat format, double value) {
        return (int) Quantize.of(value, format.format(), Rounding.EVEN).raw();
    }

    NeuronProgram program() {
        return program;
    }

    int state(String name) {
        return program.stateIndex(name);
    }

    /** Overwrites a parameter of a neuron by a raw word; the twin sees the value of the word. */
    void raw(int neuron, String parameter, long word) {
        NeuronProgram.Parameter p = program.parameter(parameter);
        parameters[neuron * stride + p.word()] = (int) word;
        realParameters[neuron * stride + p.word()] = p.format().format().toDouble(word);
    }

    /** Overwrites a start value of a neuron by a raw word. */
    void rawState(int neuron, String name, long word) {
        int i = program.stateIndex(name);
        state[neuron * program.states().size() + i] = (int) word;
        realState[neuron * program.states().size() + i] = program.states().get(i).format().format().toDouble(word);
    }

    /** Writes a raw word into a parameter before a step. */
    void write(int step, int neuron, String parameter, long word) {
        NeuronProgram.Parameter p = program.parameter(parameter);
        writes.add(new Write(step, neuron * stride + p.word(), (int) word, p.format().format().toDouble(word)));
    }

    /** Writes a number into a parameter before a step, brought to its format. */
    void write(int step, int neuron, String parameter, double value) {
        NeuronProgram.Parameter p = program.parameter(parameter);
        writes.add(new Write(step, neuron * stride + p.word(), word(p.format(), value), value));
    }

    /** Writes what a parameter holds into it before a step: for one that was written otherwise until then. */
    void restore(int step, int neuron, String parameter) {
        write(step, neuron, parameter, parameters[neuron * stride + program.parameter(parameter).word()]);
    }

    /** Sends an input word that arrives in a step from 1, in payloads of 16 bits. */
    void input(int step, int neuron, int word) {
        for (int left = word; left != 0;) {
            int part = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, left));
            arrivals.add(new Arrival(step - 1, neuron, part));
            left -= part;
        }
    }

    Image image() {
        SynapseLayout layout = Chip.standard().synapseLayout();
        long[] axonIn = new long[count];
        int[] synapses = new int[count];
        for (int n = 0; n < count; n++) {
            axonIn[n] = new AxonInWord(n, 1, 0, 0).pack();
            synapses[n] = layout.pack(1, 1, n);
        }
        ProgramRun run = new ProgramRun(0, count - 1, 0, program.instructions().length, 0, stride,
                program.states().size(), program.width(), program.substeps(), 0, 0);
        CoreImage core = new CoreImage(new CoreAddress(0, 0, 0), count, program.instructions(), parameters,
                program.states().size(), state, List.of(run), axonIn, synapses, new long[0]);
        Twin twin = new Twin(List.of(program.twin()), Map.of(0, new Twin.Core(new int[] {0}, realParameters, realState,
                null)), sortedWrites().stream().mapToDouble(Write::real).toArray());
        return new Image(Chip.standard(), List.of(core), new Drive(0, drivenWrites(), drivenSpikes(), List.of(),
                List.of()), twin, DebugInfo.NONE);
    }

    private List<Write> sortedWrites() {
        return writes.stream().sorted(Comparator.comparingInt(Write::step)).toList();
    }

    private Drive.Writes drivenWrites() {
        List<Write> sorted = sortedWrites();
        return new Drive.Writes(sorted.stream().mapToInt(Write::step).toArray(), new int[sorted.size()],
                sorted.stream().mapToInt(Write::address).toArray(), sorted.stream().mapToInt(Write::word).toArray());
    }

    private Drive.Spikes drivenSpikes() {
        List<Arrival> sorted = arrivals.stream().sorted(Comparator.comparingInt(Arrival::step)).toList();
        return new Drive.Spikes(sorted.stream().mapToInt(Arrival::step).toArray(), new int[sorted.size()],
                sorted.stream().mapToInt(Arrival::neuron).toArray(),
                sorted.stream().mapToInt(Arrival::word).toArray());
    }
}
