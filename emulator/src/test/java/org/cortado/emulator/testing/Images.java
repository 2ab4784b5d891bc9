package org.cortado.emulator.testing;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.Twin;

/** Images put together by hand. */
public final class Images {
    private Images() {
    }

    /** A standard chip with these cores. */
    public static Image of(CoreBuilder... cores) {
        return of(Chip.standard(), Drive.NONE, cores);
    }

    public static Image of(Chip chip, Drive drive, CoreBuilder... cores) {
        List<CoreImage> built = Arrays.stream(cores).map(CoreBuilder::build).toList();
        return new Image(chip, built, drive, null, DebugInfo.NONE);
    }

    public static Image withTwin(Image image, Twin twin) {
        return new Image(image.chip(), image.cores(), image.drive(), twin, image.debug());
    }

    /** A drive of spikes alone, each {step, core, key, payload}. */
    public static Drive spikes(int[]... spikes) {
        return new Drive(0, Drive.NONE.writes(), new Drive.Spikes(column(spikes, 0), column(spikes, 1),
                column(spikes, 2), column(spikes, 3)), List.of(), List.of());
    }

    /** A drive of parameter writes alone, each {step, core, address, value}. */
    public static Drive writes(int[]... writes) {
        return new Drive(0, new Drive.Writes(column(writes, 0), column(writes, 1), column(writes, 2),
                column(writes, 3)), Drive.NONE.spikes(), List.of(), List.of());
    }

    private static int[] column(int[][] rows, int index) {
        return Arrays.stream(rows).mapToInt(row -> row[index]).toArray();
    }
}
