package org.cortado.emulator.compare.features;

import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Conditions asked one after the other; after the first that fails the others are not asked. */
final class Findings {

    private final Recording recording;
    private String missing;

    Findings(Recording recording) {
        this.recording = recording;
    }

    /** The condition, and the sentence for when it fails, formatted with the arguments. */
    Findings require(BooleanSupplier condition, String failure, Object... arguments) {
        if (missing == null && !condition.getAsBoolean()) {
            missing = String.format(Locale.ROOT, failure, arguments);
        }
        return this;
    }

    Findings exactly(int wanted, int seen, String what) {
        return require(() -> seen == wanted, "%s: %d, not %d", what, seen, wanted);
    }

    Findings atLeast(int wanted, int seen, String what) {
        return require(() -> seen >= wanted, "%s: %d, fewer than %d", what, seen, wanted);
    }

    Verdict verdict() {
        double[] spikes = recording.spikes();
        String seen = spikes.length == 0 ? "no spike" : String.format(Locale.ROOT, "%d spike%s from %.2f to %.2f ms",
                spikes.length, spikes.length == 1 ? "" : "s", spikes[0], spikes[spikes.length - 1]);
        return new Verdict(missing == null, missing == null ? seen : missing + " (" + seen + ")");
    }

    /** True if the largest of the values is at most {@code fraction} above the smallest. */
    static boolean within(double fraction, double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high <= low * (1 + fraction);
    }
}
