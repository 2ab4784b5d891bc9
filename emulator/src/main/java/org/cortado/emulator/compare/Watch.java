package org.cortado.emulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Register;
import org.cortado.assembler.program.WordFormat;
import org.cortado.emulator.reference.ReferenceModel;
import org.cortado.emulator.reference.References;
import org.cortado.emulator.reference.StateVariable;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.run.WatchedWord;

/**
 * The state words whose course is kept: of each neuron its membrane potential, then those asked for by name. Neurons
 * beyond what memory should hold go unwatched; only their spikes are compared.
 */
final class Watch {
    /** Samples kept in all readings together: 128 MiB. */
    private static final long MOST_SAMPLES = 1L << 24;

    private final List<List<WatchedWord>> words = new ArrayList<>();
    private final int watched;

    /** @param more names of further states, each of which every watched population must have */
    Watch(Image image, NeuronNames names, List<Cell> cells, long steps, List<String> more) {
        List<List<WatchedWord>> kinds = new ArrayList<>();
        names.populations().forEach(p -> kinds.add(kind(NeuronNames.program(image, p), more)));
        long samples = 0;
        int fit = 0;
        for (Cell cell : cells) {
            List<WatchedWord> kind = kinds.get(cell.population());
            samples += kind.size() * steps * Reading.values().length;
            boolean room = samples <= MOST_SAMPLES;
            fit += room ? 1 : 0;
            words.add(!room ? List.of() : kind.stream().map(w -> new WatchedWord(cell.population(), cell.neuron(),
                    cell.core(), cell.slot(), w.kind(), w.index(), w.variable(), w.format())).toList());
        }
        watched = fit;
    }

    private static List<WatchedWord> kind(DebugInfo.Program program, List<String> more) {
        List<WatchedWord> kind = new ArrayList<>();
        if (program != null) {
            DebugInfo.Name potential = potential(program);
            if (potential != null) {
                kind.add(word(potential));
                for (String name : more) {
                    DebugInfo.Name state = state(program, name);
                    if (state == null) {
                        throw new NoSuchState("program " + program.name() + " has no state '" + name
                                + "': there are " + states(program).map(DebugInfo.Name::name)
                                .collect(Collectors.joining(", ")));
                    }
                    kind.add(word(state));
                }
            }
        }
        return kind;
    }

    private static WatchedWord word(DebugInfo.Name state) {
        return new WatchedWord(0, 0, 0, 0, Drive.Kind.STATE, Register.index(state.register()), state.name(),
                WordFormat.parse(state.format()));
    }

    /** What the reference calls its first state; else v; else the first state word there is. */
    private static DebugInfo.Name potential(DebugInfo.Program program) {
        String name = References.find(program.reference()).map(ReferenceModel::states).map(s -> s.get(0))
                .map(StateVariable::name).orElse("v");
        DebugInfo.Name named = state(program, name);
        return named != null ? named : states(program).findFirst().orElse(null);
    }

    private static Stream<DebugInfo.Name> states(DebugInfo.Program program) {
        return program.registers().stream().filter(r -> Register.kind(r.register()) == Register.Kind.STATE);
    }

    /** The state of that name, or null. */
    static DebugInfo.Name state(DebugInfo.Program program, String name) {
        return named(program, name, Register.Kind.STATE);
    }

    /** The register of that kind and name, or null. */
    static DebugInfo.Name named(DebugInfo.Program program, String name, Register.Kind kind) {
        return program.registers().stream().filter(r -> r.name().equals(name)
                && Register.kind(r.register()) == kind).findFirst().orElse(null);
    }

    /** The watched words of the k-th cell; none where it goes unwatched. */
    List<WatchedWord> of(int cell) {
        return words.get(cell);
    }

    /** How many cells are watched. */
    int watched() {
        return watched;
    }
}
