package org.cortado.assembler.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Statement;
import org.cortado.assembler.source.Value;

/**
 * Reads {@code .chip key=value, ...} and {@code .reg key, word}. In {@code .chip} times are milliseconds or have a
 * unit; {@code .reg} gives the register's own word, for times picoseconds.
 */
final class ChipReader {
    private static final BigDecimal PS_PER_MS = BigDecimal.valueOf(1_000_000_000);

    private final Reading reading;
    private final Map<ChipParameter, Span> places = new EnumMap<>(ChipParameter.class);
    private Chip chip = Chip.standard();

    ChipReader(Reading reading) {
        this.reading = reading;
    }

    Chip chip() {
        return chip;
    }

    /** Where a parameter was set, or null where it has its default. */
    Span place(ChipParameter parameter) {
        return places.get(parameter);
    }

    void chip(Statement statement) {
        for (Argument argument : statement.arguments()) {
            String key = argument.key();
            if (key == null) {
                reading.error("too-many-arguments", argument.span(), ".chip takes key=value",
                        "write it as in: .chip mesh=4x4, timestep=1ms");
            } else if (key.equals("mesh")) {
                mesh(argument.value(), argument.span());
            } else if (ChipParameter.ofKey(key) == null) {
                reading.unknown("unknown-argument", argument.span(), "chip parameter", key, keys());
            } else {
                set(ChipParameter.ofKey(key), argument.value(), argument.span(), false);
            }
        }
    }

    void register(Statement statement) {
        List<Argument> arguments = statement.arguments();
        if (arguments.size() != 2) {
            reading.error("missing-argument", statement.nameSpan(), ".reg takes a register and its word",
                    "write it as in: .reg seed, 7");
            return;
        }
        String key = reading.name(arguments.get(0).value(), "the name of a register");
        if (key != null && ChipParameter.ofKey(key) == null) {
            reading.unknown("unknown-register", arguments.get(0).span(), "register", key, keys());
        } else if (key != null) {
            set(ChipParameter.ofKey(key), arguments.get(1).value(), arguments.get(0).span(), true);
        }
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("mesh"));
        for (ChipParameter parameter : ChipParameter.values()) {
            keys.add(parameter.key());
        }
        return keys;
    }

    private void mesh(Expr expr, Span span) {
        String text = expr instanceof Expr.Text written ? written.value() : null;
        if (text == null || !text.matches("\\d{1,4}x\\d{1,4}")) {
            reading.error("bad-mesh", expr.span(), "mesh is tiles from west to east x tiles from north to south",
                    "write it as in mesh=8x4");
            return;
        }
        int errors = reading.diagnostics().errors();
        put(ChipParameter.WIDTH, Integer.parseInt(text.substring(0, text.indexOf('x'))), span);
        if (reading.diagnostics().errors() == errors) { // one error is enough for one mesh
            put(ChipParameter.HEIGHT, Integer.parseInt(text.substring(text.indexOf('x') + 1)), span);
        }
    }

    private void set(ChipParameter parameter, Expr expr, Span span, boolean word) {
        boolean time = parameter == ChipParameter.TIMESTEP_PS || parameter == ChipParameter.CLOCK_PS;
        if (!time || word) {
            Long whole = reading.whole(expr, parameter.key(), parameter.min(), parameter.max());
            if (whole != null) {
                put(parameter, whole, span);
            }
            return;
        }
        reading.quantity(expr, parameter.key(), "time");
        Value value = reading.value(expr);
        if (value == null) {
            return;
        }
        if (value.isText()) {
            reading.error("not-a-number", expr.span(), parameter.key() + " is a time", "write it as in 0.1ms or 2ns");
            return;
        }
        BigDecimal milliseconds = value.exact() != null ? value.exact() : new BigDecimal(value.real());
        BigDecimal picoseconds = milliseconds.multiply(PS_PER_MS).setScale(0, RoundingMode.HALF_EVEN);
        if (value.exact() != null && picoseconds.compareTo(milliseconds.multiply(PS_PER_MS)) != 0) {
            reading.error("not-whole", expr.span(), parameter.key() + " is no whole number of picoseconds",
                    "the nearest is " + picoseconds.movePointLeft(3).stripTrailingZeros().toPlainString() + "ns");
        } else if (picoseconds.toBigInteger().bitLength() > 63) {
            put(parameter, Long.MAX_VALUE, span);
        } else {
            put(parameter, picoseconds.longValueExact(), span);
        }
    }

    private void put(ChipParameter parameter, long value, Span span) {
        Span before = places.putIfAbsent(parameter, span);
        if (before != null) {
            reading.diagnostics().error("doubled-argument", span, "'" + parameter.key() + "' of the chip is set twice",
                    "set it once", Diagnostic.note(before, "first here"));
            return;
        }
        if (value < parameter.min() || value > parameter.max()) {
            reading.error("out-of-range", span, Message.of("%s = %,d is outside %,d .. %,d (%s)", parameter.key(),
                    value,
                    parameter.min(), parameter.max(), parameter.meaning()), "choose a value inside");
            return;
        }
        chip = chip.with(parameter, value);
    }
}
