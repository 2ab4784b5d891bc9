package org.cortado.emulator.compare.sweep;

import java.util.Map;
import java.util.Optional;
import org.cortado.assembler.isa.Flag;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.Rerun;
import org.cortado.fixedpoint.QFormat;

/**
 * The integer bits that a program needs: the fewest with which, at full width, nothing saturates or wraps that did not
 * before. That takes in temporaries, which no reading shows.
 */
public final class IntegerBits {
    private static final int MOST = 31;

    private IntegerBits() {
    }

    /**
     * The fewest integer bits.
     *
     * @throws IllegalArgumentException where no format of 32 bits is enough
     */
    public static int of(Comparison base, Variant variant) {
        for (int m = 0; m <= MOST; m++) {
            QFormat format = new QFormat(true, m, MOST - m);
            Variant.Outcome outcome = variant.assemble(Optional.of(format), Optional.empty());
            if (outcome.image() != null && lost(Rerun.of(base, outcome.image()).flags()) <= lost(base.flags())) {
                return m;
            }
        }
        throw new IllegalArgumentException("sM.N: the program saturates in every format of 32 bits");
    }

    private static long lost(Map<Flag, Long> flags) {
        return flags.getOrDefault(Flag.SATURATE, 0L) + flags.getOrDefault(Flag.WRAP, 0L);
    }
}
