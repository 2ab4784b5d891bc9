package org.cortado.emulator.debug.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.image.Chip;
import org.cortado.emulator.chip.Counter;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.CoreParser;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.look.LinkTraffic;
import org.cortado.emulator.debug.name.Neuron;
import org.cortado.emulator.debug.name.NeuronSet;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.HeatMap;
import org.cortado.emulator.engine.Spikes;

/** Draws a value for each tile or neuron as a shade, over the last steps where it counts something. */
record Heatmap(View view, String title, PictureFile file) implements Command {
    private static final int MOST_CELLS = 1 << 20;
    private static final int LINKS_NAMED = 5;
    static final Verb VERB = Verb.of("heatmap", "hm", Verb.Group.SEEING,
            "links [last TIME] | cores [COUNTER] [last TIME] | neurons [NEURONS] [last TIME] | EXPR"
                    + PictureFile.USAGE,
            "Draw packets over links (the busiest of each tile, by the packets' routes), what the cores of each tile "
                    + "counted (spikes), how often neurons spiked, or a row of values such as exc.v.",
            "step 20; heatmap cores active_updates last 10steps", Verb.Takes.HEAT, Heatmap::parse);

    /** What is drawn. */
    private interface View {
        Reply draw(Debugger debugger);
    }

    private static Command parse(Words words, Debugger debugger) {
        PictureFile file = PictureFile.taken(words);
        boolean plain = !List.of(".", "[", "(").contains(words.peekSecond().text());
        if (plain && words.accept("links")) {
            Window window = Window.parse(words, debugger);
            return new Heatmap(d -> links(d, window), "links", file);
        }
        if (plain && words.accept("cores")) {
            Counter counter = words.atEnd() || words.peek().text().equals("last") ? Counter.SPIKES
                    : CoreParser.counter(words.next().text());
            Window window = Window.parse(words, debugger);
            return new Heatmap(d -> cores(d, counter, window), "cores", file);
        }
        if (plain && words.accept("neurons")) {
            NeuronSet of = words.atEnd() || words.peek().text().equals("last") ? null : debugger.names().neurons(words);
            Window window = Window.parse(words, debugger);
            return new Heatmap(d -> neurons(d, of, window), "neurons", file);
        }
        Nearest.keyword(words, List.of("links", "cores", "neurons"), "map or name", debugger);
        Arguments.Written what = Arguments.expression(words, debugger, "'heatmap exc.v', or links, cores, neurons");
        words.end("the expression");
        return new Heatmap(d -> values(d, what), what.text(), file);
    }

    @Override
    public Reply run(Debugger debugger) {
        Reply drawn = view.draw(debugger);
        if (file.path() == null) {
            return drawn;
        }
        return file.show(title, drawn instanceof Reply.All all ? all.parts().get(0) : drawn);
    }

    private static Reply links(Debugger debugger, Window window) {
        Chip chip = debugger.subject().names().chip();
        LinkTraffic traffic = new LinkTraffic(debugger.subject());
        window.walk(debugger, () -> {
            if (debugger.time().now().step() > window.from()) {
                traffic.addLastStep();
            }
        });
        HeatMap map = new HeatMap("packets over the busiest link of each tile in %s".formatted(window.text()),
                chip.width(), chip.height(), traffic.busiest());
        List<List<String>> top = traffic.top(LINKS_NAMED);
        return new Reply.All(List.of(new Reply.Heat(map), top.isEmpty() ? Reply.text("no packet went over a link")
                : new Reply.Table("busiest links", List.of("tile", "to", "packets"), top, "")));
    }

    private static Reply cores(Debugger debugger, Counter counter, Window window) {
        Chip chip = debugger.subject().names().chip();
        double[] counted = counted(debugger, counter);
        double[] before = debugger.time().visit(() -> {
            debugger.time().seek(window.from());
            return counted(debugger, counter);
        });
        for (int tile = 0; tile < counted.length; tile++) {
            counted[tile] -= before[tile];
        }
        return new Reply.Heat(new HeatMap("%s of each tile in %s".formatted(CoreParser.name(counter), window.text()),
                chip.width(), chip.height(), counted));
    }

    private static double[] counted(Debugger debugger, Counter counter) {
        Chip chip = debugger.subject().names().chip();
        double[] sums = new double[chip.width() * chip.height()];
        for (int core = 0; core < chip.cores(); core++) {
            if (debugger.subject().view().present(core)) {
                sums[core / chip.coresPerTile()] += debugger.subject().view().counter(core, counter);
            }
        }
        return sums;
    }

    private static Reply neurons(Debugger debugger, NeuronSet named, Window window) {
        Map<Neuron, Integer> place = new HashMap<>();
        if (named == null) {
            for (int p = 0; p < debugger.subject().names().populations().size(); p++) {
                debugger.subject().names().neurons(p).forEach(neuron -> place.put(neuron, place.size()));
            }
        } else {
            named.neurons().forEach(neuron -> place.putIfAbsent(neuron, place.size()));
        }
        double[] counts = new double[place.size()];
        window.walk(debugger, () -> {
            Spikes spikes = debugger.time().engine().spikes();
            for (int i = 0; debugger.time().now().step() > window.from() && i < spikes.count(); i++) {
                Integer at = place.get(debugger.subject().names().at(spikes.core(i), spikes.slot(i)));
                if (at != null) {
                    counts[at]++;
                }
            }
        });
        return grid("spikes of %s in %s".formatted(named == null ? "all neurons" : named.text(), window.text()),
                counts);
    }

    private static Reply values(Debugger debugger, Arguments.Written what) {
        return grid(what.text(), what.expr().value(debugger.subject()).items().stream()
                .mapToDouble(Value.Scalar::real).toArray());
    }

    /** Values in the order of reading, in a grid about as wide as it is high. */
    private static Reply grid(String title, double[] values) {
        if (values.length > MOST_CELLS) {
            throw new DebugException("%d values: a map shows at most %d".formatted(values.length, MOST_CELLS));
        }
        if (values.length == 0) {
            throw new DebugException("there are no neurons to draw");
        }
        int width = (int) StrictMath.ceil(StrictMath.sqrt(values.length));
        int height = (values.length + width - 1) / width;
        double[] cells = new double[width * height];
        Arrays.fill(cells, Double.NaN);
        System.arraycopy(values, 0, cells, 0, values.length);
        return new Reply.Heat(new HeatMap("%s, %d in a row%s".formatted(title, width, values.length == cells.length
                ? "" : ", ? beyond the last"), width, height, cells));
    }
}
