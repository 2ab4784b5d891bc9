package org.cortado.assembler.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ImageCheck;
import org.cortado.assembler.network.drive.ProbeReader;
import org.cortado.assembler.network.drive.SpikeSource;
import org.cortado.assembler.network.drive.Stimulus;
import org.cortado.assembler.network.drive.StimulusExpander;
import org.cortado.assembler.network.drive.WriteList;
import org.cortado.assembler.network.link.CoreDraft;
import org.cortado.assembler.network.link.Linker;
import org.cortado.assembler.network.link.NetworkLayout;
import org.cortado.assembler.network.link.PlacedRun;
import org.cortado.assembler.network.link.ProgramStore;
import org.cortado.assembler.network.link.SpikeList;
import org.cortado.assembler.network.link.SynapseRouter;
import org.cortado.assembler.network.lowlevel.HandLayout;
import org.cortado.assembler.network.place.EvenPlacement;
import org.cortado.assembler.network.place.Placement;
import org.cortado.assembler.network.place.Placer;
import org.cortado.assembler.network.place.Segment;
import org.cortado.assembler.network.population.Cells;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.Slice;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;

/** Places a network and lowers it to the memories of the cores and the drive. */
final class NetworkLinker {
    private final Network network;
    private final Reading reading;
    private final Map<Integer, CoreDraft> drafts = new TreeMap<>();
    private final Map<Population, List<PlacedRun>> runsOf = new IdentityHashMap<>();

    NetworkLinker(Network network, Reading reading) {
        this.network = network;
        this.reading = reading;
    }

    /** The image, or null where something was wrong, which is then reported. */
    Image image(Placement placement) {
        Chip chip = network.chip();
        boolean[] closed = network.byHand().closed();
        Set<Population> own = Collections.newSetFromMap(new IdentityHashMap<>());
        network.stimuli().stream().filter(Stimulus::each).forEach(s -> own.add(s.population()));
        List<Population> toPlace = network.cells().toPlace();
        if (toPlace.isEmpty() && !anyTrue(closed)) {
            reading.error("nothing-to-assemble", null, "the source describes no neurons",
                    "write a .population, or .core and .slots");
            return null;
        }
        HandLayout hand = new HandLayout(reading, chip, network.cells(), own);
        Placer placer = new Placer(reading, chip, toPlace);
        List<Segment> segments = placer.place(placement, network.pins(), closed, own, ProgramStore::words);
        if (!hand.lay(network.byHand()) || segments == null) {
            return null;
        }
        Layouts layouts = new Layouts(network, reading, toPlace, own);
        if (!layouts.lay(segments, placement.mayBeSpread(), (cores, messages) -> new Placer(messages, chip, toPlace)
                .place(new EvenPlacement(cores, null), network.pins(), closed, own, ProgramStore::words))) {
            return null;
        }
        NetworkLayout layout = layouts.layout();
        SynapseRouter router = layouts.router();
        drafts.putAll(layout.drafts());
        drafts.putAll(hand.drafts());
        Map<Integer, List<PlacedRun>> runs = new TreeMap<>(layout.runs());
        runs.putAll(hand.runs());
        runs.values().forEach(onCore -> onCore.forEach(run -> runsOf
                .computeIfAbsent(run.population(), p -> new ArrayList<>()).add(run)));
        runsOf.values().forEach(list -> list.sort(Comparator.comparingInt(PlacedRun::first)));
        return linked(router, runs, !hand.drafts().isEmpty());
    }

    private static boolean anyTrue(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    private Image linked(SynapseRouter router, Map<Integer, List<PlacedRun>> runs, boolean byHand) {
        WriteList writes = network.byHand().drive().writes();
        writes.resolve((core, address, word) -> CoreDraft.real(word,
                drafts.containsKey(core) ? drafts.get(core).parameterFormat(address) : null));
        if (!expand(writes)) {
            return null;
        }
        writes.sort();
        SpikeList spikes = network.byHand().drive().spikes();
        for (Cells cells : network.spiking()) {
            if (cells instanceof SpikeSource source && !spikes.add(source, router.outside(source), reading)) {
                return null;
            }
        }
        List<Drive.Probe> probes = probes();
        probes.addAll(network.byHand().drive().watches());
        Drive drive = new Drive(network.steps(), writes.writes(), spikes.sorted(), probes, network.expectations());
        Image image = new Linker(network.chip(), reading, network.cells().populations(), runs,
                List.copyOf(drafts.values())).image(drive, writes.reals());
        return image != null && byHand && !sound(image) ? null : image;
    }

    /** Words given by hand may make no sense to the machine. */
    private boolean sound(Image image) {
        String fault;
        try {
            fault = ImageCheck.fault(image);
        } catch (IllegalArgumentException e) {
            fault = e.getMessage();
        }
        if (fault != null) {
            String of = fault;
            Span place = drafts.values().stream().filter(d -> d.span != null)
                    .min(Comparator.comparing(d -> !of.startsWith("core " + d.address + ":"))).map(d -> d.span)
                    .orElse(null);
            reading.error("bad-words", place, fault, "correct the words given for that core");
        }
        return fault == null;
    }

    private boolean expand(WriteList writes) {
        StimulusExpander expander = new StimulusExpander(reading,
                new TimeGrid(network.chip().get(ChipParameter.TIMESTEP_PS)), network.steps(), writes);
        boolean right = true;
        for (Stimulus stimulus : network.stimuli()) {
            right &= expander.expand(stimulus, targets(stimulus));
        }
        return right;
    }

    /** The parameter words that a stimulus drives: one for each neuron, or one for each core where a set is shared. */
    private List<StimulusExpander.Target> targets(Stimulus stimulus) {
        List<StimulusExpander.Target> targets = new ArrayList<>();
        Slice slice = stimulus.slice();
        int word = stimulus.parameter().word();
        Set<Integer> cores = new HashSet<>();
        for (PlacedRun run : runsOf.get(stimulus.population())) {
            if (run.parameterStride() == 0) {
                if (stimulus.each() && run.count() > 1) {
                    reading.error("shared-parameters", stimulus.span(), "the slots of " + slice.cells().name()
                            + " share one set of parameters, but the stimulus differs by neuron",
                            "leave stride= away in .slots, or write shared=yes");
                    return List.of();
                }
                if (cores.add(run.core())) {
                    targets.add(target(0, run.core(), run.parameterBase() + word));
                }
                continue;
            }
            int from = Math.max(run.first(), slice.first());
            int to = Math.min(run.first() + run.count() - 1, slice.last());
            for (int i = from; i <= to; i++) {
                targets.add(target(i - slice.first(), run.core(), run.address(i, word)));
            }
        }
        return targets;
    }

    private StimulusExpander.Target target(int index, int core, int address) {
        CoreDraft draft = drafts.get(core);
        return new StimulusExpander.Target(index, core, address, draft.parameters[address],
                draft.realParameters[address]);
    }

    private List<Drive.Probe> probes() {
        List<Drive.Probe> probes = new ArrayList<>();
        for (ProbeReader.Watch watch : network.watches()) {
            for (PlacedRun run : runsOf.get((Population) watch.slice().cells())) {
                int from = Math.max(run.first(), watch.slice().first()) - run.first();
                int to = Math.min(run.first() + run.count() - 1, watch.slice().last()) - run.first();
                if (from <= to) {
                    probes.add(new Drive.Probe(run.core(), run.firstSlot() + from, run.firstSlot() + to, watch.kind(),
                            watch.index()));
                }
            }
        }
        return probes;
    }
}
