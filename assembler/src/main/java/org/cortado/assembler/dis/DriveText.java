package org.cortado.assembler.dis;

import java.util.List;
import org.cortado.assembler.image.Drive;

/** The drive in the low level: what the host writes and sends, what is watched and expected, how long to run. */
final class DriveText {
    private DriveText() {
    }

    static String text(Drive drive, BulkWords bulk) {
        StringBuilder out = new StringBuilder();
        Drive.Writes writes = drive.writes();
        bulk.printRows(out, "writes", "writes",
                rows(writes.step(), writes.core(), writes.address(), writes.value()), 4);
        Drive.Spikes spikes = drive.spikes();
        bulk.printRows(out, "spikes", "spikes", rows(spikes.step(), spikes.core(), spikes.key(), spikes.payload()), 4);
        bulk.printRows(out, "watches", "watches", watches(drive.probes()), 5);
        for (Drive.Expectation expectation : drive.expectations()) {
            out.append(".expect ").append(expectation.subject()).append(", ").append(expectation.condition())
                    .append('\n');
        }
        if (drive.steps() > 0) {
            out.append(".run steps=").append(drive.steps()).append('\n');
        }
        return out.toString();
    }

    private static int[] rows(int[]... columns) {
        int[] words = new int[columns.length * columns[0].length];
        for (int i = 0; i < words.length; i++) {
            words[i] = columns[i % columns.length][i / columns.length];
        }
        return words;
    }

    private static int[] watches(List<Drive.Probe> probes) {
        return probes.stream().flatMapToInt(p -> java.util.stream.IntStream.of(p.core(), p.firstSlot(), p.lastSlot(),
                p.kind().ordinal(), p.index())).toArray();
    }
}
