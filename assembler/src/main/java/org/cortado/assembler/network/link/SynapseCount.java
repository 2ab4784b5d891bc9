package org.cortado.assembler.network.link;

import java.util.List;
import org.cortado.assembler.diagnostic.Span;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.assembler.network.connect.EdgeRow;
import org.cortado.assembler.network.connect.Projection;
import org.cortado.assembler.network.population.Cells;
import org.cortado.assembler.network.population.Population;
import org.cortado.assembler.network.read.Heap;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;

/** The first going over the projections: how many synapses and axons each core needs. */
final class SynapseCount {
    private final SynapseRouter router;
    private final CoreDraft[] drafts;
    private final long[] synapses;
    private final long[] axonsIn;
    private final long[] axonsOut;
    private final boolean[] real;
    private final Span[] place;
    private final int[] seen;
    private int serial;

    SynapseCount(SynapseRouter router) {
        this.router = router;
        this.drafts = router.drafts();
        synapses = new long[drafts.length];
        axonsIn = new long[drafts.length];
        axonsOut = new long[drafts.length];
        real = new boolean[drafts.length];
        place = new Span[drafts.length];
        seen = new int[drafts.length * router.groupCount()];
    }

    /** Counts and, where everything fits, takes the memories; false where something does not fit, which is reported. */
    boolean fits(Chip chip, Reading reading) {
        EdgeRow row = new EdgeRow();
        for (Cells source : router.sources()) {
            List<Projection> projections = router.projections(source);
            ActiveProjections active = new ActiveProjections(projections);
            for (int member = 0; member < source.size() && !projections.isEmpty(); member++) {
                if (!count(source, member, active.of(member), row, reading)) {
                    return false;
                }
            }
        }
        Capacity words = new Capacity(chip, ChipParameter.SYNAPSES, "synapse words");
        Capacity in = new Capacity(chip, ChipParameter.AXONS_IN, "axon-in entries");
        Capacity out = new Capacity(chip, ChipParameter.AXONS_OUT, "axon-out entries");
        for (int i = 0; i < drafts.length; i++) {
            words.needs(drafts[i].index, synapses[i], place[i]);
            in.needs(drafts[i].index, axonsIn[i], place[i]);
            out.needs(drafts[i].index, axonsOut[i], place[i]);
        }
        long bytes = 0;
        for (int i = 0; i < drafts.length; i++) {
            bytes += synapses[i] * (real[i] ? 12 : 4) + 8 * (axonsIn[i] + axonsOut[i]);
        }
        if (!(words.holds(reading) & in.holds(reading) & out.holds(reading))
                || !Heap.holds(bytes, "synapse and axon memories", null, reading)) {
            return false;
        }
        for (int i = 0; i < drafts.length; i++) {
            drafts[i].synapses = new int[(int) synapses[i]];
            drafts[i].weights = real[i] ? new double[(int) synapses[i]] : null;
            drafts[i].axonIn = new long[(int) axonsIn[i]];
            drafts[i].axonOut = new long[(int) axonsOut[i]];
        }
        return true;
    }

    private boolean count(Cells source, int member, List<Projection> projections, EdgeRow row, Reading reading) {
        serial++;
        long all = 0;
        int axons = 0;
        Span span = source.span();
        for (Projection projection : projections) {
            projection.targets(member - projection.pre().first(), row);
            all += row.count;
            axons += count(projection, row);
            span = projection.span();
        }
        if (source instanceof Population population && axons > 0) {
            int home = router.ordinal(population.firstNeuron() + member);
            axonsOut[home] += axons;
            place[home] = place[home] == null ? span : place[home];
        }
        if (all >= SynapseRouter.mostOfOne()) {
            reading.error("capacity", span, Message.of("%s[%d] has %,d synapses; one neuron has at most %,d",
                    source.name(), member, all, SynapseRouter.mostOfOne() - 1), "connect fewer targets");
            return false;
        }
        return true;
    }

    /** Counts the synapses of a row; returns the number of keys that it is the first to need. */
    private int count(Projection projection, EdgeRow row) {
        int first = projection.target().firstNeuron() + projection.post().first();
        int group = router.group(projection);
        boolean inexact = !projection.exact();
        int axons = 0;
        for (int i = 0; i < row.count; i++) {
            int core = router.ordinal(first + row.post[i]);
            synapses[core]++;
            int at = core * router.groupCount() + group;
            if (seen[at] != serial) {
                seen[at] = serial;
                axons++;
                axonsIn[core]++;
                real[core] |= inexact;
                place[core] = place[core] == null ? projection.span() : place[core];
            }
        }
        return axons;
    }
}
