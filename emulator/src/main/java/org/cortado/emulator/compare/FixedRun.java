package org.cortado.emulator.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Counter;

/**
 * What the chip did.
 *
 * @param neurons one for each cell
 * @param flags how often each flag was raised, those that never were left out
 */
record FixedRun(List<NeuronRun> neurons, Map<Flag, Long> flags) {

    static Map<Flag, Long> flags(ChipView view) {
        Map<Flag, Long> flags = new LinkedHashMap<>();
        for (Flag flag : Flag.values()) {
            long count = view.total(Counter.of(flag));
            if (count > 0) {
                flags.put(flag, count);
            }
        }
        return flags;
    }
}
