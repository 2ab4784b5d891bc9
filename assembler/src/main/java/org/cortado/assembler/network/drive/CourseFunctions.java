package org.cortado.assembler.network.drive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cortado.assembler.network.formula.DrawFunctions;
import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.Formula;
import org.cortado.assembler.network.formula.FormulaCompiler;
import org.cortado.assembler.network.formula.FormulaFunction;
import org.cortado.assembler.network.formula.Sample;
import org.cortado.assembler.network.read.Arguments;
import org.cortado.assembler.network.read.TimeGrid;
import org.cortado.assembler.source.Argument;
import org.cortado.assembler.source.Expr;

/**
 * The courses that a stimulus may take over time, as functions of a formula; they may be combined, as in
 * {@code 5 + sine(amplitude=2, frequency=8Hz)}. Times are compared in whole picoseconds; the value at step n is that of
 * the time n * timestep. Where a course has {@code from=}, the parameter's own value stands for one that is not given.
 */
final class CourseFunctions {
    static final int INDEX = 0;
    static final int TIME = 1;
    static final int STEP = 2;
    static final int OWN = 3;

    private static final double MS_PER_S = 1000;
    private static final Formula OWN_VALUE = sample -> sample.variables[OWN];

    private final TimeGrid grid;
    private final Map<String, FormulaFunction> draws;

    private CourseFunctions(TimeGrid grid, DrawStream stream, String owner) {
        this.grid = grid;
        this.draws = DrawFunctions.of(stream, owner);
    }

    /** The variables of a course: neuron, time in ms, step, and the parameter's own value under its name. */
    static List<String> variables(String parameter) {
        return List.of("index", "t", "step", parameter);
    }

    /** The functions; draws are made anew for each step, or for each stretch of {@code every=}. */
    static Map<String, FormulaFunction> of(TimeGrid grid, DrawStream stream, String owner) {
        CourseFunctions courses = new CourseFunctions(grid, stream, owner);
        Map<String, FormulaFunction> functions = new LinkedHashMap<>();
        functions.put("constant", courses::constant);
        functions.put("step", courses::step);
        functions.put("pulse", courses::pulse);
        functions.put("pulses", courses::pulses);
        functions.put("ramp", courses::ramp);
        functions.put("staircase", courses::staircase);
        functions.put("sine", courses::sine);
        courses.draws.forEach((name, draw) -> functions.put(name, (call, compiler) -> courses.held(draw, call,
                compiler)));
        return functions;
    }

    /** The time of a sample in picoseconds; between two steps where that is asked for. */
    private long now(Sample sample) {
        long step = (long) sample.variables[STEP];
        return sample.variables[TIME] == grid.time(step) ? step * grid.timestepPs()
                : TimeGrid.picoseconds(sample.variables[TIME]);
    }

    private Formula constant(Expr.Call call, FormulaCompiler compiler) {
        return new Named(call, compiler, "constant(10)").need("value").finish(f -> f[0]);
    }

    private Formula step(Expr.Call call, FormulaCompiler compiler) {
        return new Named(call, compiler, "step(at=100ms, to=10)").need("at").need("to").or("from", OWN_VALUE)
                .finish(f -> sample -> now(sample) >= ps(f[0], sample) ? f[1].at(sample) : f[2].at(sample));
    }

    private Formula pulse(Expr.Call call, FormulaCompiler compiler) {
        return new Named(call, compiler, "pulse(at=100ms, width=5ms, to=10)").need("at").need("width").need("to")
                .or("from", OWN_VALUE).finish(f -> sample -> {
                    long since = now(sample) - ps(f[0], sample);
                    return since >= 0 && since < ps(f[1], sample) ? f[2].at(sample) : f[3].at(sample);
                });
    }

    private Formula pulses(Expr.Call call, FormulaCompiler compiler) {
        return new Named(call, compiler, "pulses(at=100ms, width=5ms, period=50ms, count=3, to=10)").need("at")
                .need("width").need("period").need("to").or("from", OWN_VALUE).or("count", s -> Long.MAX_VALUE)
                .finish(f -> sample -> {
                    long since = now(sample) - ps(f[0], sample);
                    long period = Math.max(1, ps(f[2], sample));
                    boolean on = since >= 0 && since % period < ps(f[1], sample)
                            && since / period < (long) f[5].at(sample);
                    return on ? f[3].at(sample) : f[4].at(sample);
                });
    }

