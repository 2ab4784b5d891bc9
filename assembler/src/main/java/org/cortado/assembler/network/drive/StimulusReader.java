package org.cortado.assembler.network.drive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.network.formula.DrawFunctions;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.formula.FormulaFunction;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Listed;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/** Reads {@code .stimulus cell.i, course}. */
public final class StimulusReader {
    private static final String EXAMPLE = ".stimulus cell.i, step(at=100ms, to=10)";
    private static final Set<String> UNTIMED = Set.of("index", "constant", FormulaFunction.LIST);

    private final Reading reading;
    private final CellTable cells;
    private final TimeGrid grid;
    private final long seed;
    private final List<Stimulus> stimuli = new ArrayList<>();

    public StimulusReader(Reading reading, CellTable cells, TimeGrid grid, long seed) {
        this.reading = reading;
        this.cells = cells;
        this.grid = grid;
        this.seed = seed;
    }

    /** The stimuli read so far, in source order. */
    public List<Stimulus> stimuli() {
        return List.copyOf(stimuli);
    }

    public void read(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr target = arguments.next("a parameter", EXAMPLE);
        Expr course = target == null ? null : arguments.next("a course", EXAMPLE);
        if (course == null) {
            return;
        }
        if (!(target instanceof Expr.Member member)) {
            reading.error("not-a-parameter", target.span(), "expected a parameter of a population",
                    "write it as in: " + EXAMPLE);
            return;
        }
        boolean shared = reading.yes(arguments.take("shared"), "shared", false);
        Slice slice = cells.neurons(member.target(), reading);
        NeuronProgram.Parameter parameter = slice == null ? null : parameter(slice, member);
        if (parameter == null | !arguments.finish()) {
            return;
        }
        if (FormulaCompiler.mentions(course, "raw"::equals)) {
            reading.error("misplaced-raw", course.span(), "a stimulus is made of numbers, not of words",
                    "write the number that the word stands for");
            return;
        }
        Stimulus stimulus = compile(slice, parameter, course, shared);
        if (stimulus != null && alone(stimulus)) {
            stimuli.add(stimulus);
        }
    }

    private NeuronProgram.Parameter parameter(Slice slice, Expr.Member member) {
        NeuronProgram program = ((Population) slice.cells()).program();
        NeuronProgram.Parameter parameter = program.parameter(member.member());
        if (parameter == null && program.inputs().stream().anyMatch(i -> i.name().equals(member.member()))) {
            reading.error("unknown-parameter", member.span(), "'" + member.member() + "' is an input of "
                    + program.name() + ", no parameter",
                    "feed it with .spikes, or add a parameter to it in the program");
        } else if (parameter == null) {
            reading.unknown("unknown-parameter", member.span(), "parameter of " + program.name(), member.member(),
                    program.parameters().stream().map(NeuronProgram.Parameter::name).toList());
        } else if (parameter.word() < 0) {
            reading.error("unread-parameter", member.span(), "no instruction reads '" + member.member() + "': it only "
                    + "serves to derive others when the program is assembled", "drive a parameter that is read");
            return null;
        }
        return parameter;
    }

    private Stimulus compile(Slice slice, NeuronProgram.Parameter parameter, Expr course, boolean shared) {
        Population population = (Population) slice.cells();
        String target = slice + "." + parameter.name();
        Map<String, FormulaFunction> functions = new LinkedHashMap<>(CourseFunctions.of(grid,
                DrawStream.of(seed, "stimulus", target), parameter.name()));
        functions.putAll(Listed.functions(parameter.name(), slice.count()));
        CourseFile file = new CourseFile(grid, slice.count());
        functions.put("file", file::read);
        FormulaCompiler compiler = new FormulaCompiler(reading, CourseFunctions.variables(parameter.name()), functions);
        Formula formula = compiler.compile(course);
        if (formula == null) {
            return null;
        }
        boolean timed = FormulaCompiler.mentions(course, name -> !UNTIMED.contains(name)
                && (compiler.variable(name) > 0 || functions.containsKey(name)));
        boolean differs = !shared && (file.differs() || FormulaCompiler.mentions(course,
                name -> name.equals("index") || name.equals(FormulaFunction.LIST)
                || DrawFunctions.NAMES.contains(name)));
        boolean each = population.size() > 1 && (differs || !slice.isWhole());
        return new Stimulus(course.span(), slice, parameter, formula, timed, each, shared);
    }

    private boolean alone(Stimulus stimulus) {
        for (Stimulus before : stimuli) {
            if (before.population() == stimulus.population() && before.parameter() == stimulus.parameter()
                    && before.slice().first() <= stimulus.slice().last()
                    && stimulus.slice().first() <= before.slice().last()) {
                reading.diagnostics().error("doubled-stimulus", stimulus.span(), stimulus.slice() + "."
                        + stimulus.parameter().name() + " has a stimulus already", "write one expression, as in "
                        + "5 + sine(amplitude=2, frequency=8Hz)", Diagnostic.note(before.span(), "first here"));
                return false;
            }
        }
        return true;
    }
}
