package org.cortado.fixedpoint;

/** What one operation had to do to its exact result. */
public enum Flag {
    /** It was rounded. */
    INEXACT,
    /** It did not fit and became the end of the range. */
    SATURATED,
    /** It did not fit and lost its high bits. */
    WRAPPED,
    /** The divisor was 0. */
    DIVIDED_BY_ZERO,
    /** A logarithm of 0 or less, or a root of less than 0. */
    OUT_OF_DOMAIN
}
