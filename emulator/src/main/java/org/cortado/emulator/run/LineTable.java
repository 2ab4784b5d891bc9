package org.cortado.emulator.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cortado.assembler.image.CoreImage;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;
import org.cortado.emulator.draw.TextTable.Column;
import org.cortado.emulator.kernel.LineStatistics;

/**
 * Rounding and overflow where they happen: for each line of each neuron program how often its result saturated or
 * wrapped, the largest magnitude seen, and how many bits of the word were never needed, summed over all its neurons.
 */
public final class LineTable {
    private static final int ACCUMULATOR_BITS = 64;
    private static final int PAYLOAD_BITS = 16;
    private static final int NO_WORD = -1;

    private final List<Line> lines = new ArrayList<>();

    /**
     * One program line.
     *
     * @param program name of the program
     * @param line source line, 0 where unknown
     * @param text the instruction as written
     * @param saturations results that were saturated
     * @param wraps results that were wrapped
     * @param largest largest magnitude of a raw result
     * @param unusedBits bits of the result's word, its sign left out, that the largest magnitude left free; -1 where
     *     the result is a predicate or a spike
     */
    public record Line(String program, int line, String text, long saturations, long wraps, long largest,
            int unusedBits) {
    }

    private record Program(int index, int start, int length, int width, long[] words) {
    }

    /** Where the counts come from: an engine that was asked to keep them. */
    public interface Source {
        /** What the instructions of a run of a core did, or null where nothing was kept. */
        LineStatistics lineStatistics(int core, int run);
    }

    public LineTable(Image image, NeuronNames names, Source engine) {
        Map<String, Program> programs = new TreeMap<>();
        Map<String, LineStatistics> sums = new LinkedHashMap<>();
        for (CoreImage core : image.cores()) {
            int index = core.address().index(image.chip());
            for (int r = 0; r < core.runs().size(); r++) {
                ProgramRun run = core.runs().get(r);
                LineStatistics statistics = engine.lineStatistics(index, r);
                if (statistics != null) {
                    int program = names.populations().get(names.population(index, run.firstSlot())).program();
                    String key = program >= 0 ? "%08d".formatted(program)
                            : "core %08d %08d".formatted(index, run.programStart());
                    programs.putIfAbsent(key, new Program(program, run.programStart(), run.programLength(),
                            run.width(), core.program()));
                    sums.computeIfAbsent(key, k -> LineStatistics.ofLength(run.programLength())).add(statistics);
                }
            }
        }
        programs.forEach((key, program) -> add(image, program, sums.get(key)));
    }

    private void add(Image image, Program program, LineStatistics statistics) {
        DebugInfo.Program debug = program.index() < 0 || program.index() >= image.debug().programs().size() ? null
                : image.debug().programs().get(program.index());
        for (int i = 0; i < program.length(); i++) {
            Instruction in = InstructionWord.decode(program.words()[program.start() + i]);
            boolean known = debug != null && i < debug.lines().size();
            int bits = bits(in, program.width());
            long largest = statistics.largest()[i];
            lines.add(new Line(debug == null ? "program" : debug.name(), known ? debug.lines().get(i).line() : 0,
                    known ? debug.lines().get(i).text().replaceAll("\\s+", " ") : in.op().mnemonic(),
                    statistics.saturations()[i],
                    statistics.wraps()[i], largest,
                    bits == 0 ? NO_WORD : Math.max(0, bits - 1 - (Long.SIZE - Long.numberOfLeadingZeros(largest)))));
        }
    }

    /** Bits of the word that an instruction brings its result to; 0 where the result is no word. */
    private static int bits(Instruction in, int width) {
        return switch (in.op().group()) {
            case ACCUMULATOR -> in.op() == Op.ARD ? width : ACCUMULATOR_BITS;
            case NARROW -> in.bits();
            case COMPARE, PREDICATE -> 0;
            case OUTPUT -> in.op() == Op.SPKG ? PAYLOAD_BITS : 0;
            default -> width;
        };
    }

    /** The lines, program by program, for a statistics file. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /**
     * The table for the terminal. Instructions that do not fit go on below; the programs are named where there are
     * several.
     */
    public List<String> draw(TerminalStyle style) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(line.program(), line.line() == 0 ? "" : "" + line.line(), line.text(),
                    "" + line.saturations(), "" + line.wraps(), "" + line.largest(),
                    line.unusedBits() == NO_WORD ? "" : "" + line.unusedBits()));
        }
        List<Column> columns = new ArrayList<>();
        for (String header : List.of("program", "line", "instruction", "saturated", "wrapped", "largest raw",
                "bits unused")) {
            columns.add(new Column(header, header.equals("program") ? 0 : 1, header.equals("instruction")
                    ? TextTable.Overflow.WRAP : TextTable.Overflow.CUT));
        }
        if (lines.stream().map(Line::program).distinct().count() == 1) {
            columns.remove(0);
            rows.replaceAll(row -> row.subList(1, row.size()));
        }
        return new TextTable(columns, rows).draw(style.columns(), style);
    }
}
