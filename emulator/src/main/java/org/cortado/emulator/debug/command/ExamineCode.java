package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.MemoryRegion;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.look.Listing;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.CodeLine;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.reply.Reply;

/**
 * Shows words of a program store as the instructions that they are, registers under the names of the neurons that run
 * them.
 *
 * @param count words; those past the end of the store are left out
 */
record ExamineCode(int count, long address) implements Command {

    @Override
    public Reply run(Debugger debugger) {
        int core = (int) (address >> MemoryRegion.WINDOW_BITS);
        ChipView view = debugger.subject().view();
        if (MemoryRegion.at(address) != MemoryRegion.PROGRAM || core >= view.cores()) {
            throw new DebugException("address 0x%x lies in no program store: 'x/4i core(0,0).program[0]' names one"
                    .formatted(address));
        }
        int bytes = MemoryRegion.PROGRAM.wordBytes();
        if (address % bytes != 0) {
            throw new DebugException("address 0x%x is no multiple of %d".formatted(address, bytes));
        }
        int first = (int) ((address - MemoryRegion.PROGRAM.address(core, 0)) / bytes);
        List<CodeLine> lines = new ArrayList<>();
        Map<ProgramRun, Listing> listings = new HashMap<>();
        for (int i = first; i < first + count && MemoryRegion.PROGRAM.holds(view, core, i); i++) {
            Neuron neuron = neuron(debugger, core, i);
            lines.add(neuron == null ? unused(view, core, i) : line(i, view.run(core, neuron.slot()),
                    listings.computeIfAbsent(view.run(core, neuron.slot()), run -> Listing.of(debugger, neuron))));
        }
        if (lines.isEmpty()) {
            throw new DebugException("nothing is stored at address 0x%x: 'info memory' shows the address map".formatted(
                    address));
        }
        return new Reply.Code("%s.program[%d] at 0x%x: %s".formatted(debugger.subject().names().core(core), first,
                address, Counted.of(lines.size(), "word")), lines);
    }

    /** A neuron that runs a word, the selected one before others; null where none does. */
    private static Neuron neuron(Debugger debugger, int core, int index) {
        ChipView view = debugger.subject().view();
        Neuron selected = debugger.subject().selected();
        if (selected != null && selected.core() == core && view.run(core, selected.slot()) != null
                && holds(view.run(core, selected.slot()), index)) {
            return selected;
        }
        return view.image(core).runs().stream().filter(run -> holds(run, index)).findFirst()
                .map(run -> debugger.subject().names().at(core, run.firstSlot())).orElse(null);
    }

    private static CodeLine line(int index, ProgramRun run, Listing listing) {
        CodeLine line = listing.instruction(index - run.programStart());
        return new CodeLine(line.marker(), index, line.word(), line.cycles(), line.text(), line.note());
    }

    private static CodeLine unused(ChipView view, int core, int index) {
        return new CodeLine("", index, Format.hex(view.image(core).program()[index], Long.SIZE), -1,
                "(no instruction of a program)", "");
    }

    private static boolean holds(ProgramRun run, int index) {
        return index >= run.programStart() && index < run.programStart() + run.programLength();
    }
}
