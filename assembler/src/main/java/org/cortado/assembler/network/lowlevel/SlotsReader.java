package org.cortado.assembler.network.lowlevel;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Cells;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.PopulationReader;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/**
 * Reads {@code .slots first..last, program, parameter=value...} and {@code .slots first..last, code(start, length),
 * ...}.
 */
final class SlotsReader {
    private static final String EXAMPLE = ".slots 0..9, izhikevich, a=0.02";
    private static final String ANONYMOUS = "";

    private final Reading reading;
    private final Chip chip;
    private final CellTable cells;
    private final PopulationReader populating;

    SlotsReader(Reading reading, Chip chip, CellTable cells, PopulationReader populating) {
        this.reading = reading;
        this.chip = chip;
        this.cells = cells;
        this.populating = populating;
    }

    /** The run, or null where it was wrong, which is then reported. */
    HandRun read(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr where = arguments.next("slots", EXAMPLE);
        Expr what = where == null ? null : arguments.next("a neuron program", EXAMPLE);
        int[] slots = what == null ? null : range(where);
        if (slots == null) {
            return null;
        }
        Expr nameExpr = arguments.take("name");
        String name = nameExpr == null ? null : reading.name(nameExpr, "the name of a population");
        Integer neuron = optional(arguments, "neuron", populating.neurons(), 0,
                Integer.MAX_VALUE - (slots[1] - slots[0] + 1));
        int most = (int) Math.min(Integer.MAX_VALUE, chip.get(ChipParameter.PARAMETER_WORDS)
                * chip.get(ChipParameter.NEURONS));
        Integer base = optional(arguments, "params", -1, 0, most);
        Integer stride = optional(arguments, "stride", -1, 0, most);
        Integer wide = optional(arguments, "wide", -1, 0, 15);
        if (nameExpr != null && name == null || neuron == null || base == null || stride == null || wide == null) {
            return null;
        }
        Span span = nameExpr == null ? statement.span() : nameExpr.span();
        return what instanceof Expr.Call code && code.name().equals("code")
                ? raw(span, slots, code, arguments, new HandRun(statement.span(), slots[0], slots[1], null, name, 0,
                base,
                stride, wide, neuron, null))
                : named(span, slots, what, arguments, new HandRun(statement.span(), slots[0], slots[1], null, name, 0,
                base, stride, wide, neuron, null));
    }

    /** {@code first..last} or a single slot, as {first, last}; null where it is wrong, which is reported. */
    int[] range(Expr expr) {
        int most = chip.size(ChipParameter.NEURONS) - 1;
        Expr low = expr instanceof Expr.Range range ? range.low() : expr;
        Expr high = expr instanceof Expr.Range range ? range.high() : expr;
        Integer first = reading.size(low, "the first slot", 0, most);
        Integer last = first == null ? null : reading.size(high, "the last slot", first, most);
        return last == null ? null : new int[] {first, last};
    }

    private Integer optional(Arguments arguments, String key, int standard, int least, int most) {
        Expr expr = arguments.take(key);
        return expr == null ? Integer.valueOf(standard) : reading.size(expr, key, least, most);
    }

    private HandRun named(Span span, int[] slots, Expr what, Arguments arguments, HandRun run) {
        NeuronProgram program = populating.program(what);
        if (program == null) {
            return null;
        }
        String name = run.name() == null ? ANONYMOUS : run.name();
        Population values = populating.byHand(name, span, program, run.slots(), run.neuron(), run.base() >= 0,
                arguments);
        return values == null ? null : joined(run, values);
    }

    /** Slots of a name that is known already go on with that population. */
    private HandRun joined(HandRun run, Population values) {
        Cells known = run.name() == null ? null : cells.get(run.name());
        int first = 0;
        if (known instanceof Population population && population.byHand() && population.program() == values.program()) {
            first = population.size();
            cells.replace(population.followedBy(values));
        } else if (run.name() != null && !cells.add(values, reading)) {
            return null;
        }
        return new HandRun(run.span(), run.firstSlot(), run.lastSlot(), values, run.name(), first, run.base(),
                run.stride(), run.wide(), run.neuron(), null);
    }

    private HandRun raw(Span span, int[] slots, Expr.Call code, Arguments arguments, HandRun run) {
        Arguments place = Arguments.of(code, reading);
        Expr startExpr = place.next("the address of the code", "code(0, 24)");
        Expr lengthExpr = startExpr == null ? null : place.next("the length of the code", "code(0, 24)");
        int store = chip.size(ChipParameter.PROGRAM_WORDS);
        Integer start = lengthExpr == null ? null : reading.size(startExpr, "the address of the code", 0, store);
        Integer length = start == null ? null : reading.size(lengthExpr, "the length of the code", 0, store - start);
        Integer stateWords = optional(arguments, "state_words", 0, 0, 16);
        Integer width = optional(arguments, "width", 32, 8, 32);
        Integer substeps = optional(arguments, "substeps", 1, 1, 1 << 16);
        if (run.name() != null) {
            reading.error("unnamed-code", span, "slots of raw code belong to no population", "leave the name away");
            return null;
        }
        if (length == null || stateWords == null || width == null || substeps == null | !place.finish()
                || !arguments.finish()) {
            return null;
        }
        populating.skip(run.neuron(), run.slots());
        return new HandRun(run.span(), slots[0], slots[1], null, null, 0, Math.max(0, run.base()),
                Math.max(0, run.stride()), run.wide(), run.neuron(), new ProgramRun(slots[0], slots[1], start, length,
                Math.max(0, run.base()), Math.max(0, run.stride()), stateWords, width, substeps, run.neuron(),
                Math.max(0, run.wide())));
    }
}
