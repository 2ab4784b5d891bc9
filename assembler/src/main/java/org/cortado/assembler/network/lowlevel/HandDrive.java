package org.cortado.assembler.network.lowlevel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.network.drive.WriteList;
import org.cortado.assembler.network.link.SpikeList;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.text.Keyed;

/** What the host does, given word by word: parameter writes, spikes and watches. */
public final class HandDrive {
    private final Reading reading;
    private final Chip chip;
    private final WriteList writes = new WriteList();
    private final SpikeList spikes = new SpikeList();
    private final List<Drive.Probe> watches = new ArrayList<>();

    HandDrive(Reading reading, Chip chip) {
        this.reading = reading;
        this.chip = chip;
    }

    /** The writes, in source order; their real values are not known yet. */
    public WriteList writes() {
        return writes;
    }

    /** The spikes, in source order. */
    public SpikeList spikes() {
        return spikes;
    }

    /** The watches, in source order. */
    public List<Drive.Probe> watches() {
        return watches;
    }

    void write(Arguments arguments, HandCore core) {
        String example = ".write 10, 3, 32768";
        Expr step = arguments.next("step, address and word", example);
        Expr address = step == null ? null : arguments.next("step, address and word", example);
        Expr word = address == null ? null : arguments.next("step, address and word", example);
        if (word == null) {
            return;
        }
        Integer atStep = reading.size(step, "the step", 0, Integer.MAX_VALUE);
        Integer atAddress = reading.size(address, "the address", 0, core.memory(Memory.PARAMETERS).most() - 1);
        Long value = reading.whole(word, "the word", Integer.MIN_VALUE, 0xffff_ffffL);
        if (atStep != null && atAddress != null && value != null) {
            row(Memory.WRITES, new int[] {atStep, core.index, atAddress, (int) (long) value}, word.span());
        }
    }

    void spike(Arguments arguments, HandCore core) {
        String example = ".spike 10, 3";
        Expr step = arguments.next("step and key", example);
        Expr key = step == null ? null : arguments.next("step and key", example);
        Expr payload = arguments.take("payload");
        if (key == null) {
            return;
        }
        Integer atStep = reading.size(step, "the step", 0, Integer.MAX_VALUE);
        Integer toKey = reading.size(key, "the key", 0, core.memory(Memory.AXONIN).most() - 1);
        Integer with = payload == null ? Integer.valueOf(1)
                : reading.size(payload, "payload", Short.MIN_VALUE, Short.MAX_VALUE);
        if (atStep != null && toKey != null && with != null) {
            row(Memory.SPIKES, new int[] {atStep, core.index, toKey, with}, key.span());
        }
    }

    /** Adds one row of a table of the drive; false where it is wrong, which is then reported. */
    boolean row(Memory memory, int[] row, Span span) {
        if (memory == Memory.WATCHES) {
            return watch(row, span);
        }
        boolean write = memory == Memory.WRITES;
        int most = write ? (int) Math.min(Integer.MAX_VALUE, chip.get(ChipParameter.PARAMETER_WORDS)
                * chip.get(ChipParameter.NEURONS)) : chip.size(ChipParameter.AXONS_IN);
        boolean fits = row[0] >= 0 && row[1] >= 0 && row[1] < chip.cores() && row[2] >= 0 && row[2] < most
                && (write || (short) row[3] == row[3]);
        if (!fits) {
            reading.error("out-of-range", span, "the row " + Arrays.toString(row) + " is out of range", "a row of "
                    + memory.key() + " is step, core (0 to " + (chip.cores() - 1) + "), " + (write ? "address" : "key")
                    + " (0 to " + (most - 1) + "), " + (write ? "word" : "payload (16 bits)"));
            return false;
        }
        boolean added = write ? writes.add(row[0], row[1], row[2], row[3], Double.NaN)
                : spikes.add(row[0], row[1], row[2], row[3]);
        if (!added) {
            reading.error("capacity", span, "too many " + memory.key() + " for one drive", "give fewer");
        }
        return added;
    }

    private boolean watch(int[] row, Span span) {
        boolean fits = row[0] >= 0 && row[0] < chip.cores() && row[1] >= 0 && row[2] >= row[1]
                && row[2] < chip.size(ChipParameter.NEURONS) && row[3] >= 0 && row[3] < Drive.Kind.values().length
                && row[4] >= 0 && row[4] < 16;
        if (fits) {
            watches.add(new Drive.Probe(row[0], row[1], row[2], Drive.Kind.values()[row[3]], row[4]));
        } else {
            reading.error("out-of-range", span, "the row " + Arrays.toString(row) + " is out of range",
                    "a row of watches is core, first slot, last slot, kind (0 to 3), index");
        }
        return fits;
    }

    Drive.Kind kind(String name, Expr expr) {
        Drive.Kind kind = Keyed.find(Drive.Kind.values(), name);
        if (kind == null) {
            reading.unknown("unknown-variable", expr.span(), "kind of watch", name, Keyed.keys(Drive.Kind.values()));
        }
        return kind;
    }
}
