package org.cortado.tests.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.cortado.emulator.reference.ReferenceModel;
import org.cortado.emulator.reference.ReferenceProblem;
import org.cortado.emulator.reference.References;
import org.cortado.emulator.reference.Stimulus;

/** A run of the model of 2003/2004 as {@code features.json} gives it. */
record PublishedCase(String key, String name, double a, double b, double c, double d, double v0, double u0, double k2,
                     double k1, double k0, boolean accommodates, double vpeak, double tau, double end, double base,
                     List<Piece> pieces) {

    /** A piece of the stimulus: {@code i0 + slope (t - t0)} between its bounds. */
    record Piece(double lo, boolean loOpen, double hi, boolean hiOpen, double i0, double slope, double t0) {

        boolean holdsAt(double t) {
            return (loOpen ? t > lo : t >= lo) && (hiOpen ? t < hi : t <= hi);
        }

        double at(double t) {
            return i0 + slope * (t - t0);
        }
    }

    static PublishedCase of(JsonObject o) {
        List<Piece> pieces = new ArrayList<>();
        for (JsonElement e : o.getAsJsonObject("stim").getAsJsonArray("pieces")) {
            JsonObject p = e.getAsJsonObject();
            pieces.add(new Piece(bound(p, "lo", Double.NEGATIVE_INFINITY), p.get("lo_open").getAsBoolean(),
                    bound(p, "hi", Double.POSITIVE_INFINITY), p.get("hi_open").getAsBoolean(), number(p, "i0"),
                    number(p, "slope"), number(p, "t0")));
        }
        return new PublishedCase(o.get("key").getAsString(), o.get("name").getAsString(), number(o, "a"),
                number(o, "b"), number(o, "c"), number(o, "d"), number(o, "v0"), number(o, "u0"), number(o, "k2"),
                number(o, "k1"), number(o, "k0"), o.get("ueq").getAsString().equals("accom"), number(o, "vpeak"),
                number(o, "tau"), number(o, "tend"), number(o.getAsJsonObject("stim"), "base"), List.copyOf(pieces));
    }

    private static double number(JsonObject o, String key) {
        return o.get(key).getAsDouble();
    }

    private static double bound(JsonObject o, String key, double open) {
        return o.get(key).isJsonNull() ? open : o.get(key).getAsDouble();
    }

    /** With the changes of a continuous variant: parameters c and d, and T2, when the second pulse begins. */
    PublishedCase with(Map<String, Double> change) {
        List<Piece> moved = new ArrayList<>(pieces);
        if (change.containsKey("T2")) {
            Piece p = pieces.get(1);
            double begin = change.get("T2");
            moved.set(1, new Piece(begin, p.loOpen(), begin + p.hi() - p.lo(), p.hiOpen(), p.i0(), p.slope(), p.t0()));
        }
        return new PublishedCase(key, name, a, b, change.getOrDefault("c", c), change.getOrDefault("d", d), v0, u0, k2,
                k1, k0, accommodates, vpeak, tau, end, base, List.copyOf(moved));
    }

    PublishedCase withStep(double step) {
        return new PublishedCase(key, name, a, b, c, d, v0, u0, k2, k1, k0, accommodates, vpeak, step, end, base,
                pieces);
    }

    double currentAt(double t) {
        return pieces.stream().filter(p -> p.holdsAt(t)).findFirst().map(p -> p.at(t)).orElse(base);
    }

    /** The bounds of the pieces inside the run, ascending. */
    double[] switches() {
        return pieces.stream().flatMapToDouble(p -> DoubleStream.of(p.lo(), p.hi())).filter(t -> t > 0 && t < end)
                .sorted().distinct().toArray();
    }

    Stimulus stimulus() {
        List<Stimulus.Piece> list = new ArrayList<>();
        double[] at = DoubleStream.concat(DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(switches())),
                DoubleStream.of(end)).toArray();
        for (int k = 0; k + 1 < at.length; k++) {
            double from = at[k];
            double middle = (from + at[k + 1]) / 2;
            list.add(pieces.stream().filter(p -> p.holdsAt(middle)).findFirst()
                    .map(p -> Stimulus.Piece.linear(from, p.i0(), p.slope(), p.t0()))
                    .orElse(Stimulus.Piece.constant(from, base)));
        }
        return Stimulus.of(list);
    }

    ReferenceProblem reference() {
        ReferenceModel model = References.byName(accommodates ? "izhikevich-accommodation" : "izhikevich");
        return ReferenceProblem.of(model, Map.of("a", a, "b", b, "c", c, "d", d, "k2", k2, "k1", k1, "k0", k0,
                "vpeak", vpeak), Map.of("v", v0, "u", u0), stimulus(), end);
    }
}
