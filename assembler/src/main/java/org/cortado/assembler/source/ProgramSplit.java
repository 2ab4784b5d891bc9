package org.cortado.assembler.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.isa.Op;

/** Takes statements as they come out and parts the neuron programs from the rest. */
final class ProgramSplit {
    private static final Set<String> OWN = Set.of(".state", ".param", ".input", ".temp", ".pred", ".table");

    private final Budget budget;
    private final Diagnostics diagnostics;
    private final Constants globals;
    private final List<ProgramBlock> programs = new ArrayList<>();
    private final List<Statement> tables = new ArrayList<>();
    private final List<Integer> tablesBefore = new ArrayList<>();
    private final List<Statement> rest = new ArrayList<>();
    private List<Statement> block;
    private Constants locals;
    private boolean incomplete;

    ProgramSplit(Constants globals, Budget budget, Diagnostics diagnostics) {
        this.budget = budget;
        this.globals = globals;
        this.diagnostics = diagnostics;
    }

    /** The constants that are seen, and defined, at this place. */
    Constants scope() {
        return block == null ? globals : locals;
    }

    /** Notes that a file of the source is not there: names and macros may have been in it. */
    void incomplete() {
        globals.incomplete();
        incomplete = true;
    }

    /** @param macros names that a wrong instruction may have meant */
    void take(Statement written, Iterable<String> macros) {
        Statement statement = meant(written);
        // A foreign directive is reported by a later stage; the names behind it are not missed until then.
        if (statement.isDirective() && Foreign.directive(statement.name()) != null) {
            scope().misread(statement.arguments().stream().map(Argument::declared).filter(Objects::nonNull).toList());
        }
        if (statement.name().equals(".neuron")) {
            if (block != null) {
                unclosed(Diagnostic.note(statement.nameSpan(), "the next program begins here"));
            }
            block = new ArrayList<>();
            block.add(statement);
            locals = new Constants(globals);
        } else if (statement.name().equals(".end")) {
            end(statement);
        } else if (block != null) {
            block.add(statement);
        } else if (statement.name().equals(".table")) {
            table(statement);
        } else if (statement.isDirective()) {
            rest.add(statement);
        } else if (!incomplete && !globals.isWrong(statement.name())) {
            outside(statement, macros);
        }
    }

    /** A mistyped {@code .neuron} or {@code .end} is reported and taken for it: too much hangs on them. */
    private Statement meant(Statement written) {
        String name = written.name();
        if (!written.isDirective() || name.equals(".neuron") || name.equals(".end") || OWN.contains(name)) {
            return written;
        }
        String word = name.substring(1);
        long values = written.arguments().stream().filter(a -> a.key() == null).count();
        String meant = block != null && values == 0 && (".end".equals(Foreign.same(name))
                || Suggestion.nearest(word, List.of("end")) != null) ? ".end"
                : values == 1 && Foreign.directive(name) == null
                && Suggestion.nearest(word, List.of("neuron")) != null ? ".neuron" : null;
        if (meant == null) {
            return written;
        }
        diagnostics.error("unknown-directive", written.nameSpan(), "unknown directive '" + name + "'",
                "did you mean '" + meant + "'?");
        return new Statement(written.span(), written.label(), written.guard(), written.guardNegated(),
                written.nameSpan(), meant, written.suffixes(), written.arguments());
    }

    private void end(Statement statement) {
        if (block == null) {
            diagnostics.error("stray-end", statement.span(), "'.end' without .neuron",
                    "write .neuron before the program, or remove it");
        } else {
            block.add(statement);
            close();
        }
    }

    private void close() {
        if (programs.size() == Limits.PROGRAMS) {
            budget.stop("too-many-programs", block.get(0).span(), "this source has over " + Limits.PROGRAMS
                    + " neuron programs", "make what differs a parameter");
        }
        programs.add(new ProgramBlock(List.copyOf(block), List.of(), locals));
        tablesBefore.add(tables.size());
        block = null;
        locals = null;
    }

    private void table(Statement statement) {
        tables.add(statement);
        if (tables.size() > Limits.PROGRAMS) {
            budget.stop("too-many-tables", statement.span(), "this source has over " + Limits.PROGRAMS
                    + " tables outside of programs", "write a table into the program that uses it");
        }
    }

    /** Closes the program behind its last own line; the directives that follow count as outside. */
    private void unclosed(Diagnostic... notes) {
        diagnostics.error("unclosed-block", block.get(0).nameSpan(), "this program is not closed",
                "write .end behind its last instruction", notes);
        int end = block.size();
        while (end > 1 && block.get(end - 1).isDirective() && !OWN.contains(block.get(end - 1).name())) {
            end--;
        }
        List<Statement> behind = block.subList(end, block.size());
        rest.addAll(behind);
        globals.misread(locals.names());
        block.stream().filter(own -> OWN.contains(own.name())).forEach(own -> globals.misread(own.arguments().stream()
                .map(Argument::declared).filter(Objects::nonNull).toList()));
        block = block.subList(0, end);
        close();
    }

    private void outside(Statement statement, Iterable<String> macros) {
        String name = statement.name();
        if (name.isEmpty()) {
            diagnostics.error("misplaced-instruction", statement.span(), "a label outside of a neuron program",
                    "labels stand between .neuron and .end");
        } else if (Op.ofMnemonic(name) != null) {
            diagnostics.error("misplaced-instruction", statement.span(), "an instruction outside of a neuron program",
                    "instructions stand between .neuron and .end");
        } else {
            List<String> names = new ArrayList<>();
            macros.forEach(names::add);
            String near = Suggestion.nearest(name, names);
            diagnostics.error("unknown-instruction", statement.nameSpan(), "'" + name
                    + "' is no macro, and no instruction either", near != null ? "did you mean '" + near + "'?"
                    : "a directive begins with a point, as in .run; a macro is defined before it is called");
        }
    }

    /** @param brokenOff whether the source was not read to its end, so that a missing one is no wonder */
    SourceProgram finish(List<SourceFile> files, boolean brokenOff) {
        if (block != null && brokenOff) {
            close();
        }
        if (block != null) {
            unclosed();
        }
        List<Statement> allTables = List.copyOf(tables);
        List<ProgramBlock> blocks = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            ProgramBlock program = programs.get(i);
            blocks.add(new ProgramBlock(program.statements(), allTables.subList(0, tablesBefore.get(i)),
                    program.scope()));
        }
        return new SourceProgram(List.copyOf(blocks), List.copyOf(rest), globals, List.copyOf(files), !brokenOff);
    }
}
