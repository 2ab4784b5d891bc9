package org.cortado.assembler.program;

import java.util.List;
import java.util.OptionalInt;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Scope;

/**
 * A neuron program, lowered both ways from its one typed form: to instruction words and to the float twin.
 *
 * @param name its name
 * @param span where {@code .neuron} stands
 * @param width bits of its results, 8..32
 * @param substeps runs in a step
 * @param states declared state words in order; word i is s(i)
 * @param parameters declared parameters in order
 * @param inputs declared inputs in order; input c is channel c
 * @param instructions instruction words; the constant of a {@code tab} is an index into {@code tables} until the
 *     linker lays the tables into a program store
 * @param tables look-up tables that its {@code tab} instructions use
 * @param tableReports how well each of them stands for its expression
 * @param twin the float lowering
 * @param debug names and places; the file of a line is an index into {@code files}
 * @param files names of the source files that its lines come from
 * @param scope the constants that its defaults and start values may use beside its parameters
 */
public record NeuronProgram(String name, Span span, int width, int substeps, List<State> states,
        List<Parameter> parameters, List<Input> inputs, long[] instructions, List<LookupTable> tables,
        List<TableReport> tableReports, Twin.Program twin, DebugInfo.Program debug, List<String> files,
        Scope scope) {

    /**
     * A state word.
     *
     * @param name its name
     * @param format its format
     * @param initial start value, may use parameters by name; null for 0
     * @param span where it is declared
     */
    public record State(String name, WordFormat format, Expr initial, Span span) {
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @param word its word p(n), or -1 where no instruction reads it and it only serves to derive others
     * @param format its format
     * @param initial default, may use earlier parameters by name; null where a population must give it
     * @param span where it is declared
     */
    public record Parameter(String name, int word, WordFormat format, Expr initial, Span span) {
    }

    /**
     * An input.
     *
     * @param name its name
     * @param channel its channel 0..3
     * @param format its format
     * @param span where it is declared
     */
    public record Input(String name, int channel, WordFormat format, Span span) {
    }

    /** How many parameter words a set of parameters takes. */
    public int parameterWords() {
        return parameters.stream().mapToInt(p -> p.word() + 1).max().orElse(0);
    }

    /** The parameter of a name, or null. */
    public Parameter parameter(String wanted) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(wanted)) {
                return parameter;
            }
        }
        return null;
    }

    /** The input of a name, or null. */
    public Input input(String wanted) {
        return inputs.stream().filter(i -> i.name().equals(wanted)).findFirst().orElse(null);
    }

    /** The index of a state's word, or -1. */
    public int stateIndex(String wanted) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).name().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Fraction bits of the payloads it sends, -1 for counts; empty where it sends none. */
    public OptionalInt payloadFraction() {
        for (int i = 0; i < instructions.length; i++) {
            if (instructions[i] >>> 58 == Op.SPKG.code()) {
                return OptionalInt.of(twin.resultFraction()[i]);
            }
        }
        return OptionalInt.empty();
    }
}
