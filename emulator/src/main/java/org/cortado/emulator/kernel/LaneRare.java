package org.cortado.emulator.kernel;

import org.cortado.assembler.image.LookupTable;
import org.cortado.assembler.isa.Instruction;
import org.cortado.fixedpoint.Words;

/** Lane by lane, by the definitions themselves: what is too rare or too far from vector code for a loop of its own. */
final class LaneRare {
    private LaneRare() {
    }

    private static long join(int high, int low) {
        return (long) high << 32 | low & 0xffff_ffffL;
    }

    /** A 64-bit result narrowed with any shift. */
    static void narrow(int[] high, int[] low, int[] bits, int[] out, int[] over, int n, Instruction in, int width) {
        for (int i = 0; i < n; i++) {
            long exact = join(high[i], low[i]);
            over[i] += Words.overflows(exact, in.shift(), in.rounding(), bits[i], width) ? 1 : 0;
            out[i] = Words.narrow(exact, in.shift(), in.rounding(), bits[i], width, in.overflow());
        }
    }

    static void divide(int[] a, int[] b, int[] bits, int[] out, int[] over, int[] byZero, int n, Instruction in,
            int width) {
        int up = Math.max(in.shift(), 0);
        int down = Math.max(-in.shift(), 0);
        for (int i = 0; i < n; i++) {
            if (b[i] == 0) {
                byZero[i]++;
                out[i] = Words.div(a[i], 0, 0, in.rounding(), 0, width, in.overflow());
            } else {
                long quotient = Words.div((long) a[i] << up, (long) b[i] << down, in.rounding(), bits[i]);
                over[i] += Words.fits(quotient, width) ? 0 : 1;
                out[i] = Words.narrow(quotient, 0, in.rounding(), 0, width, in.overflow());
            }
        }
    }

    static void look(LookupTable table, int[] a, int[] bits, int[] out, int[] over, int[] outside, int n,
            Instruction in, int width) {
        int flagged = table.quiet() ? 0 : 1;
        for (int i = 0; i < n; i++) {
            outside[i] += Lookup.outside(table, a[i]) ? flagged : 0;
            long value = Lookup.at(table, a[i], in.rounding(), bits[i]);
            over[i] += Words.fits(value, width) ? 0 : 1;
            out[i] = Words.narrow(value, 0, in.rounding(), 0, width, in.overflow());
        }
    }

    /** Adds a 64-bit term shifted left by any shift, or loads it; {@code sign} -1 subtracts. */
    static void accumulate(int[] high, int[] low, int[] accHigh, int[] accLow, int[] outHigh, int[] outLow, int[] over,
            int n, int shift, int sign, boolean load) {
        for (int i = 0; i < n; i++) {
            long acc = load ? 0 : join(accHigh[i], accLow[i]);
            long x = sign < 0 ? -join(high[i], low[i]) : join(high[i], low[i]);
            over[i] += Accumulator.overflows(acc, x, shift) ? 1 : 0;
            long sum = Accumulator.add(acc, x, shift);
            outHigh[i] = (int) (sum >> 32);
            outLow[i] = (int) sum;
        }
    }
}
