package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.RasterPlot;
import org.cortado.emulator.engine.Spikes;

/** Draws who spiked when, computed again from the past. */
record Raster(List<NeuronSet> sets, Window window, PictureFile file) implements Command {
    private static final int MOST_SPIKES = 2_000_000;
    static final Verb VERB = Verb.of("raster", "", Verb.Group.SEEING, "[NEURONS, ...] [last TIME]" + PictureFile.USAGE,
            "Draw the spikes of neurons, or of all, over the last steps, in the window or to a file.",
            "step 20; raster core(0,0)[0]", Verb.Takes.NEURONS,
            (words, debugger) -> {
                PictureFile file = PictureFile.taken(words);
                List<NeuronSet> sets = new ArrayList<>();
                if (words.atEnd() || words.peek().text().equals("last")
                        && debugger.subject().names().indexOf("last") < 0) {
                    debugger.subject().names().populations().forEach(p -> sets.add(debugger.names().neurons(
                            Words.of(p.name()))));
                } else {
                    do {
                        sets.add(debugger.names().neurons(words));
                    } while (words.accept(","));
                }
                return new Raster(List.copyOf(sets), Window.parse(words, debugger), file);
            });

    /** The spikes of one set. */
    private record Dots(NeuronSet of, Map<Neuron, Integer> place, List<Integer> rows, List<Double> times) {
        static Dots of(NeuronSet set) {
            Map<Neuron, Integer> place = new HashMap<>();
            for (int i = 0; i < set.neurons().size(); i++) {
                place.put(set.neurons().get(i), i);
            }
            return new Dots(set, place, new ArrayList<>(), new ArrayList<>());
        }

        void add(Neuron neuron, double time) {
            Integer row = place.get(neuron);
            if (row != null) {
                rows.add(row);
                times.add(time);
            }
        }

        RasterPlot.Group group() {
            return new RasterPlot.Group(of.text(), of.neurons().size(),
                    times.stream().mapToDouble(Double::doubleValue).toArray(),
                    rows.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @Override
    public Reply run(Debugger debugger) {
        if (sets.isEmpty()) {
            throw new DebugException("this chip has no neurons");
        }
        double dt = debugger.subject().names().chip().timestepMs();
        List<Dots> dots = sets.stream().map(Dots::of).toList();
        window.walk(debugger, () -> {
            // A spike stands at the beginning of the step that it was fired in.
            long step = debugger.time().now().step() - 1;
            Spikes spikes = debugger.time().engine().spikes();
            for (int i = 0; step >= window.from() && i < spikes.count(); i++) {
                Neuron neuron = debugger.subject().names().at(spikes.core(i), spikes.slot(i));
                dots.forEach(one -> one.add(neuron, step * dt));
            }
            if (dots.stream().mapToInt(one -> one.rows().size()).sum() > MOST_SPIKES) {
                throw new DebugException("more than %d spikes: name fewer neurons".formatted(MOST_SPIKES));
            }
        });
        String title = String.join(", ", sets.stream().map(NeuronSet::text).toList());
        return file.show(title, new Reply.Raster(new RasterPlot("time [ms]", window.from() * dt, window.to() * dt,
                dots.stream().map(Dots::group).toList())));
    }
}
