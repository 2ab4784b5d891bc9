package org.cortado.emulator.run;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.image.DebugInfo.Population;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.isa.Flag;
import org.cortado.assembler.text.Counted;
import org.cortado.emulator.chip.ChipView;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.draw.TerminalStyle;
import org.cortado.emulator.draw.TextTable;

/** The lines that end a run: how long, how many, how fast, and what went wrong in the arithmetic. */
public final class RunSummary {
    private final Image image;
    private final Recorder recorder;

    public RunSummary(Image image, Recorder recorder) {
        this.image = image;
        this.recorder = recorder;
    }

    /**
     * @param engine name of the engine
     * @param view port to the machine, or null for the float twin
     * @param hostSeconds wall-clock time of the run on this computer
     */
    public List<String> lines(String engine, ChipView view, double hostSeconds, TerminalStyle style) {
        double seconds = recorder.samples() * image.chip().timestepMs() / 1000;
        long neurons = recorder.names().populations().stream().mapToLong(Population::size).sum();
        List<String> lines = new ArrayList<>();
        lines.add("%s engine: %s of %s ms, %s, %s in %.3f s".formatted(engine,
                Counted.of(recorder.samples(), "step"), number(image.chip().timestepMs()),
                Counted.of(neurons, "neuron"), Counted.of(recorder.count(), "spike"), hostSeconds));
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < recorder.names().populations().size(); p++) {
            Population population = recorder.names().populations().get(p);
            double rate = seconds == 0 || population.size() == 0 ? 0
                    : recorder.count(p) / seconds / population.size();
            rows.add(List.of(population.name(), "" + population.size(), "" + recorder.count(p),
                    "%.3f".formatted(rate)));
        }
        lines.addAll(TextTable.of(List.of("population", "neurons", "spikes", "mean rate [Hz]"), rows)
                .draw(style.columns(), style));
        if (view != null) {
            lines.add(faults(view));
        }
        return lines;
    }

    private static String faults(ChipView view) {
        List<String> counted = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            long count = view.total(Counter.of(flag));
            if (count > 0) {
                counted.add(count + " " + flag.key());
            }
        }
        long missing = view.total(Counter.MISSING_KEYS);
        if (missing > 0) {
            counted.add(Counted.of(missing, "packet") + " without an axon-in entry");
        }
        return counted.isEmpty() ? "saturations: none; no wrap, no other flag" : "flags: " + String.join(", ", counted);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
