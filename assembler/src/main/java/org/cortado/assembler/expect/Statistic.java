package org.cortado.assembler.expect;

import java.util.Arrays;
import java.util.List;
import org.cortado.assembler.text.Keyed;

/** What a condition of {@code .expect} may speak of: one row each, with its name and meaning. */
public enum Statistic implements Keyed {
    NEURONS("neurons", "number of neurons"),
    SPIKES("spikes", "number of spikes of all its neurons; spikes(from, to): of those in a window, ms"),
    RATE("rate", "mean rate of its neurons in Hz; rate(from, to): in a window, ms"),
    ACTIVE("active", "share of its neurons that spike; active(from, to): in a window, ms"),
    FIRST("first", "time of its first spike in ms; first(from, to): of the first in a window"),
    LAST("last", "time of its last spike in ms; last(from, to): of the last in a window"),
    ISI_MEAN("isi.mean", "mean of all intervals between spikes of a neuron, ms"),
    ISI_MIN("isi.min", "shortest of these intervals, ms"),
    ISI_MAX("isi.max", "longest of these intervals, ms"),
    ISI_CV("isi.cv",
            "coefficient of variation of a neuron's intervals, mean of the neurons with two intervals or more"),
    POWER("power", "power(low, high): mean power of its summed spikes between two frequencies, Hz (Welch, windows of "
            + "about a second)"),
    PEAK("peak", "peak(low, high): frequency with the most power between two, Hz");

    private final String key;
    private final String meaning;

    Statistic(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** The name in a condition. */
    @Override
    public String key() {
        return key;
    }

    /** What it is, in one line. */
    public String meaning() {
        return meaning;
    }

    /** Whether it may stand alone, for the whole run. */
    public boolean isValue() {
        return this != POWER && this != PEAK;
    }

    /** Whether it may stand with two bounds. */
    public boolean isFunction() {
        return this == SPIKES || this == RATE || this == ACTIVE || this == FIRST || this == LAST || !isValue();
    }

    /** The statistic of a name, or null. */
    static Statistic of(String key) {
        return Keyed.find(values(), key);
    }

    /** The names that may stand alone. */
    static List<String> names() {
        return Arrays.stream(values()).filter(Statistic::isValue).map(Statistic::key).toList();
    }

    /** The names that may stand with bounds. */
    static List<String> functions() {
        return Arrays.stream(values()).filter(Statistic::isFunction).map(Statistic::key).toList();
    }
}
