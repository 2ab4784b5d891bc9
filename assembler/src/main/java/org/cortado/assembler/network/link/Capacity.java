package org.cortado.assembler.network.link;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreAddress;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;

/** Finds the core that goes furthest beyond one capacity of the chip, and reports it once for all. */
public final class Capacity {
    private final Chip chip;
    private final ChipParameter parameter;
    private final String what;
    private final long room;
    private long worst;
    private int worstCore = -1;
    private int cores;
    private Span span;

    /**
     * A check of one capacity.
     *
     * @param what that which is counted, in plural
     */
    public Capacity(Chip chip, ChipParameter parameter, String what) {
        this.chip = chip;
        this.parameter = parameter;
        this.what = what;
        this.room = parameter == ChipParameter.PARAMETER_WORDS
                ? chip.get(parameter) * chip.get(ChipParameter.NEURONS) : chip.get(parameter);
    }

    /** Notes what a core needs; {@code place} is where to look for what it holds. */
    public void needs(int core, long needed, Span place) {
        if (needed > room) {
            cores++;
            if (needed > worst) {
                worst = needed;
                worstCore = core;
                span = place;
            }
        }
    }

    /** Whether every core has room; otherwise that is reported. */
    public boolean holds(Reading reading) {
        if (worstCore < 0) {
            return true;
        }
        String others = cores == 1 ? "" : cores == 2 ? "; another core lacks room too"
                : Message.of("; %,d other cores lack room too", cores - 1);
        reading.error("capacity", span, Message.of("core %s needs %,d %s, %,d more than the %,d it has%s",
                CoreAddress.of(chip, worstCore), worst, what, worst - room, room, others), remedy());
        return false;
    }

    private String remedy() {
        long perUnit = parameter == ChipParameter.PARAMETER_WORDS ? chip.get(ChipParameter.NEURONS) : 1;
        long wanted = (worst + perUnit - 1) / perUnit;
        // Spreading the targets of all-to-all does not help: every source needs a row on every core that it reaches.
        String spread = parameter == ChipParameter.AXONS_IN ? "have fewer neurons project to it (connect fewer, or "
                + "place on it what shares its sources)"
                : "place fewer neurons on it (.place, or .chip neurons= and a larger mesh)";
        return wanted <= parameter.max() ? "write .chip " + parameter.key() + "=" + wanted + ", or " + spread
                : spread + ": " + parameter.key() + " is at most " + parameter.max();
    }
}
