package org.cortado.emulator.run;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;

/** How much of each memory each core uses, against the chip's limits. */
public final class MemoryTable {
    private static final int MOST_CORES = 64;

    private MemoryTable() {
    }

    /** A row a core, the first {@value #MOST_CORES} of them, and the limits last. */
    public static List<String> of(Image image, TerminalStyle style) {
        List<List<String>> rows = new ArrayList<>();
        for (CoreImage core : image.cores().subList(0, Math.min(MOST_CORES, image.cores().size()))) {
            rows.add(List.of(core.address().toString(), "" + core.slots(), "" + core.program().length,
                    "" + core.parameters().length, "" + core.runs().size(), "" + core.axonIn().length,
                    "" + core.synapses().length, "" + core.axonOut().length));
        }
        Chip chip = image.chip();
        rows.add(List.of("limit", text(chip.get(ChipParameter.NEURONS)), text(chip.get(ChipParameter.PROGRAM_WORDS)),
                text(chip.get(ChipParameter.NEURONS) * chip.get(ChipParameter.PARAMETER_WORDS)),
                text(chip.get(ChipParameter.RUNS)), text(chip.get(ChipParameter.AXONS_IN)),
                text(chip.get(ChipParameter.SYNAPSES)), text(chip.get(ChipParameter.AXONS_OUT))));
        List<String> lines = new ArrayList<>(TextTable.of(List.of("core", "neurons", "program", "parameters", "runs",
                "axons in", "synapses", "axons out"), rows).draw(style.columns(), style));
        if (image.cores().size() > MOST_CORES) {
            lines.add("... and " + Counted.of(image.cores().size() - MOST_CORES, "core") + " more");
        }
        return lines;
    }

    private static String text(long value) {
        return Long.toString(value);
    }
}
