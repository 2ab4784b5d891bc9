package org.cortado.assembler.network.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;

/** Makes an image of finished cores: proves ring widths, and gathers twin and debug information. */
public final class Linker {
    private final Chip chip;
    private final Reading reading;
    private final List<Population> populations;
    private final Map<Integer, List<PlacedRun>> runs;
    private final List<CoreDraft> drafts;

    /**
     * A linker.
     *
     * @param runs the named runs of each core
     * @param drafts the cores, by linear index
     */
    public Linker(Chip chip, Reading reading, List<Population> populations, Map<Integer, List<PlacedRun>> runs,
            List<CoreDraft> drafts) {
        this.chip = chip;
        this.reading = reading;
        this.populations = populations;
        this.runs = runs;
        this.drafts = drafts;
    }

    /** The image, or null where the sums of some input could leave 64 bits, which is then reported. */
    public Image image(Drive drive, double[] realWrites) {
        RingWidth rings = new RingWidth(chip, drafts);
        rings.collect(drive.spikes());
        List<CoreImage> cores = new ArrayList<>();
        for (CoreDraft draft : drafts) {
            int[] wide = rings.wide(draft);
            cores.add(draft.image(wide));
            warnOfNarrow(draft, wide);
        }
        RingWidth.Beyond beyond = rings.beyond64();
        if (beyond != null) {
            reading.error("capacity", place(beyond), "core %s, slot %d: the weights on channel %d may add up beyond 64 "
                    .formatted(beyond.core().address, beyond.slot(), beyond.channel()) + "bits in one step",
                    "use smaller exponents or payloads");
            return null;
        }
        List<NeuronProgram> used = used();
        Map<NeuronProgram, Integer> numbers = new IdentityHashMap<>();
        used.forEach(program -> numbers.put(program, numbers.size()));
        return new Image(chip, List.copyOf(cores), drive, twin(used, numbers, realWrites), debug(used, numbers));
    }

    private Span place(RingWidth.Beyond beyond) {
        return runs.getOrDefault(beyond.core().index, List.of()).stream()
                .filter(run -> run.firstSlot() <= beyond.slot() && beyond.slot() <= run.lastSlot()).findFirst()
                .map(run -> run.population().span()).orElse(beyond.core().span);
    }

    private void warnOfNarrow(CoreDraft draft, int[] wide) {
        for (int r = 0; r < draft.wideGiven.size(); r++) {
            int given = draft.wideGiven.get(r);
            if (given >= 0 && (wide[r] & ~given) != 0) {
                reading.diagnostics().warning("narrow-ring", draft.span,
                        "core %s, slots %d..%d: wide=%d, but channels %d may "
                        .formatted(draft.address, draft.runs.get(r).firstSlot(), draft.runs.get(r).lastSlot(), given,
                        wide[r]) + "leave 32 bits", "leave wide= away, and it is proved");
            }
        }
    }

    /** The programs that some core runs, in the order of their first use by populations and cores. */
    private List<NeuronProgram> used() {
        List<NeuronProgram> used = new ArrayList<>();
        Set<NeuronProgram> known = Collections.newSetFromMap(new IdentityHashMap<>());
        populations.stream().map(Population::program).filter(known::add).forEach(used::add);
        drafts.stream().flatMap(d -> d.programs.stream()).filter(p -> p != null && known.add(p)).forEach(used::add);
        return used;
    }

    /** Raw code has no real reading, so a chip that runs any has no twin. */
    private Twin twin(List<NeuronProgram> used, Map<NeuronProgram, Integer> numbers, double[] realWrites) {
        if (drafts.stream().anyMatch(d -> d.programs.contains(null))) {
            return null;
        }
        Map<Integer, Twin.Core> cores = new TreeMap<>();
        drafts.forEach(d -> cores.put(d.index, d.twin(numbers)));
        return new Twin(used.stream().map(NeuronProgram::twin).toList(), cores, realWrites);
    }

    private DebugInfo debug(List<NeuronProgram> used, Map<NeuronProgram, Integer> numbers) {
        List<List<DebugInfo.Segment>> segments = IntStream.range(0, populations.size())
                .<List<DebugInfo.Segment>>mapToObj(i -> new ArrayList<>()).toList();
        Map<Population, Integer> index = new IdentityHashMap<>();
        for (int i = 0; i < populations.size(); i++) {
            index.put(populations.get(i), i);
        }
        runs.forEach((core, onCore) -> onCore.forEach(run -> segments.get(index.get(run.population()))
                .add(new DebugInfo.Segment(run.first(), core, run.firstSlot(), run.count()))));
        List<DebugInfo.Population> described = new ArrayList<>();
        for (int i = 0; i < populations.size(); i++) {
            Population population = populations.get(i);
            segments.get(i).sort(Comparator.comparingInt(DebugInfo.Segment::firstIndex));
            described.add(new DebugInfo.Population(population.name(), numbers.get(population.program()),
                    population.size(), List.copyOf(segments.get(i)), unread(population)));
        }
        List<String> files = new ArrayList<>();
        List<DebugInfo.Program> programs = used.stream().map(p -> renumbered(p, files)).toList();
        return new DebugInfo(List.copyOf(files), programs, described);
    }

    private static List<DebugInfo.Unread> unread(Population population) {
        return population.unread().entrySet().stream()
                .map(e -> new DebugInfo.Unread(e.getKey(), e.getValue().reals())).toList();
    }

    /** A program's debug information, its lines pointing into the list of all files. */
    private static DebugInfo.Program renumbered(NeuronProgram program, List<String> files) {
        program.files().stream().filter(f -> !files.contains(f)).forEach(files::add);
        DebugInfo.Program debug = program.debug();
        List<DebugInfo.Line> lines = debug.lines().stream().map(line -> new DebugInfo.Line(
                files.indexOf(program.files().get(line.file())), line.line(), line.text())).toList();
        return new DebugInfo.Program(debug.name(), debug.format(), debug.registers(), lines, debug.reference());
    }
}
