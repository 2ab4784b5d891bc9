package org.cortado.emulator.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.cortado.emulator.mesh.MeshShape;
import org.cortado.emulator.mesh.traffic.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The texts of the mesh command's options. */
final class MeshConverters {
    private static final java.util.regex.Pattern SIZE = java.util.regex.Pattern.compile("(\\d{1,4})x(\\d{1,4})");
    private static final int MAX_POINTS = 1000;

    private MeshConverters() {
    }

    /** {@code WxH}; the depth of the result is the default. */
    static final class Size implements ITypeConverter<MeshShape> {
        @Override
        public MeshShape convert(String text) {
            Matcher size = SIZE.matcher(text);
            if (!size.matches()) {
                throw new TypeConversionException("'" + text + "' is no size; write WxH, as in 8x8");
            }
            try {
                return new MeshShape(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)),
                        MeshShape.DEFAULT_DEPTH);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** The name of a pattern, in any case. */
    static final class PatternName implements ITypeConverter<Pattern> {
        @Override
        public Pattern convert(String text) {
            for (Pattern pattern : Pattern.values()) {
                if (pattern.toString().equalsIgnoreCase(text)) {
                    return pattern;
                }
            }
            throw new TypeConversionException("'" + text + "' is no pattern; there are "
                    + String.join(", ", Arrays.stream(Pattern.values()).map(Pattern::toString).toList()));
        }
    }

    /** The rates of a text: {@code R} or {@code FROM:TO:STEP}, several of them separated by commas. */
    static List<Double> rates(String text) {
        List<Double> rates = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] range = part.strip().split(":", -1);
            if (range.length == 1) {
                rates.add(number(range[0]).doubleValue());
            } else if (range.length == 3) {
                addRange(rates, number(range[0]), number(range[1]), number(range[2]), part);
            } else {
                throw new UserError("'" + part + "' is no rate; write R, or FROM:TO:STEP as in 0.05:0.45:0.05");
            }
        }
        return rates;
    }

    // Decimal, so that ten steps of 0.05 end at 0.5.
    private static void addRange(List<Double> rates, BigDecimal from, BigDecimal to, BigDecimal step, String text) {
        if (step.signum() <= 0 || to.compareTo(from) < 0
                || to.subtract(from).compareTo(step.multiply(BigDecimal.valueOf(MAX_POINTS))) > 0) {
            throw new UserError("'" + text + "' is no range of rates; FROM must not exceed TO, STEP must be above 0, "
                    + "and there may be " + MAX_POINTS + " points");
        }
        for (BigDecimal rate = from; rate.compareTo(to) <= 0; rate = rate.add(step)) {
            rates.add(rate.doubleValue());
        }
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            // Larger exponents would make the arithmetic slow, and mean nothing for a rate.
            if (Math.abs((long) number.scale()) > 30) {
                throw new UserError("rate is " + text + ", must be above 0 and at most 1");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new UserError("'" + text + "' is no rate; write a number above 0 and at most 1");
        }
    }
}
