package org.cortado.assembler.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.network.connect.Projection;
import org.cortado.assembler.network.connect.ProjectionReader;
import org.cortado.assembler.network.drive.ExpectReader;
import org.cortado.assembler.network.drive.ProbeReader;
import org.cortado.assembler.network.drive.SpikesReader;
import org.cortado.assembler.network.drive.StimulusReader;
import org.cortado.assembler.network.lowlevel.LowLevelReader;
import org.cortado.assembler.network.place.PinReader;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Cells;
import org.cortado.assembler.network.population.PopulationReader;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/**
 * Reads the directives of a network in three rounds, so that their order in the source is free: first the chip, then
 * what has a name, then what speaks of names.
 */
final class NetworkReader {
    private final List<NeuronProgram> programs;
    private final AssemblyOptions options;
    private final Reading reading;
    private final Set<String> excused;
    private final List<Projection> projections = new ArrayList<>();
    private final List<Cells> sources = new ArrayList<>();
    private long steps;
    private Span run;

    /** @param excused names whose definitions were wrong, which is reported */
    NetworkReader(List<NeuronProgram> programs, AssemblyOptions options, Reading reading, Set<String> excused) {
        this.programs = programs;
        this.options = options;
        this.reading = reading;
        this.excused = excused;
    }

    /** The network, or null where its chip was wrong. */
    Network read(List<Statement> statements) {
        Chip chip = chip(statements);
        if (chip == null) {
            return null;
        }
        TimeGrid grid = new TimeGrid(chip.get(ChipParameter.TIMESTEP_PS));
        statements.stream().filter(s -> s.name().equals(".run")).forEach(s -> run(s, grid));
        long length = options.steps() != null ? options.steps() : steps;
        SpikesReader feeding = new SpikesReader(reading, grid, chip.seed(), length);
        CellTable cells = new CellTable();
        excused.forEach(cells::broken);
        PopulationReader populating = new PopulationReader(reading, programs, chip, excused);
        LowLevelReader byHand = new LowLevelReader(reading, chip, cells, populating);
        names(statements, cells, populating, feeding, byHand);
        ProjectionReader projecting = new ProjectionReader(reading, cells, chip);
        PinReader placing = new PinReader(reading, cells, chip, byHand.closed());
        StimulusReader stimulating = new StimulusReader(reading, cells, grid, chip.seed());
        ProbeReader probing = new ProbeReader(reading, cells);
        ExpectReader expecting = new ExpectReader(reading, cells);
        for (Statement statement : statements) {
            switch (statement.name()) {
                case ".project" -> {
                    Projection projection = projecting.read(statement);
                    if (projection != null) {
                        projections.add(projection);
                    }
                }
                case ".place" -> placing.read(statement);
                case ".stimulus" -> stimulating.read(statement);
                case ".probe" -> probing.read(statement);
                case ".expect" -> expecting.read(statement);
                case ".spikes" -> {
                    SpikesReader.Fed fed = feeding.spikes(statement, cells, projecting);
                    if (fed != null) {
                        sources.add(fed.source());
                        projections.add(fed.projection());
                    }
                }
                case ".chip", ".reg", ".population", ".source", ".slots", ".run", "" -> {
                }
                case ".core", ".axonin", ".synapse", ".axonout", ".words", ".spike", ".write", ".watch" ->
                    byHand.words(statement);
                default -> reading.unknown("unknown-directive", statement.nameSpan(), "directive", statement.name(),
                        NetworkDirectives.names());
            }
        }
        List<Cells> spiking = new ArrayList<>(cells.all());
        spiking.addAll(sources);
        return new Network(chip, cells, spiking, projections, placing.pins(), byHand, stimulating.stimuli(),
                probing.watches(), expecting.expectations(), length);
    }

    private Chip chip(List<Statement> statements) {
        int errors = reading.diagnostics().errors();
        ChipReader reader = new ChipReader(reading);
        for (Statement statement : statements) {
            if (statement.name().equals(".chip")) {
                reader.chip(statement);
            } else if (statement.name().equals(".reg")) {
                reader.register(statement);
            }
        }
        if (reading.diagnostics().errors() > errors) {
            return null;
        }
        return options.seed() == null ? reader.chip() : reader.chip().with(ChipParameter.SEED, options.seed());
    }

    private void names(List<Statement> statements, CellTable cells, PopulationReader populating,
            SpikesReader feeding, LowLevelReader byHand) {
        for (Statement statement : statements) {
            switch (statement.name()) {
                case ".population" -> add(cells, statement, populating.read(statement));
                case ".source" -> add(cells, statement, feeding.source(statement));
                case ".core", ".slots" -> byHand.named(statement);
                default -> {
                }
            }
        }
    }

    private void add(CellTable cells, Statement statement, Cells read) {
        if (read != null) {
            cells.add(read, reading);
        } else {
            statement.arguments().stream().limit(2).forEach(argument -> {
                if (argument.value() instanceof Expr.Name name) {
                    cells.broken(name.name());
                }
            });
        }
    }

    private void run(Statement statement, TimeGrid grid) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr count = arguments.take("steps");
        Expr time = count == null ? arguments.next("a time", ".run 1s") : null;
        if (count == null && time == null || !arguments.finish()) {
            return;
        }
        if (run != null) {
            reading.diagnostics().error("doubled-run", statement.span(), "the length of the run is given twice",
                    "give it once", Diagnostic.note(run, "first here"));
            return;
        }
        run = statement.span();
        if (count != null) {
            Long whole = reading.whole(count, "steps", 1, Integer.MAX_VALUE);
            steps = whole == null ? 0 : whole;
            return;
        }
        reading.quantity(time, "the length of the run", "time");
        Double milliseconds = reading.number(time, "the length of the run");
        if (milliseconds == null) {
            return;
        }
        steps = grid.nearest(milliseconds);
        if (!grid.lands(milliseconds)) {
            reading.error("not-whole", time.span(), "a run of " + milliseconds
                    + " ms is no whole number of timesteps of "
                    + grid.timestep() + " ms", "the nearest is " + grid.time(Math.max(1, steps)) + "ms");
        } else if (steps < 1 || steps > Integer.MAX_VALUE) {
            reading.error("out-of-range", time.span(), "a run of " + steps + " timesteps is outside 1 .. "
                    + Integer.MAX_VALUE, "write a time, as in .run 1s");
        }
    }
}
