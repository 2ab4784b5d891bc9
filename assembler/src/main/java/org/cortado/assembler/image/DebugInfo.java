package org.cortado.assembler.image;

import java.util.List;

/**
 * Names, formats and source places. A chip runs the same without it; people read it.
 *
 * @param files source files, as named when assembled
 * @param programs neuron programs in source order
 * @param populations populations in source order
 */
public record DebugInfo(List<String> files, List<Program> programs, List<Population> populations) {
    public static final DebugInfo NONE = new DebugInfo(List.of(), List.of(), List.of());

    /**
     * A neuron program.
     *
     * @param name its name
     * @param format default format of the header, e.g. {@code s16.15}
     * @param registers the names that the source gives to registers
     * @param lines where each instruction came from
     * @param reference name of the ODE reference that the program declares, or empty
     */
    public record Program(String name, String format, List<Name> registers, List<Line> lines, String reference) {
    }

    /**
     * A register's name.
     *
     * @param name as in the source
     * @param register register code
     * @param format format of the word, {@code int} for a count, empty for a predicate
     */
    public record Name(String name, int register, String format) {
    }

    /**
     * A source line.
     *
     * @param file index in {@link DebugInfo#files}
     * @param line line number from 1
     * @param text the instruction as written, trimmed
     */
    public record Line(int file, int line, String text) {
    }

    /**
     * A population and where its neurons are.
     *
     * @param name its name
     * @param program index in {@link DebugInfo#programs}, -1 where it has none
     * @param size number of neurons
     * @param segments pieces in order of their first neuron
     * @param unread parameters that are in no memory, for no instruction reads them
     */
    public record Population(String name, int program, int size, List<Segment> segments, List<Unread> unread) {
        public Population {
            unread = unread == null ? List.of() : unread;
        }

        /** A population whose parameters are all in memory. */
        public Population(String name, int program, int size, List<Segment> segments) {
            this(name, program, size, segments, List.of());
        }
    }

    /**
     * A parameter that only served to derive others, such as a time constant; a reference may know it by name.
     *
     * @param name its name
     * @param values as written, one for all neurons or one for each
     */
    public record Unread(String name, double[] values) {
    }

    /**
     * A run of a population's neurons on one core.
     *
     * @param firstIndex index of the first neuron within the population
     * @param core linear index of the core on the chip
     * @param firstSlot slot of the first neuron
     * @param count number of neurons
     */
    public record Segment(int firstIndex, int core, int firstSlot, int count) {
    }
}
