package org.cortado.emulator.debug.name;

import org.cortado.assembler.isa.Register;
import org.cortado.assembler.program.WordFormat;

/**
 * A register of a neuron program under the name that the source gives it.
 *
 * @param register register code
 * @param name name in the source, or the plain register's
 * @param format format of the word, or null where nothing is known of it
 */
public record Variable(int register, String name, WordFormat format) {

    /** Whether the word outlives a step: a state, parameter or input. */
    public boolean lasting() {
        Register.Kind kind = Register.kind(register);
        return kind == Register.Kind.STATE || kind == Register.Kind.PARAMETER || kind == Register.Kind.INPUT;
    }

    /** The real value of a raw word; the word itself where no format is known. */
    public double real(int raw) {
        return real(raw, format);
    }

    /** The real value of a raw word in a format, or the word itself without one. */
    public static double real(long raw, WordFormat format) {
        return format == null || format.count() ? raw : format.format().toDouble(format.format().fromWord((int) raw));
    }

    /** A sum in units of a format's last bit as a real number, whether a word could hold it or not. */
    public static double scaled(long sum, WordFormat format) {
        return format == null || format.count() ? sum : sum * format.format().resolution();
    }
}
