package org.cortado.tests.conformance;

import java.util.Locale;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.Reading;

/** Figures as the tables of the patterns show them. */
final class Figure {
    private Figure() {
    }

    /** Without a point where it is whole. */
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** The last interval of a train in ms; "silent" where there is none. */
    static String interval(double[] spikes) {
        int n = spikes.length;
        return n < 2 ? "silent" : String.format(Locale.ROOT, "%.0f", (spikes[n - 1] - spikes[0]) / (n - 1));
    }

    /** The spike counts of reference and machine, and their rates over all intervals. */
    static String countsAndRates(NeuronComparison neuron) {
        double[] reference = neuron.runs().get(Reading.REFERENCE).spikes();
        double[] fixed = neuron.runs().get(Reading.FIXED).spikes();
        return " %d | %d | %s | %s |".formatted(reference.length, fixed.length, rate(reference), rate(fixed));
    }

    private static String rate(double[] spikes) {
        int n = spikes.length;
        return n < 2 ? "-" : String.format(Locale.ROOT, "%.2f", 1000 * (n - 1) / (spikes[n - 1] - spikes[0]));
    }
}
