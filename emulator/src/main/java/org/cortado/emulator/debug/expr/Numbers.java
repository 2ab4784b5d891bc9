package org.cortado.emulator.debug.expr;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.source.Unit;
import org.cortado.emulator.debug.DebugException;

/** Numbers as users write them: {@code 12}, {@code -0.5}, {@code 1e-3}, {@code 0x1f}, {@code 0b101}, {@code 20ms}. */
public final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("([0-9]*\\.?[0-9]*(?:[eE][+-]?[0-9]{1,4})?)([\\p{L}µ]*)");
    private static final int MOST_DIGITS = 400;

    private Numbers() {
    }

    /** The value of a number without a sign. */
    public static Value.Scalar parse(String text) {
        if (text.startsWith("0x") || text.startsWith("0b")) {
            return based(text);
        }
        Matcher matcher = DECIMAL.matcher(text);
        if (!matcher.matches() || text.length() > MOST_DIGITS) {
            throw new DebugException("'" + text + "' is no number");
        }
        BigDecimal value = new BigDecimal(matcher.group(1));
        if (!matcher.group(2).isEmpty()) {
            Unit unit = Unit.of(matcher.group(2));
            if (unit == null) {
                throw new DebugException("'%s' is no number: no unit '%s'%s".formatted(text, matcher.group(2),
                        Suggestion.remedy(matcher.group(2), Unit.names(), "").transform(s -> s.isEmpty() ? s
                                : ", " + s)));
            }
            value = value.multiply(unit.factor());
        }
        return Value.real(value.doubleValue());
    }

    private static Value.Scalar based(String text) {
        int radix = text.charAt(1) == 'x' ? 16 : 2;
        try {
            long value = Long.parseUnsignedLong(text.substring(2).replace("_", ""), radix);
            return new Value.Scalar(value, value, true, Long.SIZE, null);
        } catch (NumberFormatException e) {
            throw new DebugException("'" + text + "' is no number of base " + radix, e);
        }
    }

    /** Whether a number is followed by a unit, such as 20ms. */
    public static boolean hasUnit(String text) {
        Matcher matcher = DECIMAL.matcher(text);
        return matcher.matches() && !matcher.group(1).isEmpty() && !matcher.group(2).isEmpty();
    }

    /** A whole number without a sign and a unit, up to a limit. */
    public static long whole(Words words, String what, long most) {
        Words.Word word = words.peek();
        if (word.text().equals("-") && words.peekSecond().kind() == Words.Kind.NUMBER) {
            throw new DebugException("%s is a whole number up to %d, not -%s".formatted(what, most,
                    words.peekSecond().text()));
        }
        if (word.kind() != Words.Kind.NUMBER) {
            throw new DebugException("expected %s, found %s".formatted(what, words.found()));
        }
        if (hasUnit(word.text())) {
            throw new DebugException("%s is a whole number up to %d without a unit, not %s".formatted(what, most,
                    word.text()));
        }
        Value.Scalar value = parse(word.text());
        if (!value.exact() || value.raw() < 0 || value.raw() > most) {
            throw new DebugException("%s is a whole number up to %d, not %s".formatted(what, most, word.text()));
        }
        words.next();
        return value.raw();
    }
}
