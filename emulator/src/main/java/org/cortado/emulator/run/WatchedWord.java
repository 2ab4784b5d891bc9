package org.cortado.emulator.run;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Register.Kind;
import org.cortado.assembler.program.WordFormat;

/**
 * One probe for one neuron: where its word is and how people call it.
 *
 * @param population index in {@link NeuronNames#populations}
 * @param neuron index within it
 * @param core linear core index
 * @param slot slot on the core
 * @param kind state, parameter or input
 * @param index which word of that kind
 * @param variable name in the source, or the plain register's
 * @param format format of the word, or null where the source gives none
 */
public record WatchedWord(int population, int neuron, int core, int slot, Drive.Kind kind, int index, String variable,
        WordFormat format) {

    /** The words that an image's probes watch, ordered by population, neuron and the order of the probes. */
    public static List<WatchedWord> of(Image image, NeuronNames names) {
        List<WatchedWord> words = new ArrayList<>();
        for (Drive.Probe probe : image.drive().probes()) {
            if (probe.kind() != Drive.Kind.SPIKES) {
                for (int slot = probe.firstSlot(); slot <= probe.lastSlot(); slot++) {
                    words.add(word(image, names, probe, slot));
                }
            }
        }
        List<WatchedWord> distinct = new ArrayList<>(words.stream().distinct().toList());
        // A stable sort keeps the order of the probes within a neuron.
        distinct.sort(java.util.Comparator.comparingInt(WatchedWord::population)
                .thenComparingInt(WatchedWord::neuron));
        return List.copyOf(distinct);
    }

    private static WatchedWord word(Image image, NeuronNames names, Drive.Probe probe, int slot) {
        int population = names.population(probe.core(), slot);
        Kind kind = switch (probe.kind()) {
            case STATE -> Kind.STATE;
            case PARAMETER -> Kind.PARAMETER;
            default -> Kind.INPUT;
        };
        int register = kind.code(probe.index());
        DebugInfo.Program program = NeuronNames.program(image, names.populations().get(population));
        String name = "" + kind.letter() + probe.index();
        WordFormat format = null;
        if (program != null) {
            for (DebugInfo.Name named : program.registers()) {
                if (named.register() == register) {
                    name = named.name();
                    format = named.format().isEmpty() ? null : WordFormat.parse(named.format());
                }
            }
        }
        return new WatchedWord(population, names.neuron(probe.core(), slot), probe.core(), slot, probe.kind(),
                probe.index(), name, format);
    }

    /** The real value of a raw word; the word itself where no format is known. */
    public double value(int raw) {
        return format == null || format.count() ? raw : format.format().signed()
                ? raw * format.format().resolution() : (raw & 0xffff_ffffL) * format.format().resolution();
    }
}
