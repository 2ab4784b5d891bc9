package org.cortado.assembler.network.connect;

import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.SynapseLayout;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.population.Quantiser;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.program.NeuronProgram;
import org.cortado.assembler.source.Expr;

/**
 * Checks the weights and delays of a projection and chooses the exponent that its weights share: the least of 0 or more
 * at which all of them fit the synapse word, unless one is given.
 */
final class Coding {
    private static final int MOST_EXPONENT = 15;

    private final Reading reading;
    private final SynapseLayout layout;
    private final Projection projection;
    private final NeuronProgram.Input input;
    private final Expr exponent;
    private final boolean raw;
    private final LoihiReader loihi;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double outside;
    private long outsideCount;

    Coding(Reading reading, Chip chip, Projection projection, NeuronProgram.Input input, Expr exponent, boolean raw,
            LoihiReader loihi) {
        this.reading = reading;
        this.layout = chip.synapseLayout();
        this.projection = projection;
        this.input = input;
        this.exponent = exponent;
        this.raw = raw;
        this.loihi = loihi;
    }

    /** The projection with its coding, or null where weights or delays were wrong, which is then reported. */
    Projection chosen(Span weightSpan, Span delaySpan) {
        int errors = reading.diagnostics().errors();
        if (!scan(weightSpan, delaySpan)) {
            return null;
        }
        WeightCoding coding = loihi.on() ? loihi(weightSpan) : scaled(weightSpan);
        return coding == null || reading.diagnostics().errors() > errors ? null : projection.coded(coding);
    }

    /** Goes over all synapses once, or over one where all are alike. */
    private boolean scan(Span weightSpan, Span delaySpan) {
        EdgeRow row = new EdgeRow();
        boolean alike = projection.weight().isConstant() && projection.delay().isConstant();
        int errors = reading.diagnostics().errors();
        for (int pre = 0; pre < projection.pre().count(); pre++) {
            projection.given(pre, row);
            for (int i = 0; i < row.count; i++) {
                double weight = row.weight[i];
                String where = alike ? "" : " (edge " + pre + " -> " + row.post[i] + ")";
                if (!Double.isFinite(weight)) {
                    if (reading.diagnostics().errors() == errors) {
                        reading.error("not-finite", weightSpan, "the weight is " + weight + where, "give a finite one");
                    }
                    return false;
                }
                low = Math.min(low, weight);
                high = Math.max(high, weight);
                if (projection.delays().steps(row.delay[i]) < 0) {
                    if (reading.diagnostics().errors() == errors) {
                        String[] fault = projection.delays().fault(row.delay[i], Quantiser.shown(row.delay[i]));
                        reading.error("bad-delay", delaySpan, fault[0] + where, fault[1]);
                    }
                    return false;
                }
                if (loihi.on() && !loihiFits(weight, where, weightSpan)) {
                    return false;
                }
            }
            if (alike && row.count > 0) {
                return true;
            }
        }
        return true;
    }

    private boolean loihiFits(double weight, String where, Span span) {
        if (weight != Math.rint(weight)) {
            reading.error("not-whole", span, "Loihi's weights are whole numbers, not " + Quantiser.shown(weight)
                    + where, "write a whole number; weight_exp= scales");
            return false;
        }
        if (!loihi.coding().allows(weight) && outsideCount++ == 0) {
            outside = weight;
        }
        return true;
    }

    private WeightCoding loihi(Span span) {
        LoihiWeights coding = loihi.coding();
        if (exponent != null) {
            reading.error("doubled-argument", exponent.span(), "a projection with a sign mode has weight_exp=",
                    "write weight_exp= instead of exponent=");
            return null;
        }
        if (input.format().fraction() != 0) {
            reading.error("not-whole", projection.span(), "Loihi's connections send whole numbers, but input '"
                    + input.name() + "' has the format " + input.format(), "declare it: .input " + input.name()
                    + " : int");
            return null;
        }
        if (outsideCount > 0) {
            String others = outsideCount > 1 && !projection.weight().isConstant()
                    ? ", with " + (outsideCount == 2 ? "one other" : (outsideCount - 1) + " others") + " like it" : "";
            reading.diagnostics().warning("outside-sign-mode", span,
                    "weight %s is outside %s (%d .. %d) and stored as %d%s".formatted(Quantiser.shown(outside),
                    coding.mode().key(), coding.mode().least(), coding.mode().most(), coding.word(outside), others),
                    "choose another sign_mode, or a weight inside");
        }
        return coding;
    }

    private WeightCoding scaled(Span span) {
        int payload = payloadFraction();
        int fraction = input.format().fraction() - payload;
        if (low > high) {
            return new ScaledWeights(fraction + payload, payload, 0, false);
        }
        int least = ScaledWeights.leastExponent(low, high, raw ? 0 : fraction, layout.minWeight(), layout.maxWeight());
        double most = Math.abs(low) > Math.abs(high) ? low : high;
        double steps = raw ? most : Math.rint(Math.scalb(most, fraction));
        if (steps < input.format().format().minRaw() || steps > input.format().format().maxRaw()) {
            reading.error("out-of-range", span, "a weight of %s is outside the format %s of input '%s'".formatted(
                    Quantiser.shown(most), input.format(), input.name()),
                    "give the input more integer bits in .neuron");
            return null;
        }
        Integer chosen = exponent == null ? Integer.valueOf(raw ? 0 : least)
                : reading.size(exponent, "exponent", -MOST_EXPONENT, MOST_EXPONENT);
        if (chosen == null) {
            return null;
        }
        if (raw ? least > 0 : chosen > MOST_EXPONENT || chosen < least && !fits(chosen, fraction)) {
            reading.error("out-of-range", span, "a weight of %s needs more than the %d bits of a synapse's weight%s"
                    .formatted(Quantiser.shown(most), layout.weightBits(), raw ? ""
                            : " at exponent " + Math.min(chosen, MOST_EXPONENT)),
                    least > MOST_EXPONENT ? "give the input a format with fewer fraction bits"
                    : raw ? "a word is " + layout.minWeight() + " .. " + layout.maxWeight() + "; exponent= shifts it"
                    : "write exponent=" + least + ", or leave it out");
            return null;
        }
        return new ScaledWeights(fraction + payload, payload, chosen, raw);
    }

    /** A payload with fraction bits brings them to the product, so that the weight needs fewer. */
    private int payloadFraction() {
        return projection.pre().cells() instanceof Population population
                ? Math.max(0, population.program().payloadFraction().orElse(0)) : 0;
    }

    private boolean fits(int chosen, int fraction) {
        return Math.rint(Math.scalb(high, fraction - chosen)) <= layout.maxWeight()
                && Math.rint(Math.scalb(low, fraction - chosen)) >= layout.minWeight();
    }
}
