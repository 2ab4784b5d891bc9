package org.cortado.emulator.chip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;

/**
 * A neuron program as decoded from the program store: all that decides what it does to a neuron. Equal programs are
 * equal records, so that runs can share what is derived from one.
 *
 * @param code the instructions in order
 * @param tables the look-up table of each {@code tab} instruction, null elsewhere
 * @param width bits 8..32 to which results are brought
 * @param substeps how often the program runs in a step
 */
public record NeuronProgram(List<Instruction> code, List<Table> tables, int width, int substeps) {

    /**
     * A look-up table that compares by its content.
     *
     * @param first raw argument of the first point
     * @param log2Step log2 of the raw step
     * @param quiet whether a look-up outside is not flagged
     * @param points raw results
     */
    public record Table(int first, int log2Step, boolean quiet, List<Integer> points) {
    }

    /** Decodes the program of a run of a sound image. */
    public static NeuronProgram of(CoreImage core, ProgramRun run) {
        List<Instruction> code = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < run.programLength(); i++) {
            Instruction in = InstructionWord.decode(core.program()[run.programStart() + i]);
            code.add(in);
            tables.add(in.op() == Op.TAB ? table(LookupTable.at(core.program(), in.second())) : null);
        }
        return new NeuronProgram(List.copyOf(code), Collections.unmodifiableList(tables), run.width(),
                run.substeps());
    }

    private static Table table(LookupTable table) {
        List<Integer> points = new ArrayList<>(table.points().length);
        for (int point : table.points()) {
            points.add(point);
        }
        return new Table(table.first(), table.log2Step(), table.quiet(), List.copyOf(points));
    }

    /** The look-up table of an instruction, ready to be read. */
    public LookupTable lookup(int instruction) {
        Table table = tables.get(instruction);
        return new LookupTable(table.first(), table.log2Step(), table.quiet(),
                table.points().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether any instruction names a register: as source, or as destination. */
    public boolean uses(int register) {
        for (Instruction in : code) {
            if (in.destination() == register || reads(in, register)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Instruction in, int register) {
        return in.first() == register || !in.constant() && in.op().operands().hasSecond() && in.second() == register;
    }

    /** How many registers of a kind the program names, counted up to the highest index. */
    public int highest(Register.Kind kind) {
        int count = kind.count();
        while (count > 0 && !uses(kind.code(count - 1))) {
            count--;
        }
        return count;
    }
}
