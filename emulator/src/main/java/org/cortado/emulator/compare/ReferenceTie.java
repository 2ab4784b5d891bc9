package org.cortado.emulator.compare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.reference.Parameter;
import org.cortado.emulator.reference.ReferenceModel;
import org.cortado.emulator.reference.ReferenceProblem;
import org.cortado.emulator.reference.References;
import org.cortado.emulator.reference.StateVariable;
import org.cortado.emulator.reference.Stimulus;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.twin.TwinEngine;
import org.cortado.emulator.twin.TwinOptions;

/**
 * Makes the reference problem of a neuron: parameters and states of the program go to those of the same name in the
 * reference, with their values as written; what the program does not name has the reference's default. The input is the
 * parameter that the reference calls its input. Where the source is at hand its course is followed between the steps
 * too; else each value holds from its step to the next.
 */
final class ReferenceTie {
    private final Image image;
    private final NeuronNames names;
    private final SourceCourses source;
    private final int steps;
    private final double dt;
    /** Only looked at, never run: the values that the twin starts from. */
    private final TwinEngine start;
    private final BitSet[] receiving;

    ReferenceTie(Image image, NeuronNames names, SourceCourses source, int steps) {
        this.image = image;
        this.names = names;
        this.source = source;
        this.steps = steps;
        this.dt = image.chip().timestepMs();
        this.start = new TwinEngine(image, TwinOptions.DEFAULT);
        this.receiving = new BitSet[image.chip().cores()];
        image.cores().forEach(core -> receiving[core.address().index(image.chip())] = receiving(core));
    }

    private BitSet receiving(CoreImage core) {
        BitSet slots = new BitSet(core.slots());
        SynapseLayout layout = image.chip().synapseLayout();
        for (long entry : core.axonIn()) {
            AxonInWord row = AxonInWord.unpack(entry);
            for (int i = row.first(); i < row.first() + row.count(); i++) {
                slots.set(layout.slot(core.synapses()[i]));
            }
        }
        return slots;
    }

    /** Whether the cell's program names a reference that there is, and no spikes reach the cell. */
    boolean standsAlone(Cell cell) {
        DebugInfo.Program program = program(cell);
        return program != null && References.find(program.reference()).isPresent()
                && !receiving[cell.core()].get(cell.slot());
    }

    private DebugInfo.Program program(Cell cell) {
        return NeuronNames.program(image, names.populations().get(cell.population()));
    }

    /**
     * The problem to be solved for a neuron.
     *
     * @throws IllegalArgumentException where the reference cannot stand for the neuron; the message says why
     */
    ReferenceProblem problem(Cell cell) {
        DebugInfo.Program program = program(cell);
        if (program == null || program.reference().isEmpty()) {
            throw new IllegalArgumentException("the program names no reference");
        }
        ReferenceModel model = References.byName(program.reference());
        if (receiving[cell.core()].get(cell.slot())) {
            throw new IllegalArgumentException("receives spikes, and a reference stands for a neuron by itself");
        }
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (Parameter parameter : model.parameters()) {
            value(cell, program, model, parameter.name()).ifPresent(v -> parameters.put(parameter.name(), v));
        }
        Map<String, Double> states = new LinkedHashMap<>();
        for (StateVariable state : model.states()) {
            DebugInfo.Name word = Watch.state(program, state.name());
            if (word != null) {
                states.put(state.name(), start.state(cell.core(), cell.slot(), Register.index(word.register())));
            }
        }
        return ReferenceProblem.of(model, parameters, states, stimulus(cell, program, model), steps * dt);
    }

    private OptionalDouble value(Cell cell, DebugInfo.Program program, ReferenceModel model, String name) {
        DebugInfo.Name word = Watch.named(program, name, Register.Kind.PARAMETER);
        if (word == null) {
            return names.populations().get(cell.population()).unread().stream().filter(u -> u.name().equals(name))
                    .mapToDouble(u -> u.values()[u.values().length == 1 ? 0 : cell.neuron()]).findFirst();
        }
        if (!name.equals(model.input()) && writes(cell, word).length > 0) {
            throw new IllegalArgumentException("parameter " + name + " changes while it runs, and a reference's do "
                    + "not");
        }
        return OptionalDouble.of(start.parameter(cell.core(), cell.slot(), Register.index(word.register())));
    }

    private Stimulus stimulus(Cell cell, DebugInfo.Program program, ReferenceModel model) {
        Optional<DoubleUnaryOperator> course = source.of(names.names().get(cell.population()), cell.neuron(),
                model.input());
        if (course.isPresent()) {
            return ExactStimulus.of(course.get(), dt, steps);
        }
        double[] held = new double[steps];
        double value = value(cell, program, model, model.input()).orElse(0);
        DebugInfo.Name word = Watch.named(program, model.input(), Register.Kind.PARAMETER);
        int[] writes = word == null ? new int[0] : writes(cell, word);
        int next = 0;
        for (int step = 0; step < steps; step++) {
            for (; next < writes.length && image.drive().writes().step()[writes[next]] <= step; next++) {
                value = image.twin().writes()[writes[next]];
            }
            held[step] = value;
        }
        return Stimulus.held(0, dt, held);
    }

    /** The indices of the drive's writes into a parameter of a cell, in order of step. */
    private int[] writes(Cell cell, DebugInfo.Name word) {
        ProgramRun run = run(cell);
        int address = run.parameterBase() + run.parameterStride() * (cell.slot() - run.firstSlot())
                + Register.index(word.register());
        Drive.Writes writes = image.drive().writes();
        int[] found = new int[16];
        int n = 0;
        for (int w = 0; w < writes.count(); w++) {
            if (writes.core()[w] == cell.core() && writes.address()[w] == address) {
                found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
                found[n++] = w;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private CoreImage core(Cell cell) {
        return image.cores().stream().filter(c -> c.address().index(image.chip()) == cell.core()).findFirst()
                .orElseThrow();
    }

    private ProgramRun run(Cell cell) {
        return core(cell).runs().stream().filter(r -> r.firstSlot() <= cell.slot() && cell.slot() <= r.lastSlot())
                .findFirst().orElseThrow(() -> new IllegalArgumentException("runs no program"));
    }
}
