package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cortado.assembler.diagnostic.SourceFile;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.source.Scope;

/** Lowers the typed form of a program to words, to the twin, and to what people read. */
final class Lowering {
    private final ProgramHeader header;
    private final Names names;
    private final List<TypedInstruction> program;
    private final List<TableDefinition> tables;

    Lowering(ProgramHeader header, Names names, List<TypedInstruction> program, List<TableDefinition> tables) {
        this.header = header;
        this.names = names;
        this.program = program;
        this.tables = tables;
    }

    NeuronProgram lower(Scope scope) {
        List<NeuronProgram.State> states = states();
        List<NeuronProgram.Parameter> parameters = parameters();
        List<NeuronProgram.Input> inputs = inputs();
        List<String> files = new ArrayList<>();
        return new NeuronProgram(header.name(), header.span(), header.width(), header.substeps(), states, parameters,
                inputs, program.stream().mapToLong(t -> InstructionWord.encode(t.instruction())).toArray(),
                tables.stream().map(TableDefinition::table).toList(),
                tables.stream().map(TableDefinition::error).toList(), twin(states, parameters, inputs), debug(files),
                files, scope);
    }

    /** Words s0.. without a gap: a register without a declared name keeps its plain one. */
    private List<NeuronProgram.State> states() {
        List<NeuronProgram.State> states = new ArrayList<>();
        for (int i = 0; i < Math.max(header.states(), count(Register.Kind.STATE)); i++) {
            Declared d = declared(Register.Kind.STATE, i);
            states.add(d == null ? new NeuronProgram.State("s" + i, WordFormat.COUNT, null, header.span())
                    : new NeuronProgram.State(d.name(), d.format(), d.initial(), d.span()));
        }
        return states;
    }

    private List<NeuronProgram.Parameter> parameters() {
        List<NeuronProgram.Parameter> parameters = new ArrayList<>();
        for (Names.Allotted a : names.declared(Register.Kind.PARAMETER)) {
            Declared d = a.declared();
            parameters.add(new NeuronProgram.Parameter(d.name(), a.code() < 0 ? -1 : Register.index(a.code()),
                    d.format(), d.initial(), d.span()));
        }
        for (int index : names.plain(Register.Kind.PARAMETER)) {
            parameters.add(new NeuronProgram.Parameter("p" + index, index, WordFormat.COUNT, null, header.span()));
        }
        return parameters;
    }

    private List<NeuronProgram.Input> inputs() {
        List<NeuronProgram.Input> inputs = new ArrayList<>();
        for (int i = 0; i < count(Register.Kind.INPUT); i++) {
            Declared d = declared(Register.Kind.INPUT, i);
            inputs.add(d == null ? new NeuronProgram.Input("x" + i, i, WordFormat.COUNT, header.span())
                    : new NeuronProgram.Input(d.name(), i, d.format(), d.span()));
        }
        return inputs;
    }

    private int count(Register.Kind kind) {
        int declared = names.declared(kind).stream().mapToInt(a -> Register.index(a.code()) + 1).max().orElse(0);
        int plain = names.plain(kind).stream().mapToInt(i -> i + 1).max().orElse(0);
        return Math.max(declared, plain);
    }

    private Declared declared(Register.Kind kind, int index) {
        return names.declared(kind).stream().filter(a -> Register.index(a.code()) == index)
                .map(Names.Allotted::declared).findFirst().orElse(null);
    }

    private Twin.Program twin(List<NeuronProgram.State> states, List<NeuronProgram.Parameter> parameters,
            List<NeuronProgram.Input> inputs) {
        int[] parameterFraction = new int[parameters.stream().mapToInt(p -> p.word() + 1).max().orElse(0)];
        Arrays.fill(parameterFraction, Twin.COUNT);
        parameters.stream().filter(p -> p.word() >= 0)
                .forEach(p -> parameterFraction[p.word()] = p.format().twinFraction());
        int[] inputFraction = new int[Register.Kind.INPUT.count()];
        inputs.forEach(i -> inputFraction[i.channel()] = i.format().twinFraction());
        List<Twin.Table> twins = new ArrayList<>();
        program.forEach(t -> twins.add(t.table() == null ? null : t.table().twin()));
        return new Twin.Program(header.name(),
                program.stream().mapToDouble(t -> t.constant() == null ? 0 : t.constant().real()).toArray(),
                ints(t -> t.constant() == null ? 0 : t.constant().fraction()), ints(TypedInstruction::scale),
                ints(TypedInstruction::resultFraction), twins,
                states.stream().mapToInt(s -> s.format().twinFraction()).toArray(), parameterFraction, inputFraction);
    }

    private int[] ints(ToIntFunction<TypedInstruction> of) {
        return program.stream().mapToInt(of).toArray();
    }

    private DebugInfo.Program debug(List<String> files) {
        List<DebugInfo.Name> registers = new ArrayList<>();
        for (Names.Allotted a : names.declared()) {
            if (a.code() >= 0) {
                WordFormat format = a.declared().format();
                registers.add(new DebugInfo.Name(a.declared().name(), a.code(),
                        format == null ? "" : format.toString()));
            }
        }
        List<DebugInfo.Line> lines = new ArrayList<>();
        for (TypedInstruction typed : program) {
            Span span = typed.parsed().statement().span();
            String file = span.file().name();
            if (!files.contains(file)) {
                files.add(file);
            }
            lines.add(new DebugInfo.Line(files.indexOf(file), span.line(), text(span)));
        }
        return new DebugInfo.Program(header.name(), header.format().toString(), registers, lines, header.reference());
    }

    /** The statement as it stands in its line. */
    private static String text(Span span) {
        SourceFile file = span.file();
        String line = file.line(span.line());
        int start = Math.min(span.column() - 1, line.length());
        return line.substring(start, Math.min(line.length(), start + span.length())).strip();
    }
}
