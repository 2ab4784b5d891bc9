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
record Raster(NeuronSet of, Window window) implements Command {
    private static final int MOST_SPIKES = 2_000_000;
    static final Verb VERB = Verb.of("raster", "", Verb.Group.SEEING, "NEURONS [last TIME]",
            "Draw the spikes of neurons over the last steps.", "step 20; raster core(0,0)[0]", Verb.Takes.NEURONS,
            (words, debugger) -> {
                NeuronSet of = debugger.names().neurons(words);
                return new Raster(of, Window.parse(words, debugger));
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
            Spikes spikes = debugger.time().engine().spikes();
            for (int i = 0; i < spikes.count(); i++) {
                Integer row = place.get(debugger.subject().names().at(spikes.core(i), spikes.slot(i)));
                if (row != null) {
                    rows.add(row);
                    times.add(debugger.time().now().step() * dt);
                }
            }
            if (rows.size() > MOST_SPIKES) {
                throw new DebugException("more than %d spikes: name fewer neurons".formatted(MOST_SPIKES));
            }
        });
        return new Reply.Raster(new RasterPlot("time [ms]", window.from() * dt, window.to() * dt,
                List.of(new RasterPlot.Group(of.text(), of.neurons().size(),
                        times.stream().mapToDouble(Double::doubleValue).toArray(),
                        rows.stream().mapToInt(Integer::intValue).toArray()))));
    }
}
