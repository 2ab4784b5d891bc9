package org.cortado.emulator.debug.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.Debugger;
import org.cortado.emulator.debug.expr.Place;
import org.cortado.emulator.debug.expr.Value;
import org.cortado.emulator.debug.expr.Words;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.draw.PhasePlot;
import org.cortado.emulator.draw.Series;
import org.cortado.emulator.draw.TracePlot;

/**
 * Draws values over time, computed again from the past.
 *
 * @param phase whether the second is drawn against the first
 */
record Plot(List<Arguments.Written> what, Window window, boolean phase, PictureFile file) implements Command {
    private static final int MOST_CURVES = 16;
    static final Verb VERB = Verb.of("plot", "", Verb.Group.SEEING, "EXPR, ... [last TIME]" + PictureFile.USAGE,
            "Draw values over the last steps, in the window or to a file.",
            "step 20; plot chip.spikes last 10steps", Verb.Takes.EXPRESSION,
            (words, debugger) -> parse(words, debugger, false));
    static final Verb PHASE = Verb.of("phase", "", Verb.Group.SEEING, "EXPR EXPR [last TIME]" + PictureFile.USAGE,
            "Draw the second value against the first, in the window or to a file.",
            "step 20; phase step chip.spikes", Verb.Takes.EXPRESSION,
            (words, debugger) -> parse(words, debugger, true));

    private static Command parse(Words words, Debugger debugger, boolean phase) {
        PictureFile file = PictureFile.taken(words);
        List<Arguments.Written> what = new ArrayList<>();
        do {
            what.add(Arguments.expression(words, debugger, phase ? "'phase exc[0].v exc[0].u'"
                    : "'plot exc[0].v last 200ms'"));
        } while (words.accept(",") || phase && what.size() < 2);
        Window window = Window.parse(words, debugger);
        if (phase && what.size() != 2) {
            throw new DebugException("phase takes two expressions");
        }
        return new Plot(List.copyOf(what), window, phase, file);
    }

    @Override
    public Reply run(Debugger debugger) {
        List<String> names = new ArrayList<>();
        for (Arguments.Written one : what) {
            int size = one.expr().value(debugger.subject()).items().size();
            List<String> items = one.expr() instanceof Place place ? place.itemNames() : List.of(one.text());
            for (int i = 0; i < size; i++) {
                names.add(i < items.size() ? items.get(i) : one.text() + " [" + i + "]");
            }
        }
        if (names.size() > MOST_CURVES || phase && names.size() != 2) {
            throw new DebugException("%d curves: %s".formatted(names.size(), phase ? "phase takes two numbers"
                    : "at most " + MOST_CURVES));
        }
        double[][] values = new double[names.size()][window.moments()];
        int[] at = new int[1];
        window.walk(debugger, () -> {
            int curve = 0;
            for (Arguments.Written one : what) {
                for (Value.Scalar item : one.expr().value(debugger.subject()).items()) {
                    values[curve++][at[0]] = item.real();
                }
            }
            at[0]++;
        });
        if (phase) {
            return file.show(title(), new Reply.Phase(new PhasePlot(names.get(0), names.get(1),
                    List.of(Series.of(names.get(1), values[0], values[1])), List.of())));
        }
        double dt = debugger.subject().names().chip().timestepMs();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            series.add(Series.sampled(names.get(i), window.from() * dt, dt, values[i]));
        }
        return file.show(title(), new Reply.Traces(new TracePlot("time [ms]", "", series)));
    }

    private String title() {
        return what.stream().map(Arguments.Written::text).collect(Collectors.joining(", "));
    }
}
