package org.cortado.assembler.network.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/** Reads {@code .population name, program, size=N, parameter=value..., state=value...}. */
public final class PopulationReader {
    private static final String EXAMPLE = ".population cell, izhikevich, size=10, a=0.02";

    private final Reading reading;
    private final Map<String, NeuronProgram> programs = new LinkedHashMap<>();
    private final Chip chip;
    private final Set<String> excused;
    private int neurons;

    /** @param excused programs whose definitions were wrong, which is reported */
    public PopulationReader(Reading reading, List<NeuronProgram> programs, Chip chip, Set<String> excused) {
        this.reading = reading;
        this.excused = excused;
        programs.forEach(program -> this.programs.putIfAbsent(program.name(), program));
        this.chip = chip;
    }

    /** The population, or null where it was wrong, which is then reported. */
    public Population read(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr nameExpr = arguments.next("a name", EXAMPLE);
        Expr programExpr = nameExpr == null ? null : arguments.next("a neuron program", EXAMPLE);
        if (programExpr == null) {
            return null;
        }
        String name = reading.name(nameExpr, "the population's name");
        NeuronProgram program = null;
        if (programExpr instanceof Expr.Name second && !programs.containsKey(second.name())
                && programs.containsKey(name)) {
            reading.error("unknown-program", nameExpr.span(), "the population's name stands before its program",
                    "write .population " + second.name() + ", " + name);
        } else {
            program = program(programExpr);
        }
        ShapeReader shape = ShapeReader.read(arguments, reading, Integer.MAX_VALUE);
        if (name == null || program == null || shape == null || !fits(shape, statement.nameSpan())) {
            return null;
        }
        return build(name, nameExpr.span(), program, shape, arguments);
    }

    /** The program that an expression names, or null where there is none, which is then reported. */
    public NeuronProgram program(Expr expr) {
        String name = reading.name(expr, "the name of a neuron program");
        NeuronProgram program = name == null ? null : programs.get(name);
        if (name != null && program == null && !excused.contains(name)) {
            reading.unknown("unknown-program", expr.span(), "neuron program", name, programs.keySet());
        }
        return program;
    }

    private Population build(String name, Span span, NeuronProgram program, ShapeReader shape,
            Arguments arguments) {
        Population population = values(name, span, program, shape, neurons, false, false, arguments);
        if (population != null) {
            neurons += shape.size();
        }
        return population;
    }

    /**
     * Neurons whose slots are configured by hand, their values given by the arguments that are left.
     *
     * @param firstNeuron id of the first one
     * @param lenient whether a parameter without a value is 0, because the parameter memory is given too
     */
    public Population byHand(String name, Span span, NeuronProgram program, int size, int firstNeuron,
            boolean lenient, Arguments arguments) {
        skip(firstNeuron, size);
        return values(name, span, program, new ShapeReader(size, null, null), firstNeuron, true, lenient, arguments);
    }

    /** The id of the next neuron in source order. */
    public int neurons() {
        return neurons;
    }

    /** Ids that the source has given; the next neuron in source order comes behind them. */
    public void skip(int firstNeuron, int size) {
        neurons = Math.max(neurons, firstNeuron + size);
    }

    private Population values(String name, Span span, NeuronProgram program, ShapeReader shape, int firstNeuron,
            boolean byHand, boolean lenient, Arguments arguments) {
        Map<String, Expr> given = new LinkedHashMap<>();
        boolean right = true;
        for (Argument argument : arguments.named()) {
            boolean known = program.parameter(argument.key()) != null || program.stateIndex(argument.key()) >= 0;
            if (known) {
                given.put(argument.key(), arguments.take(argument.key()));
            } else {
                reading.unknown("unknown-parameter", argument.span(), "parameter or state of " + program.name(),
                        argument.key(), settable(program));
                arguments.take(argument.key());
                right = false;
            }
        }
        right &= arguments.finish();
        PopulationValues values = new PopulationValues(reading, program, given, shape.size(),
                DrawStream.of(chip.seed(), "population", name), lenient);
        List<WordColumn> parameters = values.parameters(span);
        List<WordColumn> states = parameters == null ? null : values.states();
        return states == null || !right ? null
                : new Population(name, span, program, shape.size(), firstNeuron, parameters, states, shape.grid(),
                        byHand, values.unread());
    }

    private static List<String> settable(NeuronProgram program) {
        List<String> names = new ArrayList<>(program.parameters().stream().map(NeuronProgram.Parameter::name).toList());
        names.addAll(program.states().stream().map(NeuronProgram.State::name).toList());
        return names;
    }

    private boolean fits(ShapeReader shape, Span span) {
        long room = (long) chip.cores() * chip.size(ChipParameter.NEURONS);
        long wanted = (long) neurons + shape.size();
        if (wanted > room) {
            reading.error("capacity", shape.place() == null ? span : shape.place().span(),
                    Message.of("%,d neurons up to here, but the chip has room for %,d: %s of %,d", wanted, room,
                    chip.cores() == 1 ? "1 core" : Message.of("%,d cores", chip.cores()),
                    chip.size(ChipParameter.NEURONS)), remedy(wanted));
        }
        return wanted <= room;
    }

    private String remedy(long wanted) {
        int each = chip.size(ChipParameter.NEURONS);
        if (chip.cores() == 1 && wanted <= ChipParameter.NEURONS.max()) {
            return "write .chip neurons=" + wanted + ", or a larger mesh=WxH";
        }
        long tiles = (wanted + (long) each * chip.coresPerTile() - 1) / ((long) each * chip.coresPerTile());
        long width = Math.min(ChipParameter.WIDTH.max(), (long) Math.ceil(Math.sqrt(tiles)));
        long height = (tiles + width - 1) / width;
        return height <= ChipParameter.HEIGHT.max() ? "write .chip mesh=" + width + "x" + height
                + ", or more cores= a tile, or more neurons= a core"
                : "write more cores= a tile and neurons= a core: a chip holds at most 64 x 64 tiles";
    }
}
