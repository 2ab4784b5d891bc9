package org.cortado.emulator.manual;

import java.util.Locale;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.MemoryRegion;

/** The address map as the manual shows it: memories of a core, its counters, the control registers of the chip. */
final class AddressMapText {
    private static final String BEGIN = "<!-- address map: generated, begin -->";
    private static final String END = "<!-- address map: generated, end -->";

    private AddressMapText() {
    }

    /** A manual with the text between its marks replaced. */
    static String in(String manual) {
        int begin = manual.indexOf(BEGIN);
        int end = manual.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the manual has no marks around its address map");
        }
        return manual.substring(0, begin) + BEGIN + "\n" + markdown() + manual.substring(end);
    }

    private static String markdown() {
        StringBuilder out = new StringBuilder("\n| memory | base | last byte | bytes a word | words | holds |\n"
                + "|---|---|---|---|---|---|\n");
        for (MemoryRegion region : MemoryRegion.values()) {
            out.append("| `%s` | %s | %s | %d | %d | %s |\n".formatted(region.key(), address(region.base()),
                    address(region.base() + (long) region.words() * region.wordBytes() - 1), region.wordBytes(),
                    region.words(), region.meaning()));
        }
        out.append("\n| counter | offset | counts |\n|---|---|---|\n");
        for (Counter counter : Counter.values()) {
            out.append("| `%s` | %s | %s |\n".formatted(counter.key(), address(MemoryRegion.COUNTERS.address(0,
                    counter.ordinal())), counter.meaning()));
        }
        out.append("\n| control register | address | at first | least | most | holds |\n|---|---|---|---|---|---|\n");
        for (ChipParameter parameter : ChipParameter.values()) {
            out.append("| `%s` | %s | %d | %d | %d | %s |\n".formatted(parameter.key(),
                    address(MemoryRegion.registerAddress(parameter.ordinal())), parameter.standard(), parameter.min(),
                    parameter.max(), parameter.meaning()));
        }
        return out.append('\n').toString();
    }

    private static String address(long address) {
        return String.format(Locale.ROOT, "%07x", address);
    }
}
