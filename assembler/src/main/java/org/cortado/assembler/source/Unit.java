package org.cortado.assembler.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A unit after a number, with or without a blank, a plain factor: {@code 0.1 s} is 100. The base of each quantity is
 * what this field writes without thinking: ms, mV, pA, nS, pF, GOhm (these fit each other: pF mV / ms = pA,
 * pF / nS = ms), and Hz.
 *
 * @param name as written after a number
 * @param factor what the number is multiplied by
 * @param quantity what it measures
 */
public record Unit(String name, BigDecimal factor, String quantity) {
    private static final Map<String, Unit> TABLE = new LinkedHashMap<>();

    static {
        row("time", "s 1e3, ms 1, us 1e-3, µs 1e-3, μs 1e-3, ns 1e-6");
        row("rate", "Hz 1, kHz 1e3, MHz 1e6, GHz 1e9");
        row("voltage", "V 1e3, mV 1, uV 1e-3, µV 1e-3, μV 1e-3, nV 1e-6");
        row("current", "A 1e12, mA 1e9, uA 1e6, µA 1e6, μA 1e6, nA 1e3, pA 1, fA 1e-3");
        row("capacitance", "F 1e12, mF 1e9, uF 1e6, µF 1e6, μF 1e6, nF 1e3, pF 1, fF 1e-3");
        row("conductance", "S 1e9, mS 1e6, uS 1e3, µS 1e3, μS 1e3, nS 1, pS 1e-3");
        row("resistance", "GOhm 1, MOhm 1e-3, kOhm 1e-6, Ohm 1e-9");
        row("count", "Ki 1024, Mi 1048576");
    }

    private static void row(String quantity, String units) {
        for (String unit : units.split(", ")) {
            String[] parts = unit.split(" ");
            TABLE.put(parts[0], new Unit(parts[0], new BigDecimal(parts[1]), quantity));
        }
    }

    /** The unit of a name, or null. */
    public static Unit of(String name) {
        return TABLE.get(name);
    }

    /** All units, by quantity. */
    public static Collection<Unit> all() {
        return Collections.unmodifiableCollection(TABLE.values());
    }

    /** All names, for suggestions. */
    public static Collection<String> names() {
        return Collections.unmodifiableCollection(TABLE.keySet());
    }
}
