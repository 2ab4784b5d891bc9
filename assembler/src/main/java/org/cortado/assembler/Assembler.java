package org.cortado.assembler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.network.NetworkAssembler;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.SequentialPlacement;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.program.ProgramAssembler;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Directive.Place;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Preprocessor;
import org.cortado.assembler.source.ProgramBlock;
import org.cortado.assembler.source.SourceProgram;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.Work;

/**
 * From source to chip, in three stages: the source is read and expanded, each neuron program is assembled, and the
 * network or the tables of the chip are laid out. Every stage reports all that it finds; no text makes it throw.
 */
public final class Assembler {
    private final AssemblyOptions options;
    private final Diagnostics diagnostics;

    private Assembler(AssemblyOptions options) {
        this.options = options;
        this.diagnostics = new Diagnostics(options.errorWarnings());
    }

    /** Assembles a file; neurons go to cores in source order. */
    public static Assembly assemble(Path file, AssemblyOptions options) {
        return assemble(file, options, new SequentialPlacement());
    }

    /** Assembles a file, its neurons placed by an algorithm of choice. */
    public static Assembly assemble(Path file, AssemblyOptions options, Placement placement) {
        Assembler assembler = new Assembler(options);
        return assembler.run(Preprocessor.read(file, options, Directives.WORDS, assembler.diagnostics), placement);
    }

    /** Assembles a source that is in memory; files that it names are looked for beside its path. */
    public static Assembly assemble(SourceFile source, AssemblyOptions options) {
        return assemble(source, options, new SequentialPlacement());
    }

    /** Assembles a source that is in memory, its neurons placed by an algorithm of choice. */
    public static Assembly assemble(SourceFile source, AssemblyOptions options, Placement placement) {
        Assembler assembler = new Assembler(options);
        return assembler.run(Preprocessor.read(source, options, Directives.WORDS, assembler.diagnostics), placement);
    }

    private Assembly run(SourceProgram source, Placement placement) {
        if (source == null) {
            return new Assembly(null, List.of(), List.of(), List.of(), List.of(), diagnostics);
        }
        if (!source.complete()) {
            return new Assembly(null, List.of(), List.of(), source.files(), List.of(), diagnostics);
        }
        source.misread(Directives.notUnderstood(source.rest()));
        Work work = new Work();
        List<NeuronProgram> programs = new ArrayList<>();
        Set<String> broken = new LinkedHashSet<>();
        for (ProgramBlock block : source.programs()) {
            block.misread(Directives.notUnderstood(block.statements()));
            List<Statement> statements = Directives.fitting(block.statements(), Place.PROGRAM, diagnostics);
            NeuronProgram program = ProgramAssembler.assemble(statements, block.tables(), block.scope(), options,
                    diagnostics, work);
            if (program != null && closed(block)) {
                programs.add(program);
            } else if (name(block) != null) {
                broken.add(name(block));
            } else {
                broken.addAll(missing(source));
            }
        }
        unique(programs);
        Untouched untouched = new Untouched(broken);
        List<Statement> rest = untouched.of(Directives.fitting(source.rest(), Place.NETWORK, diagnostics));
        Set<String> excused = new LinkedHashSet<>(untouched.broken());
        excused.addAll(source.misread());
        NetworkAssembler.Linked linked = NetworkAssembler.link(rest, programs, source.globals(), options, diagnostics,
                placement, work, excused);
        if (!diagnostics.hasErrors()) {
            source.reportUnused(diagnostics);
        }
        return new Assembly(diagnostics.hasErrors() ? null : linked.image(), List.copyOf(programs),
                linked.courses(), source.files(), linked.files(), diagnostics);
    }

    private static boolean closed(ProgramBlock block) {
        return block.statements().get(block.statements().size() - 1).name().equals(".end");
    }

    /** The name that a program gives itself, or null. */
    private static String name(ProgramBlock block) {
        List<Argument> arguments = block.statements().get(0).arguments();
        return !arguments.isEmpty() && arguments.get(0).key() == null
                && arguments.get(0).value() instanceof Expr.Name name ? name.name() : null;
    }

    /** The programs that populations ask for and none is called: one that has no name may be any of them. */
    private static Set<String> missing(SourceProgram source) {
        Set<String> missing = new LinkedHashSet<>();
        for (Statement statement : source.rest()) {
            if (statement.name().equals(".population") && statement.arguments().size() > 1
                    && statement.arguments().get(1).value() instanceof Expr.Name name) {
                missing.add(name.name());
            }
        }
        source.programs().forEach(block -> missing.remove(name(block)));
        return missing;
    }

    private void unique(List<NeuronProgram> programs) {
        Map<String, Span> places = new HashMap<>();
        for (NeuronProgram program : programs) {
            Span first = places.putIfAbsent(program.name(), program.span());
            if (first != null) {
                diagnostics.error("doubled-name", program.span(), "neuron program '" + program.name()
                        + "' is defined twice", "give one of them another name; a file with .once is read only once",
                        Diagnostic.note(first, "first defined here"));
            }
        }
    }
}
