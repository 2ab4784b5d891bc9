package org.cortado.assembler.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cortado.assembler.image.DebugInfo;
import org.cortado.assembler.image.Twin;
import org.cortado.assembler.isa.Instruction;
import org.cortado.assembler.isa.Op;
import org.cortado.assembler.isa.Register;
import org.cortado.fixedpoint.QFormat;
import org.cortado.fixedpoint.Quantize;
import org.cortado.fixedpoint.Quantized;
import org.cortado.fixedpoint.Rounding;

/** Names and formats of the source, and its numbers and natural shifts where the twin knows them. */
final class NamedStyle implements TextStyle {
    private final DebugInfo.Program debug;
    private final Twin.Program twin;
    private final Map<Integer, DebugInfo.Name> names = new TreeMap<>();

    /** @param twin the real reading, or null to write raw words and every shift */
    NamedStyle(DebugInfo.Program debug, Twin.Program twin) {
        this.debug = debug;
        this.twin = twin;
        debug.registers().forEach(name -> names.putIfAbsent(name.register(), name));
    }

    @Override
    public String format() {
        return debug.format();
    }

    @Override
    public String headerKeys(StoredProgram program) {
        return debug.reference().isEmpty() ? "" : ", reference=\"" + debug.reference() + "\"";
    }

    @Override
    public List<String> declarations() {
        List<String> lines = new ArrayList<>();
        for (Register.Kind kind : Register.Kind.values()) {
            String declared = String.join(", ", names.values().stream()
                    .filter(n -> Register.kind(n.register()) == kind)
                    .sorted(Comparator.comparingInt(DebugInfo.Name::register))
                    .map(n -> n.name() + (n.format().isEmpty() || n.format().equals(debug.format()) ? ""
                            : " : " + n.format())).toList());
            String directive = switch (kind) {
                case STATE -> ".state  ";
                case PARAMETER -> ".param  ";
                case TEMPORARY -> ".temp   ";
                case INPUT -> ".input  ";
                case PREDICATE -> ".pred   ";
            };
            if (!declared.isEmpty()) {
                lines.add(directive + declared);
            }
        }
        return lines;
    }

    @Override
    public String register(int code) {
        DebugInfo.Name name = names.get(code);
        return name == null ? Register.name(code) : name.name();
    }

    @Override
    public String registerFormat(int code) {
        DebugInfo.Name name = names.get(code);
        return name == null || name.format().isEmpty() ? "int" : name.format();
    }

    @Override
    public String constant(int index, Instruction in) {
        String raw = "raw(" + in.second() + ")";
        if (twin == null) {
            return raw;
        }
        int fraction = twin.constantFraction()[index];
        String decimal = decimal(twin.constants()[index], in.second(), fraction, in.op() == Op.MULU);
        String text = decimal == null ? raw : decimal;
        return factor(in.op()) && !byDefault(in, fraction) ? text + " : " + format(fraction, in.op()) : text;
    }

    /** The shortest decimal of a number that is stored as this very word, or null. */
    private static String decimal(double value, int word, int fraction, boolean unsigned) {
        if (!Double.isFinite(value) || fraction > 31 && !unsigned) {
            return null;
        }
        int bits = Math.max(0, fraction);
        BigDecimal asked = new BigDecimal(Double.toString(value));
        QFormat format = new QFormat(!unsigned, (unsigned ? 32 : 31) - bits, bits);
        Quantized stored = Quantize.decimal(asked, format, Rounding.EVEN);
        boolean same = (int) stored.raw() == word && !stored.outOfRange();
        return !same ? null : asked.signum() == 0 ? "0" : asked.stripTrailingZeros().toPlainString();
    }

    /** Whether a constant is a factor, whose format stands for itself. */
    private static boolean factor(Op op) {
        return op == Op.MUL || op == Op.MULU || op == Op.DIV || op == Op.AMUL || op == Op.AMAC || op == Op.AMSB
                || op == Op.SPKG;
    }

    private boolean byDefault(Instruction in, int fraction) {
        if (in.op() == Op.SPKG) {
            return fraction == Twin.COUNT;
        }
        boolean counted = registerFormat(in.first()).equals("int");
        return !counted && in.op() != Op.MULU && WordFormat.parse(debug.format()).twinFraction() == fraction;
    }

    private static String format(int fraction, Op op) {
        return fraction == Twin.COUNT ? "int" : op == Op.MULU ? "u" + (32 - fraction) + "." + fraction
                : "s" + (31 - Math.min(31, fraction)) + "." + Math.min(31, fraction);
    }

    @Override
    public String shift(int index, Instruction in) {
        boolean natural = twin != null && twin.scale()[index] == 0;
        return !in.op().takesShift() || natural ? "" : ", shift=" + in.shift();
    }
}
