package org.cortado.emulator.cli;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers; the messages say what would be right in the words of people, not of Java. */
final class NumberConverters {
    private NumberConverters() {
    }

    // Classes rather than method references: JDK 17 cannot archive lambdas of interfaces as old as picocli's.

    /** Has all options of a line and of its verbs that take a number read so. */
    static void register(CommandLine line) {
        line.registerConverter(int.class, new Whole());
        line.registerConverter(Integer.class, new Whole());
        line.registerConverter(long.class, new Large());
        line.registerConverter(Long.class, new Large());
        line.registerConverter(double.class, new Real());
        line.registerConverter(Double.class, new Real());
    }

    private static final class Whole implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return whole(text);
        }
    }

    private static final class Large implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return large(text);
        }
    }

    private static final class Real implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return real(text);
        }
    }

    /** A count that may be 0. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            int count = whole(text);
            if (count < 0) {
                throw new TypeConversionException("'" + text + "' is less than 0");
            }
            return count;
        }
    }

    private static int whole(String text) {
        long number = large(text);
        if (number != (int) number) {
            throw new TypeConversionException("'" + text + "' is beyond 32 bits");
        }
        return (int) number;
    }

    private static long large(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + (text.matches("[+-]?[0-9]{19,}") ? "' is beyond 64 bits"
                    : "' is no whole number"));
        }
    }

    private static double real(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no number");
        }
        throw new TypeConversionException("'" + text + "' is no number that is finite");
    }
}
