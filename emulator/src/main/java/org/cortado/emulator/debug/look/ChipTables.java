package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.chip.MemoryRegion;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.reply.Reply;

/** Tables of cores, their counters and the address map. */
public final class ChipTables {
    private static final int MOST = 200;

    private ChipTables() {
    }

    /** All cores that hold anything, a row each. */
    public static Reply cores(Subject subject) {
        ChipView view = subject.view();
        List<List<String>> rows = new ArrayList<>();
        int left = 0;
        for (int core = 0; core < view.cores(); core++) {
            if (view.present(core) && rows.size() < MOST) {
                CoreImage image = view.image(core);
                rows.add(List.of(subject.names().core(core), "" + image.slots(), "" + image.program().length,
                        "" + image.axonIn().length, "" + image.synapses().length, "" + image.axonOut().length,
                        "" + view.counter(core, Counter.SPIKES), "" + view.counter(core, Counter.ARRIVALS)));
            } else if (view.present(core)) {
                left++;
            }
        }
        Chip chip = view.chip();
        return new Reply.Table("%dx%d tile%s of %s, timestep %s ms".formatted(chip.width(), chip.height(),
                chip.width() * chip.height() == 1 ? "" : "s", Counted.of(chip.coresPerTile(), "core"),
                number(chip.timestepMs())),
                List.of("core", "slots", "program", "axons in", "synapses", "axons out", "spikes", "arrivals"), rows,
                left == 0 ? "" : "and " + left + " more");
    }

    /** One core: its memories and its counters. */
    public static Reply core(Subject subject, int core) {
        ChipView view = subject.view();
        if (!view.present(core)) {
            return Reply.text("%s holds nothing", subject.names().core(core));
        }
        CoreImage image = view.image(core);
        Chip chip = view.chip();
        List<List<String>> rows = new ArrayList<>();
        use(rows, "neuron slots", image.slots(), chip.get(ChipParameter.NEURONS));
        use(rows, "program words", image.program().length, chip.get(ChipParameter.PROGRAM_WORDS));
        use(rows, "parameter words", image.parameters().length,
                chip.get(ChipParameter.PARAMETER_WORDS) * chip.get(ChipParameter.NEURONS));
        use(rows, "state words", image.state().length, (long) MemoryRegion.STATE_STRIDE
                * chip.get(ChipParameter.NEURONS));
        use(rows, "axon-in entries", image.axonIn().length, chip.get(ChipParameter.AXONS_IN));
        use(rows, "synapse words", image.synapses().length, chip.get(ChipParameter.SYNAPSES));
        use(rows, "axon-out entries", image.axonOut().length, chip.get(ChipParameter.AXONS_OUT));
        use(rows, "runs", image.runs().size(), chip.get(ChipParameter.RUNS));
        Reply memories = new Reply.Table(subject.names().core(core), List.of("memory", "used", "of", "share"), rows,
                "input rings hold " + Counted.of(view.ringDepth(core), "step"));
        return new Reply.All(List.of(memories, counters(subject, List.of(core))));
    }

    private static void use(List<List<String>> rows, String what, long used, long of) {
        rows.add(List.of(what, "" + used, "" + of, String.format(Locale.ROOT, "%.1f %%", 100.0 * used / of)));
    }

    /** The counters of some cores summed, with what they mean. */
    public static Reply counters(Subject subject, List<Integer> cores) {
        List<List<String>> rows = new ArrayList<>();
        for (Counter counter : Counter.values()) {
            long sum = cores.isEmpty() ? subject.view().total(counter)
                    : cores.stream().mapToLong(core -> subject.view().counter(core, counter)).sum();
            rows.add(List.of(counter.key(), "" + sum, counter.meaning()));
        }
        return new Reply.Table("", List.of("counter", "value", "meaning"), rows, "");
    }

    /** The address map. */
    public static Reply addressMap() {
        List<List<String>> rows = new ArrayList<>();
        for (MemoryRegion region : MemoryRegion.values()) {
            rows.add(List.of(region.key(), String.format(Locale.ROOT, "0x%07x", region.base()), "" + region.wordBytes(),
                    "" + region.words(), region.meaning()));
        }
        rows.add(List.of("registers", String.format(Locale.ROOT, "0x%x", MemoryRegion.CHIP_REGISTERS), "8",
                "" + ChipParameter.values().length, "control registers of the chip, from this address on"));
        return new Reply.Table("address = core << %d | base + index * size".formatted(MemoryRegion.WINDOW_BITS),
                List.of("memory", "base", "size", "words", "meaning"), rows, "");
    }

    /** The chip's control registers. */
    public static Reply registers(Subject subject) {
        List<List<String>> rows = new ArrayList<>();
        for (ChipParameter parameter : ChipParameter.values()) {
            rows.add(List.of(parameter.key(), "" + subject.view().chip().get(parameter), parameter.meaning()));
        }
        return new Reply.Table("", List.of("register", "value", "meaning"), rows, "");
    }

    private static String number(double value) {
        return org.cortado.emulator.debug.reply.Format.real(value);
    }
}
