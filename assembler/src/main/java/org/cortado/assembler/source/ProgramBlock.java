package org.cortado.assembler.source;

import java.util.Collection;
import java.util.List;

/**
 * One neuron program as written.
 *
 * @param statements {@code .neuron} first, then its lines, {@code .end} last where it was written
 * @param tables the {@code .table} statements outside of programs before it
 * @param scope the constants that it sees: its own, then those of the whole source
 */
public record ProgramBlock(List<Statement> statements, List<Statement> tables, Scope scope) {

    /** Notes names that are not to be missed in it. */
    public void misread(Collection<String> names) {
        ((Constants) scope).misread(names);
    }
}
