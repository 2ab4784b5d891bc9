package org.cortado.emulator.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.Twin;

/**
 * Moves whole cores of an assembled image to other places: addresses, the targets of axon-out entries, the drive, the
 * twin and the debug information follow. No other word changes, so the spikes do not.
 */
public final class Relocation {
    private final Image image;
    private final Chip chip;
    private final int[] moved;

    private Relocation(Image image, int[] coreOf) {
        this.image = image;
        this.chip = image.chip();
        moved = IntStream.range(0, chip.cores()).toArray();
        for (int c = 0; c < coreOf.length; c++) {
            moved[image.cores().get(c).address().index(chip)] = coreOf[c];
        }
    }

    /**
     * An image with its cores elsewhere.
     *
     * @param coreOf for each core of the image, in its order, the linear index of its new place; no two alike
     */
    public static Image of(Image image, int[] coreOf) {
        return new Relocation(image, coreOf).image();
    }

    private Image image() {
        List<CoreImage> cores = new ArrayList<>();
        for (CoreImage core : image.cores()) {
            cores.add(new CoreImage(place(core.address()), core.slots(), core.program(), core.parameters(),
                    core.stateWords(), core.state(), core.runs(), core.axonIn(), core.synapses(), axons(core)));
        }
        cores.sort(Comparator.comparingInt(core -> core.address().index(chip)));
        return new Image(chip, List.copyOf(cores), drive(), twin(), debug());
    }

    private CoreAddress place(CoreAddress address) {
        return CoreAddress.of(chip, moved[address.index(chip)]);
    }

    /** Axon-out entries with new targets; those of a slot in the order of the targets, as the linker has them. */
    private long[] axons(CoreImage core) {
        AxonOutWord[] entries = Arrays.stream(core.axonOut()).mapToObj(AxonOutWord::unpack)
                .map(entry -> new AxonOutWord(entry.slot(), place(entry.target()), entry.key()))
                .toArray(AxonOutWord[]::new);
        Arrays.sort(entries, Comparator.comparingInt(AxonOutWord::slot)
                .thenComparingInt(entry -> entry.target().index(chip)));
        return Arrays.stream(entries).mapToLong(AxonOutWord::pack).toArray();
    }

    private int[] places(int[] indices) {
        return Arrays.stream(indices).map(core -> moved[core]).toArray();
    }

    private Drive drive() {
        Drive drive = image.drive();
        Drive.Writes writes = drive.writes();
        Drive.Spikes spikes = drive.spikes();
        return new Drive(drive.steps(), new Drive.Writes(writes.step(), places(writes.core()), writes.address(),
                writes.value()), new Drive.Spikes(spikes.step(), places(spikes.core()), spikes.key(),
                spikes.payload()), drive.probes().stream().map(probe -> new Drive.Probe(moved[probe.core()],
                probe.firstSlot(), probe.lastSlot(), probe.kind(), probe.index())).toList(), drive.expectations());
    }

    private Twin twin() {
        if (image.twin() == null) {
            return null;
        }
        TreeMap<Integer, Twin.Core> cores = new TreeMap<>();
        image.twin().cores().forEach((core, values) -> cores.put(moved[core], values));
        return new Twin(image.twin().programs(), cores, image.twin().writes());
    }

    private DebugInfo debug() {
        List<DebugInfo.Population> populations = image.debug().populations().stream()
                .map(population -> new DebugInfo.Population(population.name(), population.program(),
                        population.size(), population.segments().stream().map(segment -> new DebugInfo.Segment(
                        segment.firstIndex(), moved[segment.core()], segment.firstSlot(), segment.count())).toList(),
                        population.unread()))
                .toList();
        return new DebugInfo(image.debug().files(), image.debug().programs(), populations);
    }
}
