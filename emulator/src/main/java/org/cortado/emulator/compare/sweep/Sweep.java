package org.cortado.emulator.compare.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cortado.emulator.compare.Agreement;
import org.cortado.emulator.compare.Comparison;
import org.cortado.emulator.compare.Judgement;
import org.cortado.emulator.compare.NeuronComparison;
import org.cortado.emulator.compare.Part;
import org.cortado.emulator.compare.Reading;
import org.cortado.emulator.compare.Rerun;
import org.cortado.emulator.compare.metrics.TrainStatistics;

/** Runs a program in one setting after another and holds each against the same twin and the same references. */
public final class Sweep {
    private final Comparison base;
    private final Variant variant;
    private final Judgement judgement;

    /**
     * A sweep.
     *
     * @param base the program as written, compared; its twin and references serve every setting
     * @param variant assembles the settings
     * @param judgement what is demanded
     */
    public Sweep(Comparison base, Variant variant, Judgement judgement) {
        this.base = base;
        this.variant = variant;
        this.judgement = judgement;
    }

    /** One setting; may be called from several threads at once. */
    public SweepPoint point(Setting setting) {
        Variant.Outcome outcome = variant.assemble(setting.format(), setting.rounding());
        if (outcome.image() == null) {
            return SweepPoint.failed(setting, outcome.error());
        }
        Rerun rerun = Rerun.of(base, outcome.image());
        Map<Part, Agreement> worst = new EnumMap<>(Part.class);
        Optional<String> unmet = Optional.empty();
        int spikes = 0;
        List<Double> intervals = new ArrayList<>();
        for (int k = 0; k < base.neurons().size(); k++) {
            NeuronComparison neuron = base.neurons().get(k).with(rerun.fixed().get(k), rerun.stored().get(k),
                    base.subject());
            TrainStatistics statistics = neuron.statistics(Reading.FIXED, base.end()).orElseThrow();
            spikes += statistics.count();
            intervals.add(statistics.meanInterval());
            neuron.parts().forEach((part, agreement) -> worst.merge(part, agreement,
                    (a, b) -> b.victorPurpura() > a.victorPurpura() ? b : a));
            if (unmet.isEmpty()) {
                unmet = judgement.unmet(neuron, k == 0, base.subject())
                        .map(text -> base.neurons().size() == 1 ? text : neuron.name() + ": " + text);
            }
        }
        return new SweepPoint(setting, null, spikes, intervals.stream().mapToDouble(Double::doubleValue)
                .filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN), rerun.flags(), worst, unmet);
    }

    /**
     * The fewest fraction bits that meet what is demanded, for each rounding of the sweep: the least n from which on
     * every n that was tried with the same integer bits meets it, for a lucky smaller one proves nothing.
     */
    public static List<SweepPoint> fewest(List<SweepPoint> points) {
        List<SweepPoint> found = new ArrayList<>();
        for (String rounding : points.stream().map(p -> p.setting().roundingName()).distinct().toList()) {
            SweepPoint[] ordered = points.stream().filter(p -> p.setting().roundingName().equals(rounding)
                    && p.setting().format().isPresent()).toArray(SweepPoint[]::new);
            Arrays.sort(ordered, Comparator.comparingInt((SweepPoint p) -> p.setting().format().get()
                    .fractionBits()).thenComparingInt(p -> p.setting().format().get().integerBits()));
            SweepPoint least = null;
            for (int k = ordered.length - 1; k >= 0; k--) {
                if (!ordered[k].meets()) {
                    break;
                }
                least = ordered[k];
            }
            if (least != null) {
                found.add(least);
            }
        }
        return found;
    }
}
