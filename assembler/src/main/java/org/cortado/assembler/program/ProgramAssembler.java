package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.ProgramBlock;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.Work;

/** Assembles the block of statements from {@code .neuron} to {@code .end} into a neuron program. */
public final class ProgramAssembler {
    /** Instructions of one program: what a program store can hold. */
    private static final int MOST_INSTRUCTIONS = 1 << 16;

    private final Scope scope;
    private final Diagnostics diagnostics;
    private final ProgramHeader header;
    private final Work work;
    private final List<Statement> instructions = new ArrayList<>();
    private final List<Statement> tables = new ArrayList<>();

    private ProgramAssembler(Statement first, Scope scope, AssemblyOptions options, Diagnostics diagnostics,
            Work work) {
        this.scope = scope;
        this.diagnostics = diagnostics;
        this.work = work;
        this.header = new HeaderReader(scope, options, diagnostics).read(first);
    }

    /** As the longer form, for a block as the preprocessor gives it. */
    public static NeuronProgram assemble(ProgramBlock block, AssemblyOptions options, Diagnostics diagnostics) {
        return assemble(block.statements(), block.tables(), block.scope(), options, diagnostics, new Work());
    }

    /**
     * Assembles a program.
     *
     * @param block the statements from {@code .neuron} to {@code .end}, or what there is of them
     * @param outerTables {@code .table} statements from before the block; those that the program uses become its own
     * @param globals names that its expressions may use
     * @param options may replace default format and rounding
     * @param diagnostics receives all errors and warnings
     * @param work what the source may still ask for
     * @return the program, or null where there were errors
     */
    public static NeuronProgram assemble(List<Statement> block, List<Statement> outerTables, Scope globals,
            AssemblyOptions options, Diagnostics diagnostics, Work work) {
        int before = diagnostics.errors();
        ProgramAssembler assembler = new ProgramAssembler(block.get(0), globals, options, diagnostics, work);
        NeuronProgram program = assembler.run(block, outerTables);
        return diagnostics.errors() == before ? program : null;
    }

    private NeuronProgram run(List<Statement> block, List<Statement> outerTables) {
        DeclarationReader declarations = new DeclarationReader(header, diagnostics);
        block.subList(1, block.size()).forEach(statement -> sort(statement, declarations));
        Names names = new Names(declarations.all(), instructions);
        if (!fit(names)) {
            return null;
        }
        checkInitials(names);
        ProgramTables programTables = new ProgramTables(tables, outerTables, header, scope, diagnostics, work);
        programTables.read(names, instructions);
        List<TypedInstruction> typed = new ArrayList<>();
        List<TableDefinition> used = new ArrayList<>();
        int before = diagnostics.errors();
        OperandReader operands = new OperandReader(names, scope, diagnostics);
        type(operands, typed, used);
        if (diagnostics.errors() > before || programTables.wrong() || operands.missed() > 0) {
            return null;
        }
        checkPayloads(typed);
        if (header.checked()) {
            new OrderCheck(names, scope, diagnostics).check(typed);
            new UseCheck(names, scope, diagnostics).check(typed);
            programTables.reportUnused(used);
        }
        return new Lowering(header, names, typed, used).lower(scope);
    }

    private void sort(Statement statement, DeclarationReader declarations) {
        if (statement.label() != null) {
            diagnostics.error("label", statement.span().first(statement.label().length() + 1),
                    "a program has no branches, so no label",
                    "leave '%s:' away; guards choose, as in 'q0? mov v, c'".formatted(statement.label()));
        }
        if (DeclarationReader.declares(statement)) {
            declarations.read(statement);
        } else if (statement.name().equals(".table")) {
            tables.add(statement);
        } else if (statement.isDirective() && !statement.name().equals(".end")) {
            diagnostics.error("misplaced-directive", statement.nameSpan(), "%s does not belong into a program"
                    .formatted(statement.name()), Suggestion.remedy(statement.name(),
                    List.of(".state", ".param", ".input", ".temp", ".pred", ".table", ".end"),
                    "close the program with .end first"));
        } else if (!statement.name().isEmpty() && !statement.name().equals(".end")) {
            instructions.add(statement);
        }
    }

    /** Whether all names found a register, and the program its room. */
    private boolean fit(Names names) {
        for (Register.Kind kind : Register.Kind.values()) {
            List<Names.Allotted> allotted = names.declared(kind);
            for (Names.Allotted a : allotted) {
                if (a.code() >= kind.code(0) + kind.count()) {
                    diagnostics.error("too-many-registers", a.declared().span(),
                            "%s is one too many: a program has %d words %s0..%s%d".formatted(a.declared().name(),
                                    kind.count(), kind.letter(), kind.letter(), kind.count() - 1),
                            "reuse one that is free by then");
                    return false;
                }
            }
        }
        if (instructions.size() > MOST_INSTRUCTIONS) {
            diagnostics.error("program-size", header.span(), "%d instructions, a program store holds %d".formatted(
                    instructions.size(), MOST_INSTRUCTIONS), "split the program");
            return false;
        }
        return true;
    }

    /** Names in start values and defaults: those declared before, and those known outside. */
    private void checkInitials(Names names) {
        Set<String> known = new HashSet<>();
        names.declared(Register.Kind.PARAMETER).forEach(a -> initial(a.declared(), known, names));
        names.declared(Register.Kind.STATE).forEach(a -> initial(a.declared(), known, names));
    }

    private void initial(Declared declared, Set<String> known, Names names) {
        check(declared.initial(), known, names);
        known.add(declared.name());
    }

    private void check(Expr expr, Set<String> known, Names names) {
        if (expr instanceof Expr.Name name && !known.contains(name.name()) && names.declared(name.name()) != null) {
            diagnostics.error("undefined-name", name.span(), "%s has no value yet".formatted(name.name()),
                    "a value is computed from parameters and states declared before it");
        } else if (expr != null) {
            Expressions.parts(expr).forEach(part -> check(part, known, names));
        }
    }

    private void type(OperandReader operands, List<TypedInstruction> typed, List<TableDefinition> used) {
        InstructionReader reader = new InstructionReader(header, operands, diagnostics);
        List<ParsedInstruction> parsed = new ArrayList<>();
        for (Statement statement : instructions) {
            ParsedInstruction in = reader.read(statement);
            if (in != null) {
                parsed.add(in);
            }
        }
        Constants constants = new Constants(header, diagnostics);
        List<AccumulatorChains.Chain> chains = new AccumulatorChains(header, constants).of(parsed);
        InstructionTyper typer = new InstructionTyper(constants, diagnostics, header.width(), used);
        for (int i = 0; i < parsed.size(); i++) {
            TypedInstruction in = typer.type(parsed.get(i), chains.get(i));
            if (in != null) {
                typed.add(in);
            }
        }
    }

    private void checkPayloads(List<TypedInstruction> typed) {
        TypedInstruction first = null;
        for (TypedInstruction in : typed) {
            if (in.instruction().op() != Op.SPKG) {
                continue;
            }
            if (first != null && first.resultFraction() != in.resultFraction()) {
                diagnostics.error("format-mismatch", in.parsed().span(),
                        "payloads of one program need one format: %s here".formatted(name(in.resultFraction())),
                        "convert first, with mov", Diagnostic.note(first.parsed().span(),
                                name(first.resultFraction()) + " here"));
            }
            first = first == null ? in : first;
        }
    }

    private static String name(int fraction) {
        return fraction == Twin.COUNT ? "a count" : fraction + " fraction bits";
    }
}
