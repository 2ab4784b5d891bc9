package org.cortado.emulator.compare.features;

import java.util.List;
import java.util.Optional;

/** Every feature there is a signature for. */
public final class Features {

    private static final List<Feature> PUBLISHED_2004 = List.of(
            new Feature("A", "tonic spiking", "no spike before the step, 4 or more after it, the last two intervals"
                    + " within 10 %, still firing at the end", TonicSignatures::tonicSpiking),
            new Feature("B", "phasic spiking", "one spike within 60 ms of the step, which stays on",
                    TonicSignatures::phasicSpiking),
            new Feature("C", "tonic bursting", "3 or more bursts, each complete one of 3 spikes or more, their period"
                    + " within 15 % after the first", BurstSignatures::tonicBursting),
            new Feature("D", "phasic bursting", "one burst of 3 spikes or more, over 90 ms after the step, which stays"
                    + " on", BurstSignatures::phasicBursting),
            new Feature("E", "mixed mode", "a first burst of 2 spikes or more, then 3 or more isolated spikes",
                    BurstSignatures::mixedMode),
            new Feature("F", "spike frequency adaptation", "5 or more spikes, each interval longer than the one"
                    + " before, the last over 3 times the first", TonicSignatures::frequencyAdaptation),
            new Feature("G", "class 1 excitable", "8 or more spikes on a ramp, no interval over 1.5 ms longer than the"
                    + " one before, the first over twice the last", TonicSignatures::classOne),
            new Feature("H", "class 2 excitable", "8 or more spikes on a ramp, from above 40 Hz, no interval over 1.5"
                    + " ms longer than the one before, the first under 2.6 times the last", TonicSignatures::classTwo),
            new Feature("I", "spike latency", "one spike, over 2 ms after the end of the pulse",
                    PulseSignatures::latency),
            new Feature("J", "subthreshold oscillations", "one spike, then 3 or more maxima below threshold, 15 to 60"
                    + " ms apart", TraceSignatures::oscillations),
            new Feature("K", "resonator", "no spike for the close doublet, one for the wide one",
                    PulseSignatures::resonator),
            new Feature("L", "integrator", "one spike for the close doublet, none for the wide one",
                    PulseSignatures::integrator),
            new Feature("M", "rebound spike", "one spike, after the inhibition ends", PulseSignatures::reboundSpike),
            new Feature("N", "rebound burst", "one burst of 3 spikes or more, after the inhibition ends",
                    BurstSignatures::reboundBurst),
            new Feature("O", "threshold variability", "no spike for the first pulse, one for the same pulse after an"
                    + " inhibition", PulseSignatures::thresholdVariability),
            new Feature("P", "bistability", "silent before the first pulse, 4 or more spikes between the pulses, none"
                    + " later than 10 ms after the second", PulseSignatures::bistability),
            new Feature("Q", "depolarising after-potential", "one spike, within 10 ms of it a potential between -57"
                    + " and 0 mV, at the end below -65 mV", TraceSignatures::afterPotential),
            new Feature("R", "accommodation", "no spike on the slow ramp, one or more on the fast ramp",
                    PulseSignatures::accommodation),
            new Feature("S", "inhibition-induced spiking", "silent before the current is lowered, 3 or more isolated"
                    + " spikes meanwhile, none later than 10 ms after", BurstSignatures::inhibitionInducedSpiking),
            new Feature("T", "inhibition-induced bursting", "silent before the current is lowered, 2 or more bursts"
                    + " of 3 spikes or more meanwhile, none later than 10 ms after",
                    BurstSignatures::inhibitionInducedBursting));

    private static final List<Feature> CELL_TYPES_2003 = List.of(
            new Feature("p-TC", "thalamo-cortical, tonic", "4 or more spikes after the step, every interval over 8 ms",
                    CellTypeSignatures::thalamoCorticalTonic),
            new Feature("p-TCb", "thalamo-cortical, rebound burst", "no spike before the release, then 4 or more with"
                    + " intervals under 15 ms", CellTypeSignatures::thalamoCorticalRebound),
            new Feature("p-RZ", "resonator", "1 to 3 spikes, all within 15 ms of the pulse, none for the step",
                    CellTypeSignatures::resonator),
            new Feature("s-RS", "RS, step I=10", "8 or more spikes, the second interval over twice the first, the last"
                    + " three within 5 %", CellTypeSignatures::regularSpiking),
            new Feature("s-IB", "IB, step I=10", "a first burst of 2 spikes or more, then 7 or more isolated spikes",
                    CellTypeSignatures::intrinsicallyBursting),
            new Feature("s-CH", "CH, step I=10", "6 or more bursts, each complete one of 3 spikes or more",
                    CellTypeSignatures::chattering),
            new Feature("s-FS", "FS, step I=10", "50 or more spikes, median interval under 10 ms, the last five"
                    + " intervals under 1.35 times the fourth to eighth", CellTypeSignatures::fastSpiking),
            new Feature("s-LTS", "LTS, step I=10", "30 to 50 spikes, the last interval over 2.5 times the first, the"
                    + " last three within 8 %", CellTypeSignatures::lowThresholdSpiking));

    private Features() {
    }

    /** The twenty of 2004, A to T. */
    public static List<Feature> published2004() {
        return PUBLISHED_2004;
    }

    /** Those cell types of 2003 that have a signature. */
    public static List<Feature> cellTypes2003() {
        return CELL_TYPES_2003;
    }

    /** The feature of that key, if it has a signature. */
    public static Optional<Feature> find(String key) {
        return PUBLISHED_2004.stream().filter(feature -> feature.key().equals(key)).findFirst()
                .or(() -> CELL_TYPES_2003.stream().filter(feature -> feature.key().equals(key)).findFirst());
    }
}