    private Formula ramp(Expr.Call call, FormulaCompiler compiler) {
        return new Named(call, compiler, "ramp(at=100ms, until=200ms, to=10)").need("at").need("until").need("to")
                .or("from", OWN_VALUE).finish(f -> sample -> {
                    long start = ps(f[0], sample);
                    long end = ps(f[1], sample);
                    double from = f[3].at(sample);
                    double to = f[2].at(sample);
                    long now = now(sample);
                    return now >= end ? to : now <= start ? from
                            : from + (to - from) * ((double) (now - start) / (end - start));
                });
    }

    private Formula staircase(Expr.Call call, FormulaCompiler compiler) {
        return new Named(call, compiler, "staircase(at=100ms, every=50ms, by=2, count=5)").need("at").need("every")
                .need("by").or("from", OWN_VALUE).or("count", s -> Long.MAX_VALUE).finish(f -> sample -> {
                    long since = now(sample) - ps(f[0], sample);
                    long stairs = since < 0 ? 0 : Math.min((long) f[4].at(sample),
                            1 + since / Math.max(1, ps(f[1], sample)));
                    return f[3].at(sample) + f[2].at(sample) * stairs;
                });
    }

    private Formula sine(Expr.Call call, FormulaCompiler compiler) {
        return new Named(call, compiler, "sine(amplitude=5, frequency=8Hz)").need("amplitude").need("frequency")
                .or("offset", s -> 0).or("phase", s -> 0).finish(f -> sample -> f[2].at(sample) + f[0].at(sample)
                        * StrictMath.sin(2 * StrictMath.PI * f[1].at(sample) * sample.variables[TIME] / MS_PER_S
                        + f[3].at(sample)));
    }

    private static long ps(Formula milliseconds, Sample sample) {
        return TimeGrid.picoseconds(milliseconds.at(sample));
    }

    /** A draw that is held for the time of {@code every=}, or made anew each step. */
    private Formula held(FormulaFunction draw, Expr.Call call, FormulaCompiler compiler) {
        Argument every = call.arguments().stream().filter(a -> "every".equals(a.key())).findFirst().orElse(null);
        if (every == null) {
            return draw.compile(call, compiler);
        }
        List<Argument> others = call.arguments().stream().filter(a -> a != every).toList();
        Formula drawn = draw.compile(new Expr.Call(call.span(), call.name(), others), compiler);
        Double time = compiler.reading().number(every.value(), "every");
        if (drawn == null || time == null) {
            return null;
        }
        long stretch = Math.max(1, TimeGrid.picoseconds(time));
        return sample -> {
            long row = sample.row;
            sample.row = DrawStream.row(now(sample) / stretch);
            double value = drawn.at(sample);
            sample.row = row;
            return value;
        };
    }

    /** The arguments of a course, by name or in the order in which they are asked for. */
    private static final class Named {
        private final FormulaCompiler compiler;
        private final Expr.Call call;
        private final Arguments arguments;
        private final String example;
        private final List<Formula> formulas = new ArrayList<>();
        private boolean right = true;

        Named(Expr.Call call, FormulaCompiler compiler, String example) {
            this.call = call;
            this.compiler = compiler;
            this.example = example;
            this.arguments = Arguments.of(call, compiler.reading());
        }

        Named need(String key) {
            Expr expr = arguments.either(key);
            if (expr == null) {
                compiler.reading().error("missing-argument", call.span(), call.name() + " needs " + key + "=",
                        "write it as in: " + example);
            }
            Formula formula = expr == null ? null : compiler.compile(expr);
            right &= formula != null;
            formulas.add(formula);
            return this;
        }

        Named or(String key, Formula standard) {
            Expr expr = arguments.either(key);
            Formula formula = expr == null ? standard : compiler.compile(expr);
            right &= formula != null;
            formulas.add(formula);
            return this;
        }

        Formula finish(Function<Formula[], Formula> course) {
            return arguments.finish() && right ? course.apply(formulas.toArray(Formula[]::new)) : null;
        }
    }
}
