package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.RasterPlot;
import org.cortado.emulator.engine.Spikes;

/** Draws who spiked when, computed again from the past. */
record Raster(NeuronSet of, Window window, PictureFile file) implements Command {
    private static final int MOST_SPIKES = 2_000_000;
    static final Verb VERB = Verb.of("raster", "", Verb.Group.SEEING, "NEURONS [last TIME]" + PictureFile.USAGE,
            "Draw the spikes of neurons over the last steps, in the window or to a file.",
            "step 20; raster core(0,0)[0]", Verb.Takes.NEURONS,
            (words, debugger) -> {
                PictureFile file = PictureFile.taken(words);
                NeuronSet of = debugger.names().neurons(words);
                return new Raster(of, Window.parse(words, debugger), file);
            });

    @Override
    public Reply run(Debugger debugger) {
        double dt = debugger.subject().names().chip().timestepMs();
        List<Integer> rows = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        Map<Neuron, Integer> place = new HashMap<>();
        for (int i = 0; i < of.neurons().size(); i++) {
            place.put(of.neurons().get(i), i);
        }
        window.walk(debugger, () -> {
            // A spike stands at the beginning of the step that it was fired in.
            long step = debugger.time().now().step() - 1;
            Spikes spikes = debugger.time().engine().spikes();
            for (int i = 0; step >= window.from() && i < spikes.count(); i++) {
                Integer row = place.get(debugger.subject().names().at(spikes.core(i), spikes.slot(i)));
                if (row != null) {
                    rows.add(row);
                    times.add(step * dt);
                }
            }
            if (rows.size() > MOST_SPIKES) {
                throw new DebugException("more than %d spikes: name fewer neurons".formatted(MOST_SPIKES));
            }
        });
        return file.show(of.text(), new Reply.Raster(new RasterPlot("time [ms]", window.from() * dt, window.to() * dt,
                List.of(new RasterPlot.Group(of.text(), of.neurons().size(),
                        times.stream().mapToDouble(Double::doubleValue).toArray(),
                        rows.stream().mapToInt(Integer::intValue).toArray())))));
    }
}
