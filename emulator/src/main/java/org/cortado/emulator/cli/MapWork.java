package org.cortado.emulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.AssemblyOptions;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.draw.ProgressLine;
import org.cortado.emulator.map.Mapper;
import org.cortado.emulator.map.Mapping;
import org.cortado.emulator.map.partition.Partition;
import org.cortado.emulator.map.partition.Partitions;
import org.cortado.emulator.map.place.Algorithm;
import org.cortado.emulator.map.place.Effort;
import org.cortado.emulator.map.place.Objective;
import org.cortado.emulator.map.traffic.NeuronIndex;
import org.cortado.emulator.map.traffic.SpikeSample;

/** Maps the network of a file as a command line asks for. */
final class MapWork {
    private final MapOptions options;
    private final PrintWriter err;
    private final Partitions partitions;
    private final Partition base;
    private final SpikeSample sample;
    private final Mapper mapper;
    private final boolean[] closed;

    /** @param run the time that placements are to be run for, or null */
    MapWork(Path file, AssemblyOptions assembly, MapOptions options, String run, Messages messages, PrintWriter err)
            throws IOException {
        this.options = options;
        this.err = err;
        if (ProgramFile.isImage(file)) {
            partitions = null;
            base = new Partition("as assembled", ProgramFile.image(file, assembly), null);
        } else {
            partitions = new Partitions(file, assembly);
            base = partitions.base();
            said(file, messages);
        }
        if (run != null) {
            RunLength.steps(run, "--run", base.image());
        }
        closed = partitions == null ? new boolean[base.image().chip().cores()] : partitions.closed();
        boolean[] pinned = partitions == null ? closed : partitions.pinned();
        TrafficChoice traffic = options.traffic() != null ? options.traffic()
                : run == null ? TrafficChoice.estimated() : TrafficChoice.parse("run:" + run);
        ProgressLine progress = Terminal.progress("traffic", err);
        sample = traffic.sample(base.image(), options.seed(), (done, of) -> progress.update(done, of, "steps"));
        progress.clear();
        mapper = new Mapper(sample, options.objective(), closed, pinned);
        sayFixed(pinned);
    }

    /** Cores that no algorithm moves. */
    private void sayFixed(boolean[] pinned) {
        long used = base.image().cores().size();
        long fixed = base.image().cores().stream().map(core -> core.address().index(base.image().chip()))
                .filter(core -> pinned[core] || closed[core]).count();
        if (fixed > 0) {
            err.println("cortado: %d of %s stay%s where .place or .core puts %s; %s".formatted(fixed,
                    Counted.of(used, "core"), fixed == 1 ? "s" : "", fixed == 1 ? "it" : "them",
                    fixed == used ? "nothing is left to place" : "the algorithms place the others"));
        }
    }

    private void said(Path file, Messages messages) {
        Diagnostics said = partitions.diagnostics();
        if (base == null) {
            messages.print(said, err);
            throw new UserError(file + ": not assembled");
        }
        if (!partitions.fits()) {
            Diagnostic first = said.list().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR).findFirst()
                    .orElseThrow();
            err.println("cortado: in source order the network does not fit: " + first.message() + "; it is spread "
                    + base.name().replace("even ", "evenly ") + " instead");
        } else {
            messages.print(said, err);
        }
    }

    /** For each core whether it is configured by hand. */
    boolean[] closed() {
        return closed;
    }

    /** The linker's own placement, and those of other algorithms in one partition that suits them. */
    List<Mapping> map(List<Algorithm> algorithms) {
        List<Mapping> mappings = new ArrayList<>();
        mappings.add(mapper.map(base, Algorithm.SEQUENTIAL, Effort.of(options.seed())));
        Partition partition = partition();
        for (Algorithm algorithm : algorithms) {
            if (algorithm != Algorithm.SEQUENTIAL) {
                ProgressLine progress = Terminal.progress(algorithm.key(), err);
                Mapping mapping = mapper.map(partition, algorithm, options.effort(
                        (done, of) -> progress.update(done, of, "moves")));
                progress.clear();
                if (mapping.outcome().stopped()) {
                    err.println("cortado: " + algorithm.key() + " was stopped by the clock after "
                            + Counted.of(mapping.outcome().moves(), "move")
                            + "; on another computer it may end elsewhere");
                }
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    private Partition partition() {
        if (partitions == null || !options.divides()) {
            return base;
        }
        NeuronIndex index = new NeuronIndex(base.image());
        int[] counts = sample.counts(index.neurons());
        List<Partition> all = new ArrayList<>(List.of(base));
        all.addAll(partitions.others(options.objective() == Objective.CYCLES,
                place -> counts[index.of(place[0], place[1])]));
        return mapper.best(all);
    }

    /** The one that the objective is smallest of; the first of equals. */
    Mapping best(List<Mapping> mappings) {
        Mapping best = mappings.get(0);
        for (Mapping mapping : mappings) {
            best = mapping.metrics().of(options.objective()) < best.metrics().of(options.objective()) ? mapping : best;
        }
        return best;
    }

    /** The image of a mapping. */
    Image image(Mapping mapping) {
        return mapping.image();
    }
}
