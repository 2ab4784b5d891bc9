package org.cortado.assembler.network.drive;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.network.formula.DrawFunctions;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.formula.FormulaFunction;
import org.cortado.assembler.network.formula.Sample;
import org.cortado.assembler.network.population.Listed;
import org.cortado.assembler.network.population.Quantiser;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.Message;
import org.cortado.assembler.network.read.Reading;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.Work;
import org.cortado.assembler.text.Counted;

/**
 * Reads spike trains: {@code regular(period=10ms, start=5ms)}, {@code at(10ms, 20ms)}, {@code poisson(rate=20Hz)},
 * {@code random(count=10)} (as many spikes each step, to members drawn at random), {@code file("spikes.csv")}. Times
 * are those of {@link TimeGrid}: a spike is sent in the first step at or after its time. A Poisson train has a spike
 * in a step with probability rate * timestep.
 */
final class TrainReader {
    private static final List<String> VARIABLES = List.of("index", "t", "step");
    private static final List<String> KINDS = List.of("regular", "at", "poisson", "random", "file");
    private static final double MS_PER_S = 1000;

    private final Reading reading;
    private final TimeGrid grid;
    private final long steps;
    private final DrawStream stream;
    private final int payload;
    private int members;

    /**
     * A reader of trains.
     *
     * @param steps length of the run, 0 where it is not known
     * @param stream draws of the source
     * @param payload payload of each spike, where a file gives none
     */
    TrainReader(Reading reading, TimeGrid grid, long steps, DrawStream stream, int payload) {
        this.reading = reading;
        this.grid = grid;
        this.steps = steps;
        this.stream = stream;
        this.payload = payload;
    }

    /** Whether a kind of train is the same for each neuron unless it names {@code index} or draws. */
    static boolean alike(Expr kind) {
        return kind instanceof Expr.Call call && (call.name().equals("regular") || call.name().equals("at"))
                && !FormulaCompiler.mentions(kind, name -> name.equals("index") || name.equals(FormulaFunction.LIST)
                || DrawFunctions.NAMES.contains(name));
    }

    /** The trains of a number of members, or null where they were wrong, which is then reported. */
    SpikeTrains read(Expr kind, int count) {
        members = count;
        if (!(kind instanceof Expr.Call call) || !KINDS.contains(call.name())) {
            reading.unknown("unknown-train", kind.span(), "spike train", kind instanceof Expr.Call call ? call.name()
                    : kind instanceof Expr.Name name ? name.name() : "this", KINDS);
            return null;
        }
        String fewer = "make the noise on the core with rnd, or drive fewer neurons";
        if (!reading.affords(members, Work.Kind.VALUE, kind.span(), () -> Message.of("%,d members", members), fewer)) {
            return null;
        }
        SpikeTrains trains = switch (call.name()) {
            case "regular" -> regular(call);
            case "at" -> at(call);
            case "poisson" -> poisson(call);
            case "random" -> random(call);
            default -> new SpikeFile(reading, grid, members, payload).read(call);
        };
        return trains != null && reading.affords(trains.end(members - 1), Work.Kind.SPIKE, kind.span(),
                () -> Message.of("%,d spikes", trains.end(members - 1)), fewer) ? trains : null;
    }

    private FormulaCompiler compiler() {
        Map<String, FormulaFunction> functions = new LinkedHashMap<>(DrawFunctions.of(stream, "time"));
        functions.putAll(Listed.functions("time", members));
        return new FormulaCompiler(reading, VARIABLES, functions);
    }

    private static Sample sample(int member) {
        Sample sample = new Sample(VARIABLES.size());
        sample.id = member;
        sample.variables[0] = member;
        return sample;
    }

    private SpikeTrains regular(Expr.Call call) {
        Arguments arguments = Arguments.of(call, reading);
        Formula period = formula(arguments.either("period"), null);
        Formula start = formula(arguments.either("start"), s -> 0);
        Formula count = formula(arguments.take("count"), s -> Long.MAX_VALUE);
        Formula until = formula(arguments.take("until"), s -> steps > 0 ? grid.time(steps - 1) : Double.NaN);
        if (period == null || start == null || count == null || until == null || !arguments.finish()) {
            missing(period == null, call, "period", "regular(period=10ms, start=5ms)");
            return null;
        }
        SpikeTrains trains = new SpikeTrains(members);
        for (int member = 0; member < members; member++) {
            Sample sample = sample(member);
            long each = TimeGrid.picoseconds(period.at(sample));
            if (each < grid.timestepPs()) {
                reading.error("bad-period", call.span(), "a period of " + Quantiser.shown(period.at(sample))
                        + " ms is shorter than the timestep of " + Quantiser.shown(grid.timestep()) + " ms",
                        "a train has at most one spike a step");
                return null;
            }
            double end = until.at(sample);
            long most = (long) count.at(sample);
            if (Double.isNaN(end) && most == Long.MAX_VALUE) {
                return lengthUnknown(call);
            }
            long last = Double.isNaN(end) ? Long.MAX_VALUE : TimeGrid.picoseconds(end);
            long time = TimeGrid.picoseconds(start.at(sample));
            for (long k = 0; k < most && time <= last; k++) {
                if (!add(trains, member, grid.step(time), call)) {
                    return null;
                }
                time += each;
            }
        }
        return trains.finish();
    }

