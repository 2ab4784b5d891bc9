package org.cortado.emulator.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.text.Counted;

/** What a table of formats has to name, for a result holds for one order of operations and one accumulator. */
public final class OperationOrder {
    private OperationOrder() {
    }

    /** One line for each neuron program in use: how many operations, where they round, how fine the accumulator is. */
    public static List<String> of(Image image) {
        Set<String> lines = new LinkedHashSet<>();
        for (CoreImage core : image.cores()) {
            Twin.Core values = image.twin().cores().get(core.address().index(image.chip()));
            for (int r = 0; r < core.runs().size() && values != null; r++) {
                lines.add(line(core, core.runs().get(r), image.twin().programs().get(values.runProgram()[r])));
            }
        }
        return new ArrayList<>(lines);
    }

    private static String line(CoreImage core, ProgramRun run, Twin.Program twin) {
        int rounded = 0;
        int accumulator = -1;
        for (int i = 0; i < run.programLength(); i++) {
            Instruction in = InstructionWord.decode(core.program()[run.programStart() + i]);
            if (in.op().writesAccumulator()) {
                accumulator = Math.max(accumulator, twin.resultFraction()[i]);
            }
            boolean shifts = in.op() == Op.ARD || in.op() == Op.TAB || in.op() == Op.DIV || in.shift() > 0;
            rounded += in.op().result() == Op.Result.ROUNDED && shifts ? 1 : 0;
        }
        return "%s: %s in the order of the source%s, results of %d bits rounded in %s; %s".formatted(
                twin.name(), Counted.of(run.programLength(), "operation"),
                run.substeps() == 1 ? "" : ", " + run.substeps() + " times a step",
                run.width(), Counted.of(rounded, "place"), accumulator < 0 ? "no sum in the accumulator"
                : "sums in the 64-bit accumulator, up to " + accumulator + " fraction bits");
    }
}
