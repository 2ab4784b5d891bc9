package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.Variable;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.kernel.NeuronRegisters;
import org.cortado.emulator.kernel.NeuronRun;
import org.cortado.emulator.kernel.ScalarInterpreter.Outcome;

/**
 * What one instruction of a neuron did.
 *
 * @param place number of its source line
 * @param text the instruction as written
 * @param read the registers that it read, with their values
 * @param wrote what it wrote or did
 */
public record Executed(String place, String text, String read, String wrote) {
    public static final List<String> HEADERS = List.of("line", "instruction", "wrote", "read");

    /** The instruction that comes next in the selected neuron's coming step. */
    public static Executed next(Debugger debugger, Neuron neuron) {
        NeuronRun run = debugger.subject().comingStep(neuron);
        while (run.executed() < debugger.subject().inside()) {
            run.execute();
        }
        int index = run.next();
        Instruction in = run.program().code().get(index);
        String read = String.join("  ", read(debugger, neuron, in, run.registers()));
        boolean spiked = run.registers().spiked();
        long[] before = occurrences(run.registers());
        Outcome outcome = run.execute();
        DebugInfo.Line line = SourceLine.of(debugger.subject(), neuron, index);
        String text = line != null ? line.text() : InstructionText.of(in,
                code -> debugger.subject().names().named(neuron.population(), code).name());
        String wrote = outcome == Outcome.GUARDED_OFF ? "guarded off"
                : wrote(debugger, neuron, in, run.registers(), spiked) + raised(before, run.registers());
        return new Executed(line != null ? "" + line.line() : "instruction " + index, text, read, wrote);
    }

    public List<String> cells() {
        return List.of(place, text, wrote, read);
    }

    private static long[] occurrences(NeuronRegisters registers) {
        long[] counts = new long[Flag.values().length];
        for (Flag flag : Flag.values()) {
            counts[flag.ordinal()] = registers.occurrences(flag);
        }
        return counts;
    }

    private static List<String> read(Debugger debugger, Neuron neuron, Instruction in, NeuronRegisters registers) {
        List<String> read = new ArrayList<>();
        in.guards().forEach(register -> read.add(word(debugger, neuron, register, registers)));
        in.sources().forEach(register -> read.add(word(debugger, neuron, register, registers)));
        if (in.op().readsAccumulator()) {
            read.add("acc=" + registers.accumulator());
        }
        return read;
    }

    private static String wrote(Debugger debugger, Neuron neuron, Instruction in, NeuronRegisters registers,
            boolean spikedBefore) {
        if (in.op().operands().hasDestination()) {
            return word(debugger, neuron, in.destination(), registers);
        }
        if (in.op().group() == Op.Group.ACCUMULATOR) {
            return "acc=" + registers.accumulator();
        }
        return spikedBefore ? "" : in.op() == Op.SPKG ? "spike of " + registers.payload() : "spike";
    }

    private static String word(Debugger debugger, Neuron neuron, int register, NeuronRegisters registers) {
        Variable variable = debugger.subject().names().named(neuron.population(), register);
        Value.Scalar value = Value.word(registers.get(register), variable.format());
        return variable.name() + "=" + Format.REAL.text(value);
    }

    private static String raised(long[] before, NeuronRegisters registers) {
        StringBuilder text = new StringBuilder();
        for (Flag flag : Flag.values()) {
            text.append(registers.occurrences(flag) > before[flag.ordinal()] ? "  [" + flag.key() + "]" : "");
        }
        return text.toString();
    }
}
