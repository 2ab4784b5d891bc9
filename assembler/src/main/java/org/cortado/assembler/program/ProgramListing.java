package org.cortado.assembler.program;

import java.util.Locale;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.text.Counted;

/** The listing of a program: its sums; for each instruction its place, word, cycles and source; its tables. */
public final class ProgramListing {
    private ProgramListing() {
    }

    /** The listing, each line ended. */
    public static String of(NeuronProgram program) {
        ProgramCost cost = ProgramCost.of(program);
        StringBuilder out = new StringBuilder();
        out.append("program %s: %s, %s".formatted(program.name(),
                Counted.of(cost.instructionWords(), "instruction"), Counted.of(cost.cyclesPerRun(), "cycle")));
        if (program.substeps() > 1) {
            out.append(", %d sub-steps, %d cycles a step".formatted(program.substeps(), cost.cyclesPerStep()));
        }
        out.append("; %s, %s, %s\n".formatted(Counted.of(program.states().size(), "state"),
                Counted.of(program.parameterWords(), "parameter word"),
                Counted.of(program.inputs().size(), "input")));
        for (int i = 0; i < program.instructions().length; i++) {
            long word = program.instructions()[i];
            DebugInfo.Line line = program.debug().lines().get(i);
            out.append("%5d  %016x  %2d  %s:%d  %s\n".formatted(i, word, InstructionWord.decode(word).op().cycles(),
                    program.files().get(line.file()), line.line(), line.text()));
        }
        for (TableReport table : program.tableReports()) {
            out.append(table(table));
        }
        return out.toString();
    }

    private static String table(TableReport table) {
        String error = table.error() < 0 ? "given by its words"
                : String.format(Locale.ROOT, "at most %.3g off its expression, at %s", table.error(), table.at());
        return "table %s: %d points from %s in steps of %s; %s\n".formatted(table.name(), table.points(), table.first(),
                table.step(), error);
    }
}
