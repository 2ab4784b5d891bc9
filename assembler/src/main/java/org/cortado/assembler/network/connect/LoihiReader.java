package org.cortado.assembler.network.connect;

import org.cortado.assembler.network.connect.LoihiWeights.SignMode;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.text.Keyed;

/**
 * The arguments that make a projection one of Loihi's: {@code sign_mode=mixed, weight_bits=8, weight_exp=0,
 * loihi_delay=0}.
 *
 * @param coding how its weights are stored, or null where the projection is not Loihi's
 * @param wrong whether an argument was wrong, which is then reported
 */
record LoihiReader(LoihiWeights coding, boolean wrong) {
    private static final int EXPONENT = 15;

    static LoihiReader read(Arguments arguments, Reading reading) {
        Expr mode = arguments.take("sign_mode");
        Expr bits = arguments.take("weight_bits");
        Expr exponent = arguments.take("weight_exp");
        if (mode == null) {
            Expr stray = bits != null ? bits : exponent;
            if (stray != null) {
                reading.error("not-loihi", stray.span(), "weight_bits and weight_exp belong to Loihi's projections",
                        "write sign_mode=mixed, excitatory or inhibitory too, or exponent= instead");
            }
            return new LoihiReader(null, stray != null);
        }
        SignMode signMode = mode(mode, reading);
        Integer kept = bits == null ? Integer.valueOf(8) : reading.size(bits, "weight_bits", 1, 8);
        Integer shift = exponent == null ? Integer.valueOf(0) : reading.size(exponent, "weight_exp", -EXPONENT,
                EXPONENT);
        boolean wrong = signMode == null || kept == null || shift == null;
        return new LoihiReader(wrong ? null : new LoihiWeights(signMode, kept, shift), wrong);
    }

    private static SignMode mode(Expr expr, Reading reading) {
        String name = reading.name(expr, "a sign mode");
        SignMode mode = Keyed.find(SignMode.values(), name);
        if (name != null && mode == null) {
            reading.unknown("unknown-sign-mode", expr.span(), "sign mode", name, Keyed.keys(SignMode.values()));
        }
        return mode;
    }

    boolean on() {
        return coding != null;
    }

    /** The expression of the delay, or null; one in the other kind of projection's unit is reported. */
    Expr delay(Arguments arguments, Reading reading) {
        Expr plain = arguments.take("delay");
        Expr counted = arguments.take(ProjectionReader.LOIHI_DELAY);
        if (plain != null && on()) {
            reading.error("not-loihi", plain.span(), "delay= is a time, but a projection with a sign mode counts its "
                    + "delays as Loihi does", "write loihi_delay=0 for the next step, up to loihi_delay=62");
        } else if (counted != null && !on() && !wrong) {
            reading.error("not-loihi", counted.span(), "loihi_delay belongs to Loihi's projections",
                    "write delay= in ms, or give a sign_mode too");
        }
        return on() ? counted : plain;
    }
}
