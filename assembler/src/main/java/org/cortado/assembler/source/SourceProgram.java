package org.cortado.assembler.source;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;

/**
 * A source after its includes, macros, repetitions and conditions: statements for the stages that follow.
 *
 * @param programs the neuron programs in source order
 * @param rest the statements outside of programs, directives all, in source order
 * @param globals the constants that the rest sees
 * @param files the files that were read, the main one first
 * @param complete whether all of the source was read; where a bound stopped it or an included file is
 *     missing, what follows would only mislead
 */
public record SourceProgram(List<ProgramBlock> programs, List<Statement> rest, Scope globals,
        List<SourceFile> files, boolean complete) {

    /** Notes names that are not to be missed. */
    public void misread(Collection<String> names) {
        ((Constants) globals).misread(names);
    }

    /** The names on lines outside of programs that were not understood. */
    public Set<String> misread() {
        return Collections.unmodifiableSet(((Constants) globals).misread());
    }

    /** Warns of constants of the main file that nothing has asked for; to be called when all stages are done. */
    public void reportUnused(Diagnostics diagnostics) {
        ((Constants) globals).reportUnused(files.get(0), diagnostics);
        for (ProgramBlock program : programs) {
            ((Constants) program.scope()).reportUnused(files.get(0), diagnostics);
        }
    }
}
