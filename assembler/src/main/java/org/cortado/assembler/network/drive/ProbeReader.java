package org.cortado.assembler.network.drive;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/** Reads {@code .probe cell, spikes, v, u}: spikes, states, parameters and inputs by name, or as s0, p0, x0. */
public final class ProbeReader {
    private static final String EXAMPLE = ".probe cell, spikes, v";

    private final Reading reading;
    private final CellTable cells;
    private final List<Watch> watches = new ArrayList<>();

    public ProbeReader(Reading reading, CellTable cells) {
        this.reading = reading;
        this.cells = cells;
    }

    /**
     * What is recorded of some neurons.
     *
     * @param slice the neurons
     * @param kind what of them
     * @param index which word of that kind
     */
    public record Watch(Slice slice, Drive.Kind kind, int index) {
    }

    /** The watches read so far, in source order. */
    public List<Watch> watches() {
        return List.copyOf(watches);
    }

    public void read(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr target = arguments.next("a population", EXAMPLE);
        Slice slice = target == null ? null : cells.neurons(target, reading);
        if (slice == null) {
            return;
        }
        List<Expr> names = arguments.rest();
        if (names.isEmpty()) {
            watches.add(new Watch(slice, Drive.Kind.SPIKES, 0));
        }
        for (Expr expr : names) {
            String name = reading.name(expr, "spikes, a state, a parameter or an input");
            if (name != null) {
                watch(slice, name, expr);
            }
        }
        arguments.finish();
    }

    private void watch(Slice slice, String name, Expr expr) {
        NeuronProgram program = ((Population) slice.cells()).program();
        int state = program.stateIndex(name);
        NeuronProgram.Parameter parameter = program.parameter(name);
        NeuronProgram.Input input = program.input(name);
        if (name.equals("spikes")) {
            watches.add(new Watch(slice, Drive.Kind.SPIKES, 0));
        } else if (state >= 0) {
            watches.add(new Watch(slice, Drive.Kind.STATE, state));
        } else if (parameter != null && parameter.word() >= 0) {
            watches.add(new Watch(slice, Drive.Kind.PARAMETER, parameter.word()));
        } else if (input != null) {
            watches.add(new Watch(slice, Drive.Kind.INPUT, input.channel()));
        } else if (!register(slice, program, name)) {
            List<String> known = new ArrayList<>(List.of("spikes"));
            program.states().forEach(s -> known.add(s.name()));
            program.parameters().stream().filter(p -> p.word() >= 0).forEach(p -> known.add(p.name()));
            program.inputs().forEach(i -> known.add(i.name()));
            reading.unknown("unknown-variable", expr.span(), "variable of " + program.name(), name, known);
        }
    }

    private boolean register(Slice slice, NeuronProgram program, String name) {
        int code = Register.parse(name);
        Register.Kind kind = Register.kind(code);
        int index = Register.index(code);
        if (kind == Register.Kind.STATE && index < program.states().size()) {
            return watches.add(new Watch(slice, Drive.Kind.STATE, index));
        }
        if (kind == Register.Kind.PARAMETER && index < program.parameterWords()) {
            return watches.add(new Watch(slice, Drive.Kind.PARAMETER, index));
        }
        return kind == Register.Kind.INPUT && watches.add(new Watch(slice, Drive.Kind.INPUT, index));
    }
}
