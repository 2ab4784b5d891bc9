package org.cortado.emulator.debug.reply;

import java.util.Locale;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.trace.ShortestDecimal;

/** How a number is written. */
public enum Format {
    BOTH('\0', "the real value and, where it is a word in a format, the word"),
    REAL('f', "the real value"),
    RAW('d', "the word as a signed number"),
    HEX('x', "the word in hexadecimal"),
    BINARY('t', "the word in binary"),
    UNSIGNED('u', "the word as a number without sign");

    private final char letter;
    private final String meaning;

    Format(char letter, String meaning) {
        this.letter = letter;
        this.meaning = meaning;
    }

    public char letter() {
        return letter;
    }

    public String meaning() {
        return meaning;
    }

    /** The format of a letter. */
    public static Format of(char letter) {
        for (Format format : values()) {
            if (format.letter == letter && format != BOTH) {
                return format;
            }
        }
        throw new DebugException("no format '%c': f real, d raw, x hex, t binary, u unsigned".formatted(letter));
    }

    /** A number in this format; a real number that is no word is written as such. */
    public String text(Value.Scalar value) {
        if (this == REAL || !value.exact()) {
            return real(value.real());
        }
        return switch (this) {
            case RAW -> Long.toString(value.raw());
            case HEX -> hex(value.raw(), value.bits());
            case BINARY -> binary(value.raw(), value.bits());
            case UNSIGNED -> Long.toUnsignedString(value.bits() == Integer.SIZE ? value.raw() & 0xffff_ffffL
                    : value.raw());
            default -> value.format() == null || value.format().count() ? Long.toString(value.raw())
                    : "%s  (%s, %s)".formatted(real(value.real()), hex(value.raw(), value.bits()), value.format());
        };
    }

    /** A word in hexadecimal, with all its digits. */
    public static String hex(long raw, int bits) {
        return bits == Integer.SIZE ? String.format(Locale.ROOT, "0x%08x", (int) raw)
                : String.format(Locale.ROOT, "0x%016x", raw);
    }

    private static String binary(long raw, int bits) {
        String digits = bits == Integer.SIZE ? Integer.toBinaryString((int) raw) : Long.toBinaryString(raw);
        String all = "0".repeat(bits - digits.length()) + digits;
        StringBuilder text = new StringBuilder("0b");
        for (int i = 0; i < bits; i += 4) {
            text.append(i == 0 ? "" : "_").append(all, i, i + 4);
        }
        return text.toString();
    }

    /** A real number, whole ones without a point. */
    public static String real(double value) {
        return value == StrictMath.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : ShortestDecimal.text(value);
    }
}
