package org.cortado.fixedpoint;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number brought to a format: what was asked and what is stored.
 *
 * @param raw the stored word, saturated where the number is out of range
 * @param asked the exact number asked for
 * @param stored the exact value of {@code raw}
 * @param inexact whether {@code stored} differs from {@code asked}
 * @param outOfRange whether the rounded number left the range of the format
 */
public record Quantized(long raw, BigDecimal asked, BigDecimal stored, boolean inexact, boolean outOfRange) {
    /** What was stored minus what was asked, to 16 digits. */
    public BigDecimal error() {
        return stored.subtract(asked, MathContext.DECIMAL64);
    }
}
