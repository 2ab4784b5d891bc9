package org.cortado.emulator.debug.look;

import org.cortado.assembler.image.DebugInfo;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Neuron;

/** Where an instruction came from. */
public final class SourceLine {
    private SourceLine() {
    }

    /** The line of an instruction of a neuron's program, or null where nothing is known of it. */
    public static DebugInfo.Line of(Subject subject, Neuron neuron, int instruction) {
        DebugInfo.Program program = subject.names().program(neuron.population());
        return program == null || instruction < 0 || instruction >= program.lines().size() ? null
                : program.lines().get(instruction);
    }

    /** {@code file:line}, or the instruction's number. */
    public static String place(Subject subject, Neuron neuron, int instruction) {
        DebugInfo.Line line = of(subject, neuron, instruction);
        return line == null ? "instruction " + instruction : file(subject, line.file()) + ":" + line.line();
    }

    /** The name of a source file without its folders. */
    public static String file(Subject subject, int index) {
        String name = index < 0 || index >= subject.names().debug().files().size() ? "source"
                : subject.names().debug().files().get(index);
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
