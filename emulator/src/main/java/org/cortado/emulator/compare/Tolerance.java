package org.cortado.emulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cortado.assembler.text.Keyed;

/**
 * How much a neuron's run may differ from the one that counts as right. All limits must hold.
 *
 * @param limits the limits, in the order given
 */
public record Tolerance(List<Limit> limits) {
    private static final Pattern VALUE = Pattern.compile("([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\\s*(%|ms|us|s)?");

    /** What may be limited. */
    public enum Measure implements Keyed {
        LAG("lag", "ms", "the worst lag of a k-th spike; no spike more or fewer"),
        COUNT("count", "", "spikes more or fewer"),
        RATE("rate", "%", "the difference of the rates, relative to the right one"),
        INTERVAL("interval", "%", "the difference of the mean intervals, relative to the right one"),
        COINCIDENCE("coincidence", "", "the coincidence factor, at least"),
        VAN_ROSSUM("van-rossum", "", "van Rossum's distance"),
        VICTOR_PURPURA("victor-purpura", "", "Victor and Purpura's distance"),
        ISI("isi", "", "the ISI-distance"),
        SPIKE("spike", "", "the SPIKE-distance"),
        RMS("rms", "", "the root mean square of v until the trains part");

        private final String key;
        private final String unit;
        private final String meaning;

        Measure(String key, String unit, String meaning) {
            this.key = key;
            this.unit = unit;
            this.meaning = meaning;
        }

        @Override
        public String key() {
            return key;
        }

        public String meaning() {
            return meaning;
        }
    }

    /**
     * One limit.
     *
     * @param measure what is limited
     * @param most its limit; a relative one as a fraction, a time in ms
     */
    public record Limit(Measure measure, double most) {
        @Override
        public String toString() {
            boolean relative = measure.unit.equals("%");
            double shown = relative ? 100 * most : most;
            String number = shown == Math.rint(shown) && Math.abs(shown) < 1e6
                    ? Long.toString((long) shown) : Double.toString(shown);
            return measure.key + (measure == Measure.COINCIDENCE ? ">=" : "<=") + number
                    + (relative ? " %" : measure.unit.isEmpty() ? "" : " " + measure.unit);
        }
    }

    /**
     * Reads {@code 1ms}, which limits the lag, or {@code lag=1ms,rate=2%}.
     *
     * @throws IllegalArgumentException with what may be written
     */
    public static Tolerance parse(String text) {
        List<Limit> limits = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            String[] parts = item.trim().split("=", 2);
            String key = parts.length == 2 ? parts[0].trim().toLowerCase(Locale.ROOT) : Measure.LAG.key;
            Measure measure = Keyed.find(Measure.values(), key);
            if (measure == null) {
                throw new IllegalArgumentException("no tolerance '" + key + "': write one of "
                        + String.join(", ", Keyed.keys(Measure.values())));
            }
            limits.add(new Limit(measure, value(measure, parts[parts.length - 1].trim())));
        }
        return new Tolerance(List.copyOf(limits));
    }

    private static double value(Measure measure, String text) {
        Matcher matcher = VALUE.matcher(text);
        String unit = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
        boolean time = measure == Measure.LAG;
        boolean allowed = unit.isEmpty() || (time ? !unit.equals("%") : unit.equals("%") && measure.unit.equals("%"));
        if (!matcher.matches() || !allowed) {
            throw new IllegalArgumentException("'" + text + "' is no limit of " + measure.key + ": write it as "
                    + (time ? "1ms" : measure.unit.equals("%") ? "2%" : "0.5"));
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (unit) {
            case "%" -> number / 100;
            case "us" -> number / 1000;
            case "s" -> number * 1000;
            default -> number;
        };
    }

    /**
     * The first limit that is not kept, with what was seen; empty where all are.
     *
     * @param agreement how the two runs agree
     * @param expected the run that counts as right
     * @param found the run that is judged
     */
    public Optional<String> exceeded(Agreement agreement, NeuronRun expected, NeuronRun found) {
        for (Limit limit : limits) {
            double seen = seen(limit.measure, agreement, expected, found);
            boolean kept = limit.measure == Measure.COINCIDENCE ? seen >= limit.most : seen <= limit.most;
            if (!kept) {
                return Optional.of(limit + " is not kept: " + said(limit.measure, seen));
            }
        }
        return Optional.empty();
    }

    private static String said(Measure measure, double seen) {
        if (measure == Measure.LAG && Double.isInfinite(seen)) {
            return "not as many spikes";
        }
        return measure.unit.equals("%") ? String.format(Locale.ROOT, "%.3g %%", 100 * seen)
                : String.format(Locale.ROOT, "%.4g", seen) + (measure.unit.isEmpty() ? "" : " " + measure.unit);
    }

    private static double seen(Measure measure, Agreement agreement, NeuronRun expected, NeuronRun found) {
        return switch (measure) {
            case LAG -> agreement.expected() == agreement.found() ? Math.abs(agreement.worstLag())
                    : Double.POSITIVE_INFINITY;
            case COUNT -> Math.abs(agreement.expected() - agreement.found());
            case RATE -> relative(agreement.expected(), agreement.found());
            case INTERVAL -> relative(interval(expected), interval(found));
            case COINCIDENCE -> agreement.coincidence();
            case VAN_ROSSUM -> agreement.vanRossum();
            case VICTOR_PURPURA -> agreement.victorPurpura();
            case ISI -> agreement.isi();
            case SPIKE -> agreement.spike();
            case RMS -> agreement.potential().map(v -> v.rms()).orElse(Double.NaN);
        };
    }

    /** Of nothing to nothing there is no difference; of nothing to something an infinite one. */
    private static double relative(double right, double found) {
        return right == found ? 0 : right == 0 ? Double.POSITIVE_INFINITY : Math.abs(found - right) / Math.abs(right);
    }

    private static double interval(NeuronRun run) {
        int n = run.spikes().length;
        return n < 2 ? 0 : (run.spikes()[n - 1] - run.spikes()[0]) / (n - 1);
    }

    @Override
    public String toString() {
        return limits.stream().map(Limit::toString).collect(Collectors.joining(", "));
    }
}