    private SpikeTrains at(Expr.Call call) {
        Arguments arguments = Arguments.of(call, reading);
        List<Expr> times = arguments.rest();
        if (times.size() == 1 && times.get(0) instanceof Expr.Items list) {
            times = list.items();
        }
        Formula[] formulas = compiler().all(times);
        if (formulas == null || !arguments.finish()) {
            return null;
        }
        SpikeTrains trains = new SpikeTrains(members);
        for (int member = 0; member < members; member++) {
            Sample sample = sample(member);
            long[] sorted = Arrays.stream(formulas).mapToLong(f -> grid.firstStep(f.at(sample))).sorted().toArray();
            for (long step : sorted) {
                if (!add(trains, member, step, call)) {
                    return null;
                }
            }
        }
        return trains.finish();
    }

    private SpikeTrains poisson(Expr.Call call) {
        Arguments arguments = Arguments.of(call, reading);
        Formula rate = formula(arguments.either("rate"), null);
        Formula start = formula(arguments.take("start"), s -> 0);
        Formula until = formula(arguments.take("until"), s -> Double.MAX_VALUE);
        if (rate == null || start == null || until == null || !arguments.finish()) {
            missing(rate == null, call, "rate", "poisson(rate=20Hz)");
            return null;
        }
        if (steps == 0) {
            return lengthUnknown(call);
        }
        if (!reading.affords((double) steps * members, Work.Kind.VALUE, call.span(),
                () -> Counted.grouped(steps, "step") + " of " + Counted.grouped(members, "Poisson train"),
                "make the noise on the core with rnd, or use shared=yes")) {
            return null;
        }
        long key = stream.key("poisson".hashCode(), 0, 0);
        SpikeTrains trains = new SpikeTrains(members);
        for (int member = 0; member < members; member++) {
            Sample sample = sample(member);
            long from = Math.max(0, grid.firstStep(start.at(sample)));
            long end = Math.min(steps, grid.firstStep(until.at(sample)));
            for (long step = from; step < end; step++) {
                sample.row = DrawStream.row(step);
                sample.variables[1] = grid.time(step);
                sample.variables[2] = step;
                double hertz = rate.at(sample);
                double chance = hertz * grid.timestep() / MS_PER_S;
                if (!(chance >= 0 && chance <= 1)) {
                    reading.error("bad-rate", call.span(), "a rate of " + Quantiser.shown(hertz)
                            + " Hz is no rate with a "
                            + "timestep of " + Quantiser.shown(grid.timestep()) + " ms", "0 to "
                            + Quantiser.shown(MS_PER_S / grid.timestep()) + " Hz give at most one spike a step");
                    return null;
                }
                if (DrawStream.uniform(key, sample) < chance && !add(trains, member, step, call)) {
                    return null;
                }
            }
        }
        return trains.finish();
    }

    private SpikeTrains random(Expr.Call call) {
        Arguments arguments = Arguments.of(call, reading);
        Expr expr = arguments.either("count");
        Integer count = expr == null ? null : reading.size(expr, "count", 1, SpikeTrains.MOST);
        if (count == null | !arguments.finish()) {
            missing(expr == null, call, "count", "random(count=10)");
            return null;
        }
        if (steps == 0) {
            return lengthUnknown(call);
        }
        if (steps * count > SpikeTrains.MOST) {
            tooMany(call);
            return null;
        }
        long key = stream.key("random".hashCode(), 0, 0);
        long[] spikes = new long[(int) (steps * count)];
        Sample sample = new Sample(VARIABLES.size());
        for (int i = 0; i < spikes.length; i++) {
            sample.row = DrawStream.row(i / count);
            sample.id = i % count;
            spikes[i] = (long) (DrawStream.uniform(key, sample) * members) << 32 | i / count;
        }
        Arrays.sort(spikes);
        SpikeTrains trains = new SpikeTrains(members);
        for (long spike : spikes) {
            trains.add((int) (spike >>> 32), (int) spike, payload);
        }
        return trains.finish();
    }

    private Formula formula(Expr expr, Formula standard) {
        return expr == null ? standard : compiler().compile(expr);
    }

    private void missing(boolean absent, Expr.Call call, String key, String example) {
        if (absent && call.arguments().isEmpty()) {
            reading.error("missing-argument", call.span(), call.name() + " needs " + key + "=", "write it as in: "
                    + example);
        }
    }

    private SpikeTrains lengthUnknown(Expr.Call call) {
        reading.error("no-run-length", call.span(), "this train goes on, but the length of the run is not known",
                "write .run 1s, or give the train an end");
        return null;
    }

    private boolean add(SpikeTrains trains, int member, long step, Expr.Call call) {
        if (step < 0 || step > Integer.MAX_VALUE) {
            reading.error("out-of-range", call.span(), "a spike in step " + step, "steps are 0 to "
                    + Integer.MAX_VALUE);
            return false;
        }
        if (!trains.add(member, (int) step, payload)) {
            tooMany(call);
            return false;
        }
        return true;
    }

    private void tooMany(Expr.Call call) {
        reading.error("capacity", call.span(), Message.of("more than %,d spikes", SpikeTrains.MOST),
                "make the noise on the core with rnd, or drive fewer neurons");
    }
}
