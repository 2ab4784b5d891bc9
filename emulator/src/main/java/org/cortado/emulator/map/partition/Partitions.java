package org.cortado.emulator.map.partition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.cortado.assembler.Assembler;
import org.cortado.assembler.Assembly;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.network.place.EvenPlacement;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.PlacementProblem;
import org.cortado.assembler.network.place.Segment;
import org.cortado.assembler.network.place.SequentialPlacement;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.chip.NeuronProgram;

/** The ways to divide the network of a source over cores. Each is assembled, so each is known to fit the chip. */
public final class Partitions {
    /** How many numbers of cores are tried between the fewest and all. */
    private static final int MOST_COUNTS = 4;

    private final Path file;
    private final AssemblyOptions options;
    private final PlacementProblem problem;
    private final Diagnostics diagnostics;
    private final boolean fits;
    private final Partition base;

    /** Assembles a source as the linker does by itself. */
    public Partitions(Path file, AssemblyOptions options) {
        this.file = file;
        this.options = options;
        // A method of it alone: spreading is for this class to do, which has to know the segments.
        NotedPlacement sequential = new NotedPlacement(new SequentialPlacement()::place);
        Assembly assembly = Assembler.assemble(file, options, sequential);
        problem = sequential.problem();
        diagnostics = assembly.diagnostics();
        fits = assembly.image() != null;
        base = fits ? new Partition("source order", assembly.image(), sequential.segments())
                : sequential.segments() == null ? null : spread(sequential.segments());
    }

    /** Spread as the linker does where the first cores have no room for synapses and axons: over twice as many. */
    private Partition spread(List<Segment> segments) {
        Partition found = null;
        long cores = segments.stream().map(Segment::core).distinct().count();
        while (found == null && cores < open()) {
            cores = Math.min(2 * cores, open());
            found = assembled(evenly((int) cores), new EvenPlacement((int) cores, null));
        }
        return found;
    }

    /** The messages about the source, assembled as the linker does by itself. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Whether the network fits in source order; the linker spreads it evenly else. */
    public boolean fits() {
        return fits;
    }

    /** What the linker does by itself, or null where the chip has no room. */
    public Partition base() {
        return base;
    }

    /** For each core whether it is configured by hand. */
    public boolean[] closed() {
        return problem.closed();
    }

    /** For each core whether the source pins neurons to it. */
    public boolean[] pinned() {
        boolean[] pinned = new boolean[problem.chip().cores()];
        problem.pinned().forEach(pin -> pinned[pin.core()] = true);
        return pinned;
    }

    /**
     * Other ways that fit: spread evenly in source order, and cut where few spikes cross.
     *
     * @param spread whether to try more cores than are needed
     * @param spikes how often a neuron of the base spikes, by core and slot
     */
    public List<Partition> others(boolean spread, ToIntFunction<int[]> spikes) {
        List<Partition> found = new ArrayList<>();
        int fewest = (int) base.segments().stream().map(Segment::core).distinct().count();
        CutPartition cut = CutPartition.of(problem, base.image(), base.segments(), counts(spikes));
        for (int cores : counts(spread, fewest)) {
            if (spread) {
                add(found, even(cores));
            }
            List<Segment> segments = cut == null ? null : cut.over(cores);
            if (segments != null) {
                add(found, assembled("cut over " + Counted.of(cores, "core"), new GivenPlacement(segments)));
            }
        }
        return found;
    }

    private static void add(List<Partition> found, Partition partition) {
        if (partition != null) {
            found.add(partition);
        }
    }

    private TreeSet<Integer> counts(boolean spread, int fewest) {
        int all = open();
        TreeSet<Integer> counts = new TreeSet<>();
        counts.add(Math.min(fewest, all));
        for (int i = 1; spread && i < MOST_COUNTS; i++) {
            counts.add((int) Math.min(all, (long) fewest << i));
        }
        if (spread) {
            counts.add(all);
        }
        return counts;
    }

    private int open() {
        int open = 0;
        for (boolean closed : problem.closed()) {
            open += closed ? 0 : 1;
        }
        return open;
    }

    private Partition even(int cores) {
        return assembled(evenly(cores), new EvenPlacement(cores, work()));
    }

    private static String evenly(int cores) {
        return "even over " + Counted.of(cores, "core");
    }

    private Partition assembled(String name, Placement placement) {
        NotedPlacement noted = new NotedPlacement(placement);
        Assembly assembly = Assembler.assemble(file, options, noted);
        return assembly.image() == null ? null : new Partition(name, assembly.image(), noted.segments());
    }

    /** For each item the cycles that an update of one of its neurons takes. */
    private double[] work() {
        double[] work = new double[problem.items().size()];
        Arrays.fill(work, 1);
        CoreImage[] cores = new CoreImage[problem.chip().cores()];
        base.image().cores().forEach(core -> cores[core.address().index(problem.chip())] = core);
        new SlotsInUse(cores.length, base.segments()).forEach((segment, slot) ->
                work[segment.population()] = Math.max(1, cycles(cores[segment.core()], slot)));
        return work;
    }

    private static double cycles(CoreImage core, int slot) {
        for (ProgramRun run : core.runs()) {
            if (slot >= run.firstSlot() && slot <= run.lastSlot()) {
                return run.substeps() * NeuronProgram.of(core, run).code().stream()
                        .mapToDouble(in -> in.op().cycles()).sum();
            }
        }
        return 1;
    }

    /** How often each neuron spikes, items one after the other. */
    private int[] counts(ToIntFunction<int[]> spikes) {
        int neurons = problem.items().stream().mapToInt(PlacementProblem.Item::size).sum();
        int[] counts = new int[neurons];
        int[] offset = new int[problem.items().size() + 1];
        for (int item = 0; item < problem.items().size(); item++) {
            offset[item + 1] = offset[item] + problem.items().get(item).size();
        }
        new SlotsInUse(problem.chip().cores(), base.segments()).forEach((segment, firstSlot) -> {
            for (int i = 0; i < segment.count(); i++) {
                counts[offset[segment.population()] + segment.first() + i] =
                        spikes.applyAsInt(new int[] {segment.core(), firstSlot + i});
            }
        });
        return counts;
    }
}
