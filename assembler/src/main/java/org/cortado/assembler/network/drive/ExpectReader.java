package org.cortado.assembler.network.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.expect.ConditionCheck;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.network.population.CellTable;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.LoneExpression;
import org.cortado.assembler.source.Statement;

/**
 * Reads {@code .expect cell, spikes >= 3}: the condition is tried, and kept as text with the constants of the source put
 * in.
 */
public final class ExpectReader {
    private static final String EXAMPLE = ".expect cell, spikes >= 3";

    private final Reading reading;
    private final CellTable cells;
    private final Set<String> populations;
    private final List<Drive.Expectation> expectations = new ArrayList<>();

    /** @param cells all that the source names */
    public ExpectReader(Reading reading, CellTable cells) {
        this.reading = reading;
        this.cells = cells;
        this.populations = cells.populationNames();
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
        if (slice == null || !arguments.finish()
                || !ConditionCheck.passes(condition, reading.scope(), populations, reading.diagnostics())) {
            return;
        }
        String text = new ExprText(reading.scope()).of(condition);
        Diagnostics back = new Diagnostics();
        if (LoneExpression.parse(text, ".expect", back) == null) { // it has gained parentheses and constants
            reading.error("capacity", condition.span(), "this condition cannot be kept as text: "
                    + back.list().get(0).message(), "write an .expect of its own for a part of it");
            return;
        }
        expectations.add(new Drive.Expectation(slice.toString(), text,
                statement.span().file().name() + ":" + statement.span().line()));
    }
}
