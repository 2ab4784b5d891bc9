package org.cortado.assembler.network.link;

import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.network.connect.Projection;
import org.cortado.assembler.network.population.Quantiser;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;

/** How far the stored weights of a projection are from those asked for. */
final class WeightLoss {
    private long rounded;
    private long all;
    private double largest;
    private double asked;
    private double stored;

    /** Notes a weight; returns whether it is stored exactly. */
    boolean note(double wanted, double kept) {
        all++;
        double loss = Math.abs(kept - wanted);
        if (loss > 0) {
            rounded++;
            if (loss > largest) {
                largest = loss;
                asked = wanted;
                stored = kept;
            }
        }
        return loss == 0;
    }

    /**
     * A note with the largest rounding, where there was any; a warning where a weight came to nothing, or one for all
     * lost much.
     */
    void report(Projection projection, Reading reading) {
        if (rounded == 0 || stored != 0 && !reading.diagnostics().hasRoomForNotes()) {
            return;
        }
        double scale = projection.coding().scale();
        String text = projection + ": " + Message.grouped(rounded) + " of " + Message.grouped(all)
                + " weights are rounded, at most by " + Quantiser.shown(scale * largest) + " (asked "
                + Quantiser.shown(scale * asked) + ", stored " + Quantiser.shown(scale * stored) + "), exponent "
                + projection.coding().exponent();
        if (stored == 0 || projection.oneWeight() && largest > Quantiser.WORTH_A_WARNING * Math.abs(asked)) {
            reading.diagnostics().warning("rounded", projection.span(), text,
                    "give the input a format with more fraction bits"
                    + (projection.coding().exponent() > 0 ? ", or a smaller exponent=" : ""));
        } else {
            reading.diagnostics().add(Diagnostic.note(projection.span(), text));
        }
    }
}
