package org.cortado.fixedpoint;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number of a format, for people: a raw word with its meaning. Computing thousands of them is the work of
 * {@link Words} and {@link Blocks}.
 *
 * @param raw the word, sign or zero extended to 64 bits
 */
public record Fixed(long raw, QFormat format) {
    public Fixed {
        if (!format.contains(raw)) {
            throw new IllegalArgumentException("raw " + raw + " is no word of " + format + ": it is " + format.minRaw()
                    + " to " + format.maxRaw());
        }
    }

    /** Decimal text, to the nearest word; out of range is an error. */
    public static Fixed of(String text, QFormat format) {
        return inRange(Quantize.text(text, format, Rounding.NEAREST), format);
    }

    /** The nearest word to a double; out of range is an error. */
    public static Fixed of(double value, QFormat format) {
        return inRange(Quantize.of(value, format, Rounding.NEAREST), format);
    }

    private static Fixed inRange(Quantized quantized, QFormat format) {
        if (quantized.outOfRange()) {
            throw new IllegalArgumentException(quantized.asked() + " is out of the range of " + format + ", "
                    + format.toDecimal(format.minRaw()).toPlainString() + " to "
                    + format.toDecimal(format.maxRaw()).toPlainString() + ": choose a format of more integer bits");
        }
        return new Fixed(quantized.raw(), format);
    }

    /** The sum as {@code how} has it; {@link Arithmetic#add} tells its flags too, and so for the others. */
    public Fixed plus(Fixed other, Arithmetic how) {
        return how.add(this, other).value();
    }

    public Fixed minus(Fixed other, Arithmetic how) {
        return how.subtract(this, other).value();
    }

    public Fixed times(Fixed other, Arithmetic how) {
        return how.multiply(this, other).value();
    }

    public Fixed over(Fixed other, Arithmetic how) {
        return how.divide(this, other).value();
    }

    /** The same number in the format of {@code how}. */
    public Fixed to(Arithmetic how) {
        return how.convert(this).value();
    }

    /** The exact value, without trailing zeros. */
    public BigDecimal decimal() {
        return format.toDecimal(raw);
    }

    public double toDouble() {
        return format.toDouble(raw);
    }

    /** The word's bits, as in {@code 0xffff8000}: one digit for every four bits of the format. */
    public String hex() {
        int width = format.width();
        String digits = Long.toHexString(raw & -1L >>> (64 - width));
        return "0x" + "0".repeat((width + 3) / 4 - digits.length()) + digits;
    }

    /** The exact value as a reduced fraction, as in {@code -3/4} or {@code 5}. */
    public String fraction() {
        BigInteger denominator = BigInteger.ONE.shiftLeft(format.fractionBits());
        BigInteger common = BigInteger.valueOf(raw).gcd(denominator);
        String numerator = BigInteger.valueOf(raw).divide(common).toString();
        return common.equals(denominator) ? numerator : numerator + "/" + denominator.divide(common);
    }

    /** All readings, as in {@code 0.75 = 3/4 (s16.15, raw 24576, 0x00006000)}. */
    @Override
    public String toString() {
        return decimal().toPlainString() + " = " + fraction() + " (" + format + ", raw " + raw + ", " + hex() + ")";
    }
}
