package org.cortado.assembler.dis;

import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.AxonOutWord;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.SynapseLayout;

/** One core in the low level: its slots, and the words of its memories. */
final class CoreText {
    /** Tables of up to so many entries are printed entry by entry. */
    private static final int MOST_READABLE = 64;

    private final CoreImage core;
    private final SynapseLayout layout;
    private final BulkWords bulk;
    private final StringBuilder out = new StringBuilder();

    CoreText(CoreImage core, SynapseLayout layout, BulkWords bulk) {
        this.core = core;
        this.layout = layout;
        this.bulk = bulk;
    }

    /** @param programs names of the programs, or null to print the program store as words */
    String text(ProgramNames programs) {
        out.append(".core %s, slots=%d, state_words=%d\n".formatted(core.address(), core.slots(), core.stateWords()));
        for (ProgramRun run : core.runs()) {
            slots(run, programs);
        }
        if (programs == null) {
            bulk.print(out, "program", file("program"), core.program());
        }
        bulk.print(out, "parameters", file("parameters"), core.parameters());
        bulk.print(out, "state", file("state"), core.state());
        synapses();
        axonIn();
        axonOut();
        return out.append('\n').toString();
    }

    private String file(String memory) {
        return core.address().toString().replace(',', '-') + "-" + memory;
    }

    private void slots(ProgramRun run, ProgramNames programs) {
        out.append(".slots ").append(run.firstSlot()).append("..").append(run.lastSlot());
        if (programs == null) {
            out.append(", code(%d, %d), state_words=%d, width=%d, substeps=%d".formatted(run.programStart(),
                    run.programLength(), run.stateWords(), run.width(), run.substeps()));
        } else {
            out.append(", ").append(programs.name(core, run));
            Population population = programs.population(core, run.firstSlot());
            out.append(population == null ? "" : ", name=" + population.name());
        }
        out.append(", neuron=%d, params=%d, stride=%d, wide=%d\n".formatted(run.firstNeuron(), run.parameterBase(),
                run.parameterStride(), run.wideChannels()));
    }

    private void synapses() {
        if (core.synapses().length > MOST_READABLE) {
            bulk.print(out, "synapses", file("synapses"), core.synapses());
            return;
        }
        for (int word : core.synapses()) {
            int again = layout.pack(layout.weight(word), layout.delay(word), layout.slot(word));
            out.append(again == word ? ".synapse %d, %d, %d\n".formatted(layout.weight(word), layout.delay(word),
                    layout.slot(word)) : ".words synapses, %d\n".formatted(word));
        }
    }

    private void axonIn() {
        if (core.axonIn().length > MOST_READABLE) {
            bulk.print(out, "axonin", file("axonin"), core.axonIn());
            return;
        }
        for (int key = 0; key < core.axonIn().length; key++) {
            AxonInWord row = AxonInWord.unpack(core.axonIn()[key]);
            out.append(row.first() < core.synapses().length
                    ? ".axonin %d, first=%d, count=%d, channel=%d, exponent=%d\n".formatted(key, row.first(),
                            row.count(), row.channel(), row.exponent())
                    : ".words axonin, 0x%016x, at=%d\n".formatted(core.axonIn()[key], key));
        }
    }

    private void axonOut() {
        if (core.axonOut().length > MOST_READABLE) {
            bulk.print(out, "axonout", file("axonout"), core.axonOut());
            return;
        }
        for (long word : core.axonOut()) {
            AxonOutWord entry = AxonOutWord.unpack(word);
            out.append(".axonout %d -> %s, %d\n".formatted(entry.slot(), entry.target(), entry.key()));
        }
    }

    static String all(List<CoreImage> cores, SynapseLayout layout, BulkWords bulk, ProgramNames programs) {
        StringBuilder text = new StringBuilder();
        cores.forEach(core -> text.append(new CoreText(core, layout, bulk).text(programs)));
        return text.toString();
    }
}
