package org.cortado.assembler.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.InstructionWord;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.OperandText;
import org.cortado.assembler.isa.Register;
import org.cortado.fixedpoint.Overflow;
import org.cortado.fixedpoint.Rounding;

/** Writes a stored program as source, in a style. The header gets the commonest rounding and overflow. */
final class ProgramText {
    private static final int WORDS_A_LINE = 256;
    private static final int GUARD_WIDTH = 8;

    private final String name;
    private final StoredProgram program;
    private final TextStyle style;
    private final OperandText written;
    private final List<Instruction> instructions = new ArrayList<>();
    private final Rounding rounding;
    private final Overflow overflow;
    private final String tablePrefix;

    ProgramText(String name, StoredProgram program, TextStyle style) {
        this.name = name;
        this.program = program;
        this.style = style;
        this.written = new OperandText(style::register);
        int[] roundings = new int[Rounding.values().length];
        int[] overflows = new int[Overflow.values().length];
        for (long word : program.instructions()) {
            Instruction in = InstructionWord.decode(word);
            instructions.add(in);
            roundings[in.rounding().ordinal()] += in.op().result() == Op.Result.ROUNDED ? 1 : 0;
            overflows[in.overflow().ordinal()] += in.op().result() == Op.Result.EXACT ? 0 : 1;
        }
        this.rounding = Rounding.values()[commonest(roundings)];
        this.overflow = Overflow.values()[commonest(overflows)];
        this.tablePrefix = freePrefix();
    }

    private static int commonest(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    /** A prefix of table names that no register's name begins with. */
    private String freePrefix() {
        Set<String> names = new HashSet<>();
        for (int code = 0; code < Register.NONE; code++) {
            names.add(style.register(code));
        }
        String prefix = "table";
        for (boolean taken = true; taken;) {
            String wanted = prefix;
            taken = names.stream().anyMatch(n -> n.startsWith(wanted));
            prefix = taken ? prefix + "_" : prefix;
        }
        return prefix;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(".neuron %s, format=%s, round=%s, overflow=%s, width=%d%s%s".formatted(name, style.format(),
                rounding.key(), overflow.key(), program.width(),
                program.substeps() == 1 ? "" : ", substeps=" + program.substeps(), style.headerKeys(program)));
        lines.addAll(style.declarations());
        for (int i = 0; i < program.tables().size(); i++) {
            table(i, lines);
        }
        for (int i = 0; i < instructions.size(); i++) {
            lines.add(line(i, instructions.get(i)));
        }
        lines.add(".end");
        return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    }

    private void table(int index, List<String> lines) {
        LookupTable table = program.tables().get(index);
        Instruction user = instructions.stream().filter(in -> in.op() == Op.TAB && in.second() == index).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table %d is never used".formatted(index)));
        int[] points = table.points();
        for (int from = 0; from < points.length; from += WORDS_A_LINE) {
            String words = Arrays.stream(points, from, Math.min(points.length, from + WORDS_A_LINE))
                    .mapToObj(Integer::toString).collect(Collectors.joining(", "));
            lines.add(from > 0 ? ".table %s%d, more=[%s]".formatted(tablePrefix, index, words)
                    : ".table %s%d, argument=%s, result=%s, first=%d, log2=%d%s, words=[%s]".formatted(tablePrefix,
                            index, style.registerFormat(user.first()), style.registerFormat(user.destination()),
                            table.first(), table.log2Step(), table.quiet() ? ", quiet" : "", words));
        }
    }

    private String line(int index, Instruction in) {
        String mnemonic = in.op().mnemonic()
                + (in.op().result() == Op.Result.ROUNDED && in.rounding() != rounding ? "." + in.rounding().key() : "")
                + (in.op().result() != Op.Result.EXACT && in.overflow() != overflow ? "." + in.overflow().key() : "");
        String operands = operands(index, in);
        String guard = written.guard(in.guard());
        String body = operands.isEmpty() ? mnemonic : "%-6s %s".formatted(mnemonic, operands);
        return guard.length() < GUARD_WIDTH ? "%-8s%s".formatted(guard, body) : guard + " " + body;
    }

    private String operands(int index, Instruction in) {
        String b = in.constant() && in.op() != Op.TAB ? style.constant(index, in) : style.register(in.second());
        return written.operands(in, b, tablePrefix + in.second()) + style.shift(index, in);
    }
}
