package org.cortado.fixedpoint;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A fixed-point format: value = raw / 2^fractionBits. A raw word is two's complement where the format is signed.
 *
 * @param signed whether one more bit, the sign, stands before the integer bits
 * @param integerBits bits before the point without the sign, 0 or more
 * @param fractionBits bits after the point, 0 or more; the width comes to 2..32
 */
public record QFormat(boolean signed, int integerBits, int fractionBits) {
    public static final QFormat S16_15 = new QFormat(true, 16, 15);
    public static final QFormat U16_16 = new QFormat(false, 16, 16);
    public static final QFormat S0_31 = new QFormat(true, 0, 31);
    public static final QFormat U0_32 = new QFormat(false, 0, 32);
    public static final QFormat S8_7 = new QFormat(true, 8, 7);
    public static final QFormat S0_15 = new QFormat(true, 0, 15);

    /** 2^-n for n of 0..32, exactly. */
    private static final BigDecimal[] HALVES = IntStream.rangeClosed(0, 32).mapToObj(new BigDecimal("0.5")::pow)
            .toArray(BigDecimal[]::new);
    private static final Pattern TEXT = Pattern.compile("([sq]|uq?)(\\d{1,3})\\.(\\d{1,3})", Pattern.CASE_INSENSITIVE);

    public QFormat {
        if (integerBits < 0 || fractionBits < 0) {
            throw new IllegalArgumentException("a format has no negative number of bits: " + integerBits + "."
                    + fractionBits);
        }
        int width = (signed ? 1 : 0) + integerBits + fractionBits;
        if (width < 2 || width > 32) {
            throw new IllegalArgumentException("format " + (signed ? "s" : "u") + integerBits + "." + fractionBits
                    + " is " + width + " bits wide" + (signed ? " with its sign" : "") + ": a width is 2 to 32 bits");
        }
    }

    /** Reads {@code s16.15} or {@code q16.15} (signed), {@code u0.32} or {@code uq0.32} (unsigned), in either case. */
    public static QFormat parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no fixed-point format: write s or u, integer bits, a point and fraction bits, "
                    + "as in s16.15");
        }
        boolean signed = !matcher.group(1).toLowerCase(Locale.ROOT).startsWith("u");
        return new QFormat(signed, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    /** Bits of a word, the sign included: 2..32. */
    public int width() {
        return (signed ? 1 : 0) + integerBits + fractionBits;
    }

    public long minRaw() {
        return signed ? -(1L << (width() - 1)) : 0;
    }

    public long maxRaw() {
        return (1L << (signed ? width() - 1 : width())) - 1;
    }

    /** The distance of two neighbouring values, 2^-fractionBits. */
    public double resolution() {
        return 1.0 / (1L << fractionBits);
    }

    public double min() {
        return toDouble(minRaw());
    }

    public double max() {
        return toDouble(maxRaw());
    }

    public boolean contains(long raw) {
        return raw >= minRaw() && raw <= maxRaw();
    }

    /** The value of a raw word, exact for every word of the format. */
    public double toDouble(long raw) {
        return raw * resolution();
    }

    /** The exact value of a raw word, without trailing zeros. */
    public BigDecimal toDecimal(long raw) {
        int whole = Math.min(Long.numberOfTrailingZeros(raw), fractionBits);
        BigDecimal value = BigDecimal.valueOf(raw >> whole).multiply(HALVES[fractionBits - whole]);
        return whole < fractionBits ? value : raw == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** A 32-bit word read in this format: its low bits, sign or zero extended. */
    public long fromWord(int word) {
        return wrap(word);
    }

    /** {@code raw}, or the nearer end of the range. */
    public long saturate(long raw) {
        return Math.max(minRaw(), Math.min(maxRaw(), raw));
    }

    /** The low bits of {@code raw}, sign or zero extended. */
    public long wrap(long raw) {
        int unused = 64 - width();
        return signed ? raw << unused >> unused : raw << unused >>> unused;
    }

    /** {@link #saturate} or {@link #wrap}. */
    public long narrow(long raw, Overflow overflow) {
        return overflow == Overflow.WRAP ? wrap(raw) : saturate(raw);
    }

    /** The right shift that brings the product of this and {@code other} to {@code result}; negative: to the left. */
    public int productShift(QFormat other, QFormat result) {
        return fractionBits + other.fractionBits - result.fractionBits;
    }

    /** The left shift of a dividend of this format that brings its quotient by {@code other} to {@code result}. */
    public int quotientShift(QFormat other, QFormat result) {
        return result.fractionBits + other.fractionBits - fractionBits;
    }

    /** The usual name, as in {@code s16.15} and {@code u0.32}. */
    @Override
    public String toString() {
        return (signed ? "s" : "u") + integerBits + "." + fractionBits;
    }
}
