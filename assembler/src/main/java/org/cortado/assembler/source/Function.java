package org.cortado.assembler.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.text.Keyed;

/**
 * The functions of expressions, one row each. Transcendental ones are {@link StrictMath}'s, the same on every machine.
 */
public enum Function implements Keyed {
    ABS("abs(x)", "the absolute value", a -> Math.abs(a[0])),
    MIN("min(x, ...)", "the least", a -> Arrays.stream(a).min().getAsDouble()),
    MAX("max(x, ...)", "the greatest", a -> Arrays.stream(a).max().getAsDouble()),
    FLOOR("floor(x)", "the next integer below", a -> Math.floor(a[0])),
    CEIL("ceil(x)", "the next integer above", a -> Math.ceil(a[0])),
    ROUND("round(x)", "the nearest integer, halves up", a -> round(a[0])),
    TRUNC("trunc(x)", "the integer part, toward zero", a -> a[0] < 0 ? Math.ceil(a[0]) : Math.floor(a[0])),
    SIGN("sign(x)", "-1, 0 or 1", a -> Math.signum(a[0])),
    MOD("mod(x, y)", "x - y floor(x / y): the remainder with the sign of y",
            a -> a[0] - a[1] * Math.floor(a[0] / a[1])),
    SQRT("sqrt(x)", "the square root", a -> Math.sqrt(a[0])),
    EXP("exp(x)", "e to the power x", a -> StrictMath.exp(a[0])),
    LOG("log(x)", "the natural logarithm", a -> StrictMath.log(a[0])),
    LOG2("log2(x)", "the logarithm to base 2, exact for powers of two", a -> log2(a[0])),
    LOG10("log10(x)", "the logarithm to base 10", a -> StrictMath.log10(a[0])),
    POW("pow(x, y)", "x to the power y, as x ^ y", a -> StrictMath.pow(a[0], a[1])),
    SIN("sin(x)", "the sine of x radians", a -> StrictMath.sin(a[0])),
    COS("cos(x)", "the cosine of x radians", a -> StrictMath.cos(a[0])),
    TAN("tan(x)", "the tangent of x radians", a -> StrictMath.tan(a[0])),
    ASIN("asin(x)", "the inverse sine", a -> StrictMath.asin(a[0])),
    ACOS("acos(x)", "the inverse cosine", a -> StrictMath.acos(a[0])),
    ATAN("atan(x)", "the inverse tangent", a -> StrictMath.atan(a[0])),
    ATAN2("atan2(y, x)", "the angle of the point (x, y)", a -> StrictMath.atan2(a[0], a[1])),
    SINH("sinh(x)", "the hyperbolic sine", a -> StrictMath.sinh(a[0])),
    COSH("cosh(x)", "the hyperbolic cosine", a -> StrictMath.cosh(a[0])),
    TANH("tanh(x)", "the hyperbolic tangent", a -> StrictMath.tanh(a[0])),
    LINOID("linoid(x, k)", "x / (exp(x / k) - 1), and its limit k at x = 0", a -> linoid(a[0], a[1])),
    IF("if(c, x, y)", "x where c is not 0, else y; the other is not evaluated", null),
    RAW("raw(n)", "the integer n as the word itself, in whatever format it lands", null);

    /** What a function computes. */
    private interface Body {
        double of(double[] arguments);
    }

    private final String syntax;
    private final String meaning;
    private final Body body;
    private final int least;
    private final int most;

    Function(String syntax, String meaning, Body body) {
        this.syntax = syntax;
        this.meaning = meaning;
        this.body = body;
        boolean open = syntax.contains("...");
        this.least = open ? 1 : syntax.split(",").length;
        this.most = open ? 1000 : least;
    }

    /** The function of a name, or null. */
    public static Function of(String name) {
        return Lookup.NAMES.get(name);
    }

    /** The names of all functions, in the order of the table. */
    public static List<String> names() {
        return List.copyOf(Lookup.NAMES.keySet());
    }

    private static final class Lookup {
        static final Map<String, Function> NAMES = new LinkedHashMap<>();

        static {
            for (Function function : values()) {
                NAMES.put(function.key(), function);
            }
        }
    }

    /** How it is written, e.g. {@code pow(x, y)}. */
    public String syntax() {
        return syntax;
    }

    /** What it gives, in one line. */
    public String meaning() {
        return meaning;
    }

    /** Whether it takes so many arguments. */
    public boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /** Its value; NaN or infinite outside of its domain. {@link #IF} and {@link #RAW} have none here. */
    public double of(double... arguments) {
        return body.of(arguments);
    }

    private static double round(double x) {
        double below = Math.floor(x);
        return x - below >= 0.5 ? below + 1 : below;
    }

    private static double log2(double x) {
        int exponent = Math.getExponent(x);
        boolean power = x > 0 && exponent >= Double.MIN_EXPONENT && exponent <= Double.MAX_EXPONENT
                && x == Math.scalb(1.0, exponent);
        return power ? exponent : StrictMath.log(x) / StrictMath.log(2);
    }

    /** expm1 keeps its digits near 0, where exp(x/k) - 1 would lose them. */
    private static double linoid(double x, double k) {
        double ratio = x / k;
        return ratio == 0 ? k : x / StrictMath.expm1(ratio);
    }
}
