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
import org.cortado.assembler.expect.ConditionCheck;
import org.cortado.assembler.expect.ConditionScope;
import org.cortado.assembler.expect.Measures;
import org.cortado.assembler.expect.Statistic;
import org.cortado.assembler.image.Drive;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.source.Evaluator;
import org.cortado.assembler.source.Expr;
import org.cortado.assembler.source.LoneExpression;
import org.cortado.assembler.source.Value;
import org.cortado.emulator.run.NeuronNames;
import org.cortado.emulator.trace.SpikeList;

/**
 * What a program demands of its own run ({@code .expect subject, condition}), judged over the spikes of the run. Every
 * condition is tried before the run: an image may come from elsewhere than from our assembler.
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
            Subject subject = Subject.of(expectation.subject(), names);
            if (subject == null) {
                throw new IllegalArgumentException(expectation.place() + ": .expect: there are no neurons '"
                        + expectation.subject() + "'");
            }
            Diagnostics diagnostics = new Diagnostics();
            Expr expr = LoneExpression.parse(expectation.condition(), ".expect", diagnostics);
            if (expr == null || !ConditionCheck.passes(expr, null, names.names(), diagnostics)) {
                Diagnostic wrong = diagnostics.list().get(0);
                throw new IllegalArgumentException(expectation.place() + ": .expect: " + wrong.message()
                        + (wrong.remedy() == null ? "" : "; " + wrong.remedy()));
            }
            conditions.add(new Condition(expectation, subject, expr));
        }
    }

    /** How each came out over a run of so many steps, in source order. */
    public List<Finding> judge(SpikeList spikes, long steps) {
        Map<Subject, SubjectStatistics> known = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Condition condition : conditions) {
            Measured measured = new Measured(condition.subject(), spikes, steps, known);
            Value value = Evaluator.evaluate(condition.expr(), new ConditionScope(measured, null), new Diagnostics());
            findings.add(new Finding(condition.source(), value != null && value.real() != 0,
                    measured.found.isEmpty() ? "it has no value" : String.join(", ", measured.found)));
        }
        return findings;
    }

    /** The statistics of a run, noting which are asked for. */
    private final class Measured implements Measures {
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

        private double note(String name, double value) {
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            String text = name + " = " + (Double.isNaN(value) ? "none" : whole ? Long.toString((long) value)
                    : String.format(Locale.ROOT, "%.4g", value));
            if (!found.contains(text)) {
                found.add(text);
            }
            return value;
        }

        @Override
        public Collection<String> populations() {
            return names.names();
        }

        @Override
        public double of(String population, Statistic statistic) {
            return population == null ? note(statistic.key(), statistics(subject).of(statistic))
                    : note(population + "." + statistic.key(), statistics(Subject.of(population, names)).of(statistic));
        }

        @Override
        public double of(Statistic statistic, double from, double to) {
            return note("%s(%s, %s)".formatted(statistic.key(), shown(from), shown(to)),
                    statistics(subject).of(statistic, from, to));
        }

        private String shown(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }
}
