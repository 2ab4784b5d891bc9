package org.cortado.emulator.debug.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.Twin;

/** An image with another drive: spikes from outside added, the course of a parameter replaced. */
public final class DrivePatch {
    private DrivePatch() {
    }

    /**
     * A spike from outside.
     *
     * @param core linear index of the receiving core
     * @param key row of its axon-in table
     */
    public record Packet(int core, int key, int payload) {
    }

    /**
     * A parameter write.
     *
     * @param core linear index
     * @param value raw word
     * @param real its value as the float twin takes it
     */
    public record Write(long step, int core, int address, int value, double real) {
    }

    /** The image whose host sends these packets too, in a step after all others of it. */
    public static Image withPackets(Image image, long step, List<Packet> packets) {
        Drive.Spikes old = image.drive().spikes();
        int at = 0;
        while (at < old.count() && old.step()[at] <= step) {
            at++;
        }
        int more = packets.size();
        Drive.Spikes now = new Drive.Spikes(spread(old.step(), at, more), spread(old.core(), at, more),
                spread(old.key(), at, more), spread(old.payload(), at, more));
        for (int i = 0; i < more; i++) {
            now.step()[at + i] = (int) step;
            now.core()[at + i] = packets.get(i).core();
            now.key()[at + i] = packets.get(i).key();
            now.payload()[at + i] = packets.get(i).payload();
        }
        return with(image, image.drive().writes(), now, image.twin());
    }

    /** A copy with {@code more} zeros put in at a place. */
    private static int[] spread(int[] column, int at, int more) {
        int[] wider = new int[column.length + more];
        System.arraycopy(column, 0, wider, 0, at);
        System.arraycopy(column, at, wider, at + more, column.length - at);
        return wider;
    }

    /** All parameter writes of an image's drive, in order. */
    public static List<Write> writes(Image image) {
        Drive.Writes writes = image.drive().writes();
        List<Write> all = new ArrayList<>(writes.count());
        for (int i = 0; i < writes.count(); i++) {
            all.add(new Write(writes.step()[i], writes.core()[i], writes.address()[i], writes.value()[i],
                    image.twin() == null ? 0 : image.twin().writes()[i]));
        }
        return all;
    }

    /** The image whose host leaves out the writes that {@code gone} names and makes others. */
    public static Image withWrites(Image image, Predicate<Write> gone, List<Write> others) {
        List<Write> all = new ArrayList<>(writes(image));
        all.removeIf(gone);
        all.addAll(others);
        all.sort(Comparator.comparingLong(Write::step));
        Drive.Writes columns = new Drive.Writes(all.stream().mapToInt(w -> (int) w.step()).toArray(),
                all.stream().mapToInt(Write::core).toArray(), all.stream().mapToInt(Write::address).toArray(),
                all.stream().mapToInt(Write::value).toArray());
        Twin twin = image.twin() == null ? null : new Twin(image.twin().programs(), image.twin().cores(),
                all.stream().mapToDouble(Write::real).toArray());
        return with(image, columns, image.drive().spikes(), twin);
    }

    private static Image with(Image image, Drive.Writes writes, Drive.Spikes spikes, Twin twin) {
        Drive old = image.drive();
        return new Image(image.chip(), image.cores(), new Drive(old.steps(), writes, spikes, old.probes(),
                old.expectations()), twin, image.debug());
    }
}
