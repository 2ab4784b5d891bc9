package org.cortado.emulator.run.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cortado.assembler.diagnostic.Diagnostic;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.LoneExpression;
import org.cortado.assembler.source.Scope;
import org.cortado.assembler.source.Value;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.trace.SpikeList;

/**
 * What a program demands of its own run ({@code .expect subject, condition}), judged over the spikes of the run. A name
 * of {@link Statistic} speaks of the subject; behind the name of a population and a point, of that population. Every
 * condition is tried before the run, so that a wrong one is told at once.
 */
public final class Expectations {
    private final NeuronNames names;
    private final double stepMs;
    private final List<Condition> conditions = new ArrayList<>();

    private record Condition(Drive.Expectation source, Subject subject, Expr expr) {
    }

    /**
     * How an expectation came out.
     *
     * @param expectation what was demanded
     * @param met whether it holds; a condition without a value does not
     * @param found the statistics that it speaks of, as {@code rate = 7.51}
     */
    public record Finding(Drive.Expectation expectation, boolean met, String found) {

        /** As a line for people. */
        public String text() {
            return "%s: %s, %s %s (%s)".formatted(expectation.place(), expectation.subject(), expectation.condition(),
                    met ? "holds" : "does not hold", found);
        }

        /** As an entry of a statistics file. */
        public Map<String, Object> row() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("subject", expectation.subject());
            row.put("condition", expectation.condition());
            row.put("met", met);
            row.put("found", found);
            return row;
        }
    }

    /** @throws IllegalArgumentException where an expectation makes no sense; the message is one line with its place */
    public Expectations(Image image, NeuronNames names) {
        this.names = names;
        this.stepMs = image.chip().timestepMs();
        for (Drive.Expectation expectation : image.drive().expectations()) {
            Diagnostics diagnostics = new Diagnostics();
            Subject subject = Subject.of(expectation.subject(), names);
            if (subject == null) {
                throw new IllegalArgumentException(expectation.place() + ": .expect: there are no neurons '"
                        + expectation.subject() + "'");
            }
            Expr expr = LoneExpression.parse(expectation.condition(), ".expect", diagnostics);
            conditions.add(new Condition(expectation, subject, expr));
            Measured trial = new Measured(subject, null, 0, new HashMap<>());
            if (expr != null) {
                Evaluator.evaluate(expr, trial, diagnostics);
            }
            String code = diagnostics.hasErrors() ? diagnostics.list().get(0).code() : "";
            if (expr == null || code.equals("undefined-name") || code.equals("unknown-function")
                    || code.equals("bad-call")) {
                Diagnostic wrong = diagnostics.list().get(0);
                throw new IllegalArgumentException(expectation.place() + ": .expect: " + wrong.message()
                        + remedy(wrong));
            }
        }
    }

    /** The remedy of a fault behind its message; where no name is near, the names that there are: none is defined. */
    private static String remedy(Diagnostic wrong) {
        String remedy = wrong.remedy() == null ? "" : wrong.remedy();
        if (wrong.code().equals("undefined-name") && !remedy.startsWith("did you mean")) {
            remedy = "there are " + String.join(", ", Statistic.names()) + " ('run --help' tells what each is)";
        }
        return remedy.isEmpty() ? "" : "; " + remedy;
    }

    /** How each came out over a run of so many steps, in source order. */
    public List<Finding> judge(SpikeList spikes, long steps) {
        Map<Subject, SubjectStatistics> known = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Condition condition : conditions) {
            Measured measured = new Measured(condition.subject(), spikes, steps, known);
            Value value = Evaluator.evaluate(condition.expr(), measured, new Diagnostics());
            findings.add(new Finding(condition.source(), value != null && value.real() != 0,
                    measured.found.isEmpty() ? "it has no value" : String.join(", ", measured.found)));
        }
        return findings;
    }

    /** The statistics of a run as names of an expression; without spikes every one is 1. */
    private final class Measured implements Scope {
        private final Subject subject;
        private final SpikeList spikes;
        private final long steps;
        private final Map<Subject, SubjectStatistics> known;
        private final List<String> found = new ArrayList<>();

        Measured(Subject subject, SpikeList spikes, long steps, Map<Subject, SubjectStatistics> known) {
            this.subject = subject;
            this.spikes = spikes;
            this.steps = steps;
            this.known = known;
        }

        private SubjectStatistics statistics(Subject of) {
            return known.computeIfAbsent(of, s -> new SubjectStatistics(s.trains(spikes), steps, stepMs));
        }

        private Value note(String name, double value) {
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            String text = name + " = " + (Double.isNaN(value) ? "none" : whole ? Long.toString((long) value)
                    : String.format(Locale.ROOT, "%.4g", value));
            if (!found.contains(text)) {
                found.add(text);
            }
            return Value.of(value);
        }

        @Override
        public Value lookup(String name) {
            Statistic statistic = Statistic.of(name);
            Subject of = subject;
            if (statistic == null && name.contains(".")) {
                of = Subject.of(name.substring(0, name.indexOf('.')), names);
                statistic = Statistic.of(name.substring(name.indexOf('.') + 1));
            }
            if (statistic == null || of == null || !statistic.isValue()) {
                return null;
            }
            return spikes == null ? Value.of(1) : note(name, statistics(of).of(statistic));
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            Statistic statistic = Statistic.of(function);
            if (statistic == null || !statistic.isFunction()) {
                return null;
            }
            if (arguments.size() != 2 || arguments.stream().anyMatch(Value::isText)) {
                throw new IllegalArgumentException(function + " takes two bounds, as in " + function + "(100, 200)");
            }
            double from = arguments.get(0).real();
            double to = arguments.get(1).real();
            return spikes == null ? Value.of(1) : note("%s(%s, %s)".formatted(function, shown(from), shown(to)),
                    statistics(subject).of(statistic, from, to));
        }

        private String shown(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }

        @Override
        public Collection<String> names() {
            return Statistic.names();
        }

        @Override
        public Collection<String> functions() {
            return Statistic.functions();
        }
    }
}
