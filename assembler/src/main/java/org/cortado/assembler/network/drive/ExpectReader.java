package org.cortado.assembler.network.drive;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;

/** Reads {@code .expect cell, spikes >= 3}: the condition is kept as text, the constants of the source put in. */
public final class ExpectReader {
    private static final String EXAMPLE = ".expect cell, spikes >= 3";

    private final Reading reading;
    private final CellTable cells;
    private final List<Drive.Expectation> expectations = new ArrayList<>();

    public ExpectReader(Reading reading, CellTable cells) {
        this.reading = reading;
        this.cells = cells;
    }

    /** The expectations read so far, in source order. */
    public List<Drive.Expectation> expectations() {
        return List.copyOf(expectations);
    }

    public void read(Statement statement) {
        Arguments arguments = Arguments.of(statement, reading);
        Expr subject = arguments.next("a population", EXAMPLE);
        Argument compared = arguments.named().stream().findFirst().orElse(null);
        if (subject != null && compared != null) {
            reading.error("unknown-argument", compared.span(), "a condition compares with == and not with =",
                    "write " + compared.key() + " == ...");
            return;
        }
        Expr condition = subject == null ? null : arguments.next("a condition", EXAMPLE);
        Slice slice = condition == null ? null : cells.neurons(subject, reading);
        if (slice == null || !arguments.finish()) {
            return;
        }
        expectations.add(new Drive.Expectation(slice.toString(), new ExprText(reading.scope()).of(condition),
                statement.span().file().name() + ":" + statement.span().line()));
    }
}
