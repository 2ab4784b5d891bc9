package org.cortado.emulator.debug.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.ProgramRun;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Register;
import org.cortado.emulator.chip.NeuronProgram;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.reply.CodeLine;
import org.cortado.emulator.debug.reply.Format;
import org.cortado.emulator.debug.stop.Breakpoint;
import org.cortado.emulator.debug.stop.LineTrigger;

/** The program of a neuron as lines: as source, as words, and where its coming step stands. */
public final class Listing {
    private static final long LARGEST_FILE = 4L << 20;

    private final Debugger debugger;
    private final Neuron neuron;
    private final NeuronProgram program;
    private final DebugInfo.Program debug;

    private Listing(Debugger debugger, Neuron neuron) {
        this.debugger = debugger;
        this.neuron = neuron;
        this.program = debugger.subject().program(neuron);
        this.debug = debugger.subject().names().program(neuron.population());
    }

    /** The program of a neuron that runs one. */
    public static Listing of(Debugger debugger, Neuron neuron) {
        return new Listing(debugger, neuron);
    }

    /** The instruction that comes next in the selected neuron's coming step; null where it is over. */
    public static CodeLine current(Debugger debugger) {
        Subject subject = debugger.subject();
        if (subject.selected() == null || !subject.runs(subject.selected())) {
            return null;
        }
        Listing listing = of(debugger, subject.selected());
        int length = listing.program.code().size();
        return subject.inside() >= length * listing.program.substeps() ? null
                : listing.written(subject.inside() % length);
    }

    /** An instruction as its source line has it, where that is known. */
    private CodeLine written(int index) {
        CodeLine decoded = instruction(index);
        DebugInfo.Line line = SourceLine.of(debugger.subject(), neuron, index);
        return line == null ? decoded : new CodeLine(decoded.marker(), decoded.number(), decoded.word(),
                decoded.cycles(), line.text(), decoded.note());
    }

    /** Every instruction, with its word and cost. */
    public List<CodeLine> instructions() {
        List<CodeLine> lines = new ArrayList<>();
        for (int i = 0; i < program.code().size(); i++) {
            lines.add(instruction(i));
        }
        return lines;
    }

    /** An instruction, with its word and cost. */
    public CodeLine instruction(int index) {
        ProgramRun run = debugger.subject().view().run(neuron.core(), neuron.slot());
        long word = debugger.subject().view().image(neuron.core()).program()[run.programStart() + index];
        return new CodeLine(marker(index), index, Format.hex(word, Long.SIZE), program.code().get(index).op().cycles(),
                InstructionText.of(program.code().get(index), names()),
                SourceLine.place(debugger.subject(), neuron, index));
    }

    private IntFunction<String> names() {
        return register -> debugger.subject().names().named(neuron.population(), register).name();
    }

    private String marker(int index) {
        Subject subject = debugger.subject();
        boolean next = neuron.equals(subject.selected())
                && subject.inside() < program.code().size() * program.substeps()
                && subject.inside() % program.code().size() == index;
        boolean breaks = debugger.breakpoints().enabled().stream().map(Breakpoint::trigger).anyMatch(
                trigger -> trigger instanceof LineTrigger line && line.instructions().contains(index)
                        && line.of().contains(neuron.core(), neuron.slot()));
        return next ? "=>" : breaks ? "*" : "";
    }

    /** The source lines around the program, from its file where that is there, else as the image keeps them. */
    public List<CodeLine> source() {
        if (file() == null) {
            return instructions();
        }
        List<String> text = text(debug.lines().get(0).file());
        int first = debug.lines().stream().mapToInt(DebugInfo.Line::line).min().orElse(1);
        int last = debug.lines().stream().mapToInt(DebugInfo.Line::line).max().orElse(1);
        while (text != null && first > 1 && !text.get(first - 1).strip().startsWith(".neuron")) {
            first--;
        }
        return source(text, first, last + 1);
    }

    /**
     * Lines of the source file by their numbers, those that are there; of instructions alone where the file is not.
     * None where nothing is known of the source.
     */
    public List<CodeLine> source(int first, int last) {
        return file() == null ? List.of() : source(text(debug.lines().get(0).file()), first, last);
    }

    private List<CodeLine> source(List<String> text, int first, int last) {
        List<CodeLine> lines = new ArrayList<>();
        int file = debug.lines().get(0).file();
        for (int i = 0; text == null && i < debug.lines().size(); i++) {
            DebugInfo.Line line = debug.lines().get(i);
            if (line.line() >= first && line.line() <= last) {
                lines.add(new CodeLine(marker(i), line.line(), "", program.code().get(i).op().cycles(), line.text(),
                        ""));
            }
        }
        for (int number = first; text != null && number <= Math.min(last, text.size()); number++) {
            lines.add(sourceLine(file, number, text.get(number - 1)));
        }
        return lines;
    }

    /** The name of the file that its source begins in, without folders; null where nothing is known of the source. */
    public String file() {
        return debug == null || debug.lines().isEmpty() ? null
                : SourceLine.file(debugger.subject(), debug.lines().get(0).file());
    }

    private CodeLine sourceLine(int file, int number, String text) {
        int cycles = -1;
        String marker = "";
        for (int i = 0; i < debug.lines().size(); i++) {
            if (debug.lines().get(i).file() == file && debug.lines().get(i).line() == number) {
                cycles = Math.max(cycles, 0) + program.code().get(i).op().cycles();
                marker = marker.isEmpty() || marker.equals("*") && marker(i).equals("=>") ? marker(i) : marker;
            }
        }
        return new CodeLine(marker, number, "", cycles, text, "");
    }

    /** The lines of a source file, or null where it is not there, too large or shorter than the program says. */
    private List<String> text(int index) {
        List<String> files = debugger.subject().names().debug().files();
        if (index < 0 || index >= files.size()) {
            return null;
        }
        try {
            Path path = Path.of(files.get(index));
            List<String> text = Files.isRegularFile(path) && Files.size(path) <= LARGEST_FILE
                    ? Files.readAllLines(path) : List.of();
            int last = debug.lines().stream().filter(l -> l.file() == index).mapToInt(DebugInfo.Line::line).max()
                    .orElse(1);
            return text.size() < last ? null : text;
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return null;
        }
    }

    /** The indices of the instructions of a source line; empty where it has none. */
    public List<Integer> instructionsOf(int line, String file) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; debug != null && i < debug.lines().size(); i++) {
            DebugInfo.Line at = debug.lines().get(i);
            if (at.line() == line && (file.isEmpty() || SourceLine.file(debugger.subject(), at.file()).equals(file))) {
                found.add(i);
            }
        }
        return found;
    }

    /** The decoded instructions. */
    public List<Instruction> code() {
        return program.code();
    }

    /** Cycles of one run of the program. */
    public long cycles() {
        return program.code().stream().mapToLong(in -> in.op().cycles()).sum();
    }

    /** How often the program runs in a step. */
    public int substeps() {
        return program.substeps();
    }

    /** The name of the program. */
    public String name() {
        return debug == null ? "program" : debug.name();
    }

    /** Its registers by name; those of the source, else plain ones. */
    public String register(int code) {
        return code == Register.NONE ? "" : names().apply(code);
    }
}
